/** Reads a Kindle's "My Clippings.txt", whatever the language of the device. */
import { fold } from '../../text/fold.ts';
import { cleanLine, glimpse, noteWords } from './clean.ts';
import type { IncomingDraft, IncomingFile, IncomingSource, LeftOut } from './draft.ts';
import { grouped } from './grouped.ts';
import { itemName } from './item-name.ts';
import { clippingFacts, type ClippingFacts } from './kindle-clipping.ts';
import { limitReached } from './kindle-words.ts';

const separator = /^={8,}[ \t]*$/mu;

/** Whether the text is a list of clippings: pieces between lines of equals signs, whose second line begins with a dash. */
export function isKindle(text: string): boolean {
  if (!separator.test(text)) return false;
  const [first = ''] = text.split(separator, 1);
  const [, about = ''] = linesOf(first);
  const { kind, place, added } = clippingFacts(about);
  const isTold = place !== undefined || added !== undefined;
  return /^[-–—]\s*\S/u.test(about) && kind !== undefined && isTold;
}

interface Clipping extends ClippingFacts {
  readonly title: string;
  readonly words: string;
  /** The words as they are compared. */
  readonly folded: string;
  readonly item: string;
}

/**
 * What the list holds. A note joins the highlight at whose place it ends. A clipping that a later one of the same passage
 * holds whole is left out: the device keeps every state of a mark that the reader drew longer.
 */
export function readKindle(text: string): IncomingFile {
  const leftOut: LeftOut[] = [];
  const clippings = text
    .split(separator)
    .filter((piece) => piece.trim() !== '')
    .flatMap((piece) => {
      const read = clippingOf(piece);
      if ('reason' in read) leftOut.push(read);
      return 'reason' in read ? [] : [read];
    });
  const drafts = [...grouped(clippings, ({ title }) => title).values()].flatMap((ofBook) =>
    draftsOf(ofBook, leftOut),
  );
  return { format: 'kindle', drafts, leftOut };
}

/** Longer lines are no titles. Units: UTF-16. */
const longestTitle = 1000;

function linesOf(piece: string): readonly string[] {
  const lines = piece.split(/\r\n?|\n/u).map((line) => line.replace(/^\ufeff+/u, ''));
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first);
}

function clippingOf(piece: string): Clipping | LeftOut {
  const [heading = '', about = '', ...rest] = linesOf(piece);
  const title = cleanLine(heading.slice(0, longestTitle)) ?? '';
  const item = itemName(title, about, ...rest);
  const words = noteWords(
    rest
      .join('\n')
      .replace(/^\s*\n/u, '')
      .trimEnd(),
  );
  if (!/^[-–—]/u.test(about.trim())) {
    return { item, reason: 'malformed', words: glimpse(heading, about, words) };
  }
  const facts = clippingFacts(about);
  if (words === undefined) {
    const reason = facts.kind === 'bookmark' ? 'bookmark' : 'empty';
    return { item, reason, words: glimpse(title, about) };
  }
  if (limitReached.test(words.trim())) {
    return { item, reason: 'noWords', words: glimpse(title, about) };
  }
  return { ...facts, title, words, folded: fold(words).text, item };
}

function draftsOf(ofBook: readonly Clipping[], leftOut: LeftOut[]): readonly IncomingDraft[] {
  const source = sourceOf(ofBook[0]?.title ?? '');
  const isNote = ({ kind }: Clipping): boolean => kind === 'note' || kind === 'bookmark';
  const highlights: Clipping[] = [];
  for (const each of ofBook.filter((one) => !isNote(one))) {
    const whole = ofBook.find((other) => !isNote(other) && isPartOf(each, other, ofBook));
    if (whole === undefined) highlights.push(each);
    else leftOut.push({ item: each.item, reason: 'repeated', words: glimpse(each.words) });
  }
  const notes = grouped(ofBook.filter(isNote), (note) => highlightOf(note, highlights));
  return [
    ...highlights.map((highlight) => draftOf(highlight, notes.get(highlight) ?? [], source)),
    ...(notes.get(undefined) ?? []).map((note) => draftOf(undefined, [note], source)),
  ];
}

/** Whether another highlight at the same place has all the words of this one; of equal ones the last stays. */
function isPartOf(one: Clipping, other: Clipping, order: readonly Clipping[]): boolean {
  if (one === other || one.place === undefined || other.place === undefined) return false;
  const { first, last, unit } = one.place;
  if (unit !== other.place.unit || first > other.place.last || last < other.place.first)
    return false;
  if (one.folded === other.folded) return order.indexOf(one) < order.indexOf(other);
  return other.folded.includes(one.folded);
}

/** A note stands where its highlight ends, or within it; the nearest end counts. */
function highlightOf({ place }: Clipping, highlights: readonly Clipping[]): Clipping | undefined {
  if (place === undefined) return undefined;
  const around = highlights.filter(
    (each) =>
      each.place?.unit === place.unit &&
      each.place.first <= place.last &&
      each.place.last >= place.first,
  );
  const distance = (each: Clipping): number => Math.abs((each.place?.last ?? 0) - place.first);
  return around.reduce<Clipping | undefined>(
    (best, each) => (best === undefined || distance(each) < distance(best) ? each : best),
    undefined,
  );
}

function draftOf(
  highlight: Clipping | undefined,
  notes: readonly Clipping[],
  source: IncomingSource,
): IncomingDraft {
  const [latest] = notes.slice(-1);
  const created = highlight?.added ?? notes[0]?.added;
  const modified = latest?.added ?? created;
  const exact = highlight?.words;
  return {
    item: itemName(
      source.title ?? '',
      ...placeNames(highlight ?? latest),
      exact ?? latest?.words ?? '',
    ),
    ...(exact === undefined ? {} : { quote: { exact, prefix: '', suffix: '' } }),
    bodies: notes.length === 0 ? [] : [{ value: wordsOfNotes(notes), format: 'text/markdown' }],
    tags: [],
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
    source,
  };
}

/** A note that was edited on the device stands there in every state: those that a later one holds whole are left away. */
function wordsOfNotes(notes: readonly Clipping[]): string {
  const kept = notes.filter(
    ({ folded }, index) => !notes.slice(index + 1).some((later) => later.folded.includes(folded)),
  );
  return kept.map(({ words }) => words).join('\n\n');
}

function placeNames(clipping: Clipping | undefined): readonly string[] {
  return clipping?.place === undefined ? [] : [clipping.place.unit, String(clipping.place.first)];
}

/** `Title (Series) (Author)`: the last brackets hold the author, or several with semicolons. */
function sourceOf(heading: string): IncomingSource {
  const [, title = heading, author] = /^(.*\S)\s*\(((?:[^()]|\([^()]*\))+)\)$/u.exec(heading) ?? [];
  const authors = author?.split(';').map((name) => name.trim()) ?? [];
  return { ...(title === '' ? {} : { title }), authors: authors.filter(Boolean), identifiers: [] };
}
