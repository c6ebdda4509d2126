/** Links between the notes of a plain text and the places that refer to them. */
import type { Mark } from '../../document/mark.ts';
import type { BlockDraft } from '../draft.ts';
import { findNoteLists, readNumber, type NoteEntry, type NoteList } from './note-list.ts';

/** A number in the text that refers to a note. Units of `start` and `end`: UTF-16 units of the block's text. */
interface Reference {
  readonly index: number;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** How references look. Only bracketed ones may repeat and leave numbers out; the others must count from 1 to the last. */
const forms: readonly { readonly pattern: RegExp; readonly isStrict: boolean }[] = [
  { pattern: /\[(?:\d{1,3}|[۰-۹٠-٩]{1,3})(?:\s?[,،;–-]\s?[\d۰-۹٠-٩]{1,3})*\]/gu, isStrict: false },
  { pattern: /(?<=[\p{L}\p{M}\p{P}])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])/gu, isStrict: true },
  { pattern: /(?<=\S\s?)\([\d۰-۹٠-٩]{1,3}\)/gu, isStrict: true },
  // Raised in the original, level in the saved text: "the river.1 Then", «رود.۱ سپس».
  {
    pattern: /(?<=[\p{L}\p{M}.,;:!?”"»)،؛؟])[\d۰-۹٠-٩]{1,3}(?=[\s.,;:!?،؛؟»”")]|$)/gu,
    isStrict: true,
  },
];

/** Fewer level numbers that happen to follow words prove nothing. */
const fewestLevel = 3;

/**
 * Link each reference with its note and back; `anchors` takes the names by which `resolveLinks` finds both, by index of the
 * block. Notes that are referred to become footnotes, unless they are a list of sources.
 *
 * A number is linked only when both ends exist; years, and lists that nothing refers to, stay as they are.
 */
export function linkNotes(drafts: readonly BlockDraft[], anchors: Map<number, string[]>): void {
  let from = 0;
  findNoteLists(drafts).forEach((list, number) => {
    const first = list.heading ?? list.entries[0]?.index ?? from;
    const references = findReferences(drafts, from, first, list.entries);
    from = (list.entries.at(-1)?.index ?? first) + 1;
    if (references.length === 0) return;
    linkList(drafts, list, references, `${number.toString()}-`, anchors);
  });
}

/** The references to the entries in the blocks between `from` and `to`, all of one form; none where no form fits. */
function findReferences(
  drafts: readonly BlockDraft[],
  from: number,
  to: number,
  entries: readonly NoteEntry[],
): Reference[] {
  for (const [order, { pattern, isStrict }] of forms.entries()) {
    const all = drafts
      .slice(from, to)
      .flatMap((draft, at) => readReferences(draft, from + at, pattern));
    const isLevel = order === forms.length - 1;
    const found = isStrict
      ? inSequence(all, entries.length)
      : all.filter(({ number }) => number >= 1 && number <= entries.length);
    if (found.length > 0 && (!isLevel || found.length >= fewestLevel)) return found;
  }
  return [];
}

function readReferences({ kind, text }: BlockDraft, index: number, pattern: RegExp): Reference[] {
  if (kind === 'furniture' || kind === 'separator') return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index: at }) =>
    // At the start of a block a number counts an item.
    at === 0
      ? []
      : [...written.matchAll(/[\d۰-۹٠-٩⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu)].map(({ 0: digits, index: inner }) => ({
          index,
          number: readNumber(digits),
          start: at + inner,
          end: at + inner + digits.length,
        })),
  );
}

/** The references 1, 2, 3 … in this order, or none where one of them is missing. */
function inSequence(all: readonly Reference[], last: number): Reference[] {
  const found: Reference[] = [];
  for (const reference of all) if (reference.number === found.length + 1) found.push(reference);
  return found.length >= last ? found.slice(0, last) : [];
}

function linkList(
  drafts: readonly BlockDraft[],
  { heading, entries }: NoteList,
  references: readonly Reference[],
  name: string,
  anchors: Map<number, string[]>,
): void {
  const isSources = /^(?:references|bibliography|works|sources?|منابع|مآخذ|کتاب)/iu.test(
    drafts[heading ?? -1]?.text ?? '',
  );
  for (const { index, number, start, end } of references) {
    drafts[index]?.marks.push(linkTo(`note-${name}${number.toString()}`, start, end));
    addAnchor(anchors, index, `reference-${name}${number.toString()}`);
  }
  const known = new Set(references.map(({ number }) => number));
  for (const { index, number, length } of entries) {
    const draft = drafts[index];
    if (draft === undefined || !known.has(number)) continue;
    draft.marks.push(linkTo(`reference-${name}${number.toString()}`, 0, length));
    addAnchor(anchors, index, `note-${name}${number.toString()}`);
    if (!isSources) draft.kind = 'footnote';
  }
  const title = drafts[heading ?? -1];
  if (title?.kind === 'paragraph') Object.assign(title, { kind: 'heading', level: 2 });
}

function linkTo(anchor: string, start: number, end: number): Mark {
  return { kind: 'link', start, end, href: `#${anchor}` };
}

function addAnchor(anchors: Map<number, string[]>, index: number, anchor: string): void {
  const known = anchors.get(index);
  if (known === undefined) anchors.set(index, [anchor]);
  else known.push(anchor);
}
