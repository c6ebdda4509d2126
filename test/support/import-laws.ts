/** Laws that hold for whatever an importer gives, however damaged the file was. */
import type { DocumentContent } from '../../corpus/document/document.ts';
import { DocumentContent as Schema } from '../../corpus/document/document.ts';
import type { Block } from '../../corpus/document/block.ts';
import type { Part } from '../../corpus/document/part.ts';
import { splitLines } from '../../corpus/importers/text/lines.ts';
import type { OriginalView } from '../../corpus/importers/importer.ts';
import { harmIn } from './harmless-page.ts';

/** The broken laws, a sentence each; empty where all are kept. `original` is what the original view shows of the same bytes. */
export function brokenLaws(content: DocumentContent, original?: OriginalView): string[] {
  const checked = Schema.safeParse(content);
  return [
    ...(checked.success ? [] : [`the schema forbids it: ${checked.error.message.slice(0, 300)}`]),
    ...partLaws(content.parts, content.blocks),
    ...content.blocks.flatMap(blockLaws),
    ...textLaws(content),
    ...(original === undefined ? [] : originalLaws(content.blocks, original)),
  ];
}

function partLaws(parts: readonly Part[], blocks: readonly Block[]): string[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const broken: string[] = [];
  if (byId.size < parts.length) broken.push('two parts have one id');
  if (new Set(blocks.map(({ id }) => id)).size < blocks.length)
    broken.push('two blocks have one id');
  for (const { id, part } of blocks) if (!byId.has(part)) broken.push(`${id} is in no part`);
  for (const { id } of parts) {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; at = byId.get(at)?.parent) {
      if (seen.has(at) || !byId.has(at)) broken.push(`part ${id} has no end of parents`);
      if (seen.has(at)) break;
      seen.add(at);
    }
  }
  return broken;
}

/** Kinds that may have no words. */
const wordless = new Set<Block['kind']>(['figure', 'separator']);

function blockLaws({
  id,
  kind,
  text,
  marks,
  level,
  depth,
  ordered,
  header,
  image,
}: Block): string[] {
  const broken: string[] = [];
  // A row of empty cells keeps the tabs between them.
  const words = kind === 'table-row' ? text : text.trim();
  if (!wordless.has(kind) && words === '' && image === undefined)
    broken.push(`${kind} ${id} has no words`);
  for (const { start, end } of marks) {
    if (start >= end || end > text.length) {
      broken.push(`a mark of ${id} is outside its text: ${start}–${end} of ${text.length}`);
    }
    if (splitsPair(text, start) || splitsPair(text, end))
      broken.push(`a mark of ${id} cuts a character`);
  }
  const misplaced =
    (level !== undefined && kind !== 'heading') ||
    ((depth !== undefined || ordered !== undefined) && kind !== 'list-item') ||
    (header !== undefined && kind !== 'table-row') ||
    (image !== undefined && kind !== 'figure' && kind !== 'furniture');
  if (misplaced) broken.push(`${kind} ${id} says what only another kind may say`);
  return broken;
}

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

function textLaws({ metadata, parts, blocks }: DocumentContent): string[] {
  const texts = blocks.flatMap(({ text, image, marks }) => [
    text,
    image?.alt ?? '',
    ...marks.map(({ href = '' }) => href),
  ]);
  const all = JSON.stringify([texts, metadata, parts]);
  // JSON writes lone surrogates as escapes, and nothing else of theirs.
  const lone = /(?<!\\)(?:\\\\)*\\u(d[89a-f][0-9a-f]{2})/i.exec(all);
  const nul = /(?<!\\)(?:\\\\)*\\u0000/.test(all);
  return [
    ...(lone === null ? [] : [`a lone surrogate ${lone[1] ?? ''} is in a text`]),
    ...(nul ? ['a NUL is in a text'] : []),
  ];
}

function originalLaws(blocks: readonly Block[], original: OriginalView): string[] {
  switch (original.kind) {
    case 'text':
      return placesInText(blocks, original.text);
    case 'page':
      return [
        ...harmIn(original.html, ['title', 'class', 'id', 'href']),
        ...placesInPage(blocks, original.html),
      ];
    case 'pdf':
    case 'image':
      return blocks.flatMap(({ id, place }) =>
        (place.box?.every(Number.isFinite) ?? true) ? [] : [`the box of ${id} has no numbers`],
      );
  }
}

function placesInText(blocks: readonly Block[], text: string): string[] {
  const lines = splitLines(text).length;
  const outside = (place: readonly [number, number] | undefined, end: number): boolean =>
    place !== undefined && !(place[0] >= 0 && place[0] <= place[1] && place[1] <= end);
  return blocks.flatMap(({ id, place }) =>
    outside(place.characters, text.length) || outside(place.lines, lines)
      ? [`${id} stands outside the original: ${JSON.stringify(place)}`]
      : [],
  );
}

function placesInPage(blocks: readonly Block[], html: string): string[] {
  const elements = new Set([...html.matchAll(/ data-block="([^"]*)"/g)].map(([, name]) => name));
  return blocks.flatMap(({ id, kind, place }) =>
    place.element === undefined || elements.has(place.element)
      ? []
      : [`${kind} ${id} stands at ${place.element}, which the page does not have`],
  );
}
