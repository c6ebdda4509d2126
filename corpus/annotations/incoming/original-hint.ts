/** Selectors in the terms of an original (CFI, CSS, XPath, characters, progression): near which words they lead, and no more. */
import * as z from 'zod';
import type { OriginalPlace } from '../../document/original-place.ts';
import type { PlainText } from '../../document/plain-text.ts';
import type { Interval } from '../../document/range.ts';
import { cfiEnds, compareSteps } from './cfi.ts';
import { listOf, member, textOf } from './json-value.ts';

/** An element by its selector; `start` and `end` where the words stand in its text, in code points. */
const InElement = z.object({
  value: z.string().min(1).max(4000),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().positive().optional(),
});
type InElement = Readonly<z.infer<typeof InElement>>;

/** What selectors say; `file` is the file of a book that they are about, `progression` the share of it that stands before. */
export const OriginalHint = z.object({
  characters: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]).optional(),
  cfi: z.string().max(4000).optional(),
  css: InElement.optional(),
  xpath: InElement.optional(),
  progression: z.number().min(0).max(1).optional(),
  file: z.string().max(4000).optional(),
});
export type OriginalHint = Readonly<z.infer<typeof OriginalHint>>;

/**
 * What the selectors say of the original; undefined where they say nothing of the kind. Sources: RFC 5147 (`char=`), EPUB CFI 1.1,
 * W3C Web Annotation Data Model 4.2.2–4.2.5, Hypothesis' `RangeSelector` (XPath from the root or from the body), Readium's `ProgressionSelector`.
 */
