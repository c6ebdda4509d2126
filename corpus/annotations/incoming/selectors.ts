/** Reads selectors of the W3C model as far as words can be found by them: quotes, positions, and those inside others. */
import { wellFormed } from './clean.ts';
import type { IncomingPosition, IncomingQuote } from './draft.ts';
import { AreaSelector, PartSelector } from '../region.ts';
import { hintOf, type IncomingHint } from './hint.ts';
import { listOf, member, textOf } from './json-value.ts';

/** What the selectors of a target say. */
export interface Selected {
  readonly quote?: IncomingQuote;
  readonly position?: IncomingPosition;
  readonly region?: PartSelector | AreaSelector;
  readonly hint?: IncomingHint;
}

/** A selector refined by another, which is refined by another …: nobody goes deeper. */
const deepest = 8;

/**
 * The quote, and the position beside it. A quote counts wherever it stands, also inside another selector (`refinedBy`) and as the
 * text fragment of an address (`#:~:text=…`); `file` is the file of a book that they are about; a position inside another selector counts from there, and is left away.
 */
export function selectorsOf(
  selector: unknown,
  address: string | undefined,
  file?: string,
): Selected {
  const found = listOf(selector).flatMap((each) => flatten(each, 0));
  const quote = found.map(({ node }) => quoteOf(node)).find((each) => each !== undefined);
  const position = found
    .filter(({ depth }) => depth === 0)
    .map(({ node }) => positionOf(node))
    .find((each) => each !== undefined);
  const hint = hintOf(
    found.map(({ node }) => node),
    file,
  );
  const words =
    quote ??
    fragmentQuote(
      found.map(({ node }) => textOf(member(node, 'value'))),
      address,
    );
  return {
    ...(words === undefined ? {} : { quote: words }),
    ...(position === undefined ? {} : { position }),
    ...(words === undefined || hint === undefined ? {} : { hint }),
    ...(words === undefined ? regionOf(found.map(({ node }) => node)) : {}),
  };
}

/** A part, or an area of a picture or page, as Hashiyeh names them (`exporters/region-selector.ts`). */
function regionOf(nodes: readonly unknown[]): Pick<Selected, 'region'> {
  const values = nodes.flatMap((node) => textOf(member(node, 'value')) ?? []);
  const named = (pattern: RegExp): string | undefined =>
    values.flatMap((value) => pattern.exec(value)?.[1] ?? [])[0];
  const part = named(/^part=(.+)$/u);
  if (part !== undefined) return regionFrom(PartSelector, { part: decoded(part) }, 'PartSelector');
  const area = named(/^xywh=percent:([\d.,]+)$/u);
  if (area === undefined) return {};
  const [x = 0, y = 0, width, height] = area.split(',').map((share) => Number(share) / 100);
  const [block, page] = [named(/^block=(.+)$/u), named(/^page=(\d+)$/u)];
  const where = {
    ...(block === undefined ? {} : { block: decoded(block) }),
    ...(page === undefined ? {} : { page: Number(page) }),
  };
  // What lies beyond the edge is not there.
  const inside = { width: Math.min(width ?? 0, 1 - x), height: Math.min(height ?? 0, 1 - y) };
  return regionFrom(AreaSelector, { ...where, x, y, ...inside }, 'AreaSelector');
}

function regionFrom(
  schema: typeof PartSelector | typeof AreaSelector,
  value: object,
  type: string,
): Pick<Selected, 'region'> {
  const region = schema.safeParse({ type, ...value }).data;
  return region === undefined ? {} : { region };
}

interface Found {
  readonly node: unknown;
  readonly depth: number;
}

function flatten(node: unknown, depth: number): readonly Found[] {
  if (depth > deepest) return [];
  const inside = ['refinedBy', 'items'].flatMap((name) => listOf(member(node, name)));
  return [{ node, depth }, ...inside.flatMap((each) => flatten(each, depth + 1))];
}

function quoteOf(node: unknown): IncomingQuote | undefined {
  const exact = member(node, 'exact');
  if (typeof exact !== 'string' || exact.trim() === '') return undefined;
  const [prefix, suffix] = [member(node, 'prefix'), member(node, 'suffix')];
  return {
    exact: wellFormed(exact),
    prefix: typeof prefix === 'string' ? wellFormed(prefix) : '',
    suffix: typeof suffix === 'string' ? wellFormed(suffix) : '',
  };
}

function positionOf(node: unknown): IncomingPosition | undefined {
  const [start, end] = [member(node, 'start'), member(node, 'end')];
  if (!isOffset(start) || !isOffset(end) || end <= start) return undefined;
  return { start, end };
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Words of a text fragment: `[prefix-,]start[,end][,-suffix]`; those of which only the ends are named are not known. */
function fragmentQuote(
  values: readonly (string | undefined)[],
  address: string | undefined,
): IncomingQuote | undefined {
  for (const each of [...values, address]) {
    const written = /:~:(?:.*&)?text=([^&]+)/u.exec(each ?? '')?.[1];
    const pieces = written?.split(',').map(decoded) ?? [];
    const prefix = pieces[0]?.endsWith('-') === true ? (pieces.shift() ?? '').slice(0, -1) : '';
    const suffix = pieces.at(-1)?.startsWith('-') === true ? (pieces.pop() ?? '').slice(1) : '';
    const [exact, ...others] = pieces;
    if (exact !== undefined && exact.trim() !== '' && others.length === 0) {
      return { exact, prefix, suffix };
    }
  }
  return undefined;
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