export function originalHintOf(
  nodes: readonly unknown[],
  file: string | undefined,
): OriginalHint | undefined {
  const values = nodes.flatMap((node) => textOf(member(node, 'value')) ?? []);
  const found = (pattern: RegExp): readonly string[] | undefined =>
    values.map((value) => pattern.exec(value)?.slice(1)).find((match) => match !== undefined);
  const typed = (type: string): unknown =>
    nodes.find((node) => listOf(member(node, 'type')).includes(type));
  const characters = found(/^#?char=(\d{1,9}),(\d{1,9})(?:;|$)/u)?.map(Number);
  const [cfi] = found(/^#?(epubcfi\(.+\))$/u) ?? [];
  const progression = member(typed('ProgressionSelector'), 'value');
  const hint = OriginalHint.safeParse({
    ...(characters === undefined ? {} : { characters }),
    ...(cfi === undefined ? {} : { cfi }),
    ...named('css', inElement(typed('CssSelector'))),
    ...named('xpath', inElement(typed('XPathSelector')) ?? inRange(typed('RangeSelector'))),
    ...(typeof progression === 'number' ? { progression } : {}),
  }).data;
  if (hint === undefined || Object.keys(hint).length === 0) return undefined;
  return file === undefined ? hint : { ...hint, file: file.slice(0, 4000) };
}

function named(name: 'css' | 'xpath', element: InElement | undefined): Partial<OriginalHint> {
  return element === undefined ? {} : { [name]: element };
}

function inElement(node: unknown): InElement | undefined {
  const [inside] = listOf(member(node, 'refinedBy'));
  const [start, end] = [member(inside, 'start'), member(inside, 'end')];
  const isPlaced = typeof start === 'number' && typeof end === 'number' && start < end;
  return InElement.safeParse({
    value: member(node, 'value'),
    ...(isPlaced ? { start, end } : {}),
  }).data;
}

/** Where it begins; its offsets count in a text node's own units. */
function inRange(node: unknown): InElement | undefined {
  const container = member(node, 'startContainer');
  return InElement.safeParse({ value: container === '' ? '/' : container }).data;
}

/** A block with where the whole of it stands in the original. */
export interface LocatedBlock {
  readonly id: string;
  readonly place: OriginalPlace | undefined;
}

/** The stretch of the text that the hint leads to, from its first block to its last; undefined where it leads nowhere. */
export function nearInOriginal(
  hint: OriginalHint,
  plain: PlainText,
  blocks: readonly LocatedBlock[],
): Interval | undefined {
  const ways = [byCharacters, byCfi, byElement].map((way) => {
    const test = way(hint);
    return test ? blocks.filter(({ place }) => place !== undefined && test(place)) : [];
  });
  for (const inside of [...ways, aroundProgression(hint, blocks)]) {
    const [first, last] = [inside[0], inside.at(-1)].map((block) =>
      plain.indexById.get(block?.id ?? ''),
    );
    if (first === undefined || last === undefined) continue;
    const start = plain.starts[first];
    if (start !== undefined) return { start, end: plain.starts[last + 1] ?? plain.text.length };
  }
  return undefined;
}

/** Whether a block that stands there is meant; undefined where the hint says nothing of the kind. */
type Test = ((place: OriginalPlace) => boolean) | undefined;

function byCharacters({ characters }: OriginalHint): Test {
  if (characters === undefined) return undefined;
  const [start, end] = characters;
  return (place) =>
    place.kind === 'characters' && place.start < Math.max(end, start + 1) && start < place.end;
}

function byCfi({ cfi }: OriginalHint): Test {
  const meant = cfi === undefined ? undefined : cfiEnds(cfi);
  if (meant === undefined) return undefined;
  return (place) => {
    const own = place.kind === 'element' ? place.file?.cfi : undefined;
    const there = own === undefined ? undefined : cfiEnds(own);
    return (
      there !== undefined &&
      compareSteps(meant.start, there.end) < 0 &&
      compareSteps(there.start, meant.end) <= 0
    );
  };
}

function byElement({ css, xpath, file }: OriginalHint): Test {
  const wanted = [
    ...(css === undefined
      ? []
      : [{ ...css, value: tidyCss(css.value), of: 'css' as const, parted: ' > ' }]),
    ...(xpath === undefined
      ? []
      : [{ ...xpath, value: tidyXPath(xpath.value), of: 'xpath' as const, parted: '/' }]),
  ];
  if (wanted.length === 0) return undefined;
  return (place) =>
    place.kind === 'element' &&
    isOfFile(place.file?.href, file) &&
    wanted.some(({ value, of, parted, start, end }) => {
      const own = place[of];
      if (own !== value) return isWithin(own, value, parted) || isWithin(value, own, parted);
      return start === undefined || end === undefined || (place.start < end && start < place.end);
    });
}

/** How far another program's share may be from ours, which counts letters: it may count bytes, or screens. */
const progressionSlack = 0.04;

/** From the block in which the share less the slack lies to that in which the share with it does. */
function aroundProgression(
  { progression, file }: OriginalHint,
  blocks: readonly LocatedBlock[],
): readonly LocatedBlock[] {
  if (progression === undefined || file === undefined) return [];
  const shares = blocks.flatMap((block) => {
    const own = block.place?.kind === 'element' ? block.place.file : undefined;
    return own !== undefined && isOfFile(own.href, file) ? [{ block, share: own.progression }] : [];
  });
  const from = shares.findLastIndex(({ share }) => share <= progression - progressionSlack);
  const to = shares.findLastIndex(({ share }) => share <= progression + progressionSlack);
  return shares.slice(Math.max(0, from), to + 1).map(({ block }) => block);
}

function isWithin(inner: string, outer: string, parted: string): boolean {
  return inner.startsWith(outer.endsWith(parted) ? outer : outer + parted);
}

/** Ways of files are from the package or from the book's root; an address of the book itself names none. */
function isOfFile(own: string | undefined, meant: string | undefined): boolean {
  if (own === undefined || meant === undefined) return true;
  const [a, b] = [own, meant].map(
    (way) => `/${way.replace(/[#?].*$/u, '').replace(/^\.?\//u, '')}`,
  );
  if (a === undefined || b === undefined || !/\.\w+$/u.test(b)) return true;
  return a.endsWith(b) || b.endsWith(a);
}

function tidyCss(selector: string): string {
  return selector
    .trim()
    .replace(/\s*>\s*/gu, ' > ')
    .replace(/^html(?::root)? > /u, '');
}

/** From the root, every step with its number: HTML has its names in small letters, and text nodes are no elements. */
function tidyXPath(path: string): string {
  const steps = path
    .split('/')
    .filter((step) => step !== '' && step !== '.' && !step.startsWith('text()'))
    .map((step) => (/\[\d+\]$/u.test(step) ? step : `${step}[1]`).toLowerCase());
  const fromRoot =
    steps[0]?.startsWith('html[') === true ? steps : ['html[1]', 'body[1]', ...steps];
  return `/${fromRoot.join('/')}`;
}
