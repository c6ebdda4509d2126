/** Lists of notes at the end of a text or chapter: each entry with its number. */
import { digitValue } from '../../text/persian/digits.ts';
import type { BlockDraft } from '../draft.ts';

/** A note: the index of its block, its number, and how long the number with its signs is. Units: UTF-16 units. */
export interface NoteEntry {
  readonly index: number;
  readonly number: number;
  readonly length: number;
}

/** A list of notes numbered one after another; `heading` is the index of the line that announces it. */
export interface NoteList {
  readonly entries: readonly NoteEntry[];
  readonly heading?: number;
}

/** Longer lines announce no list. Units: UTF-16 units. */
const longestHeading = 40;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** [1] (1) ¹ and, under a heading or a rule only, 1. 1- 1) ۱ـ */
const closedMarker = /^(?:\[\s?(\d{1,3}|[۰-۹٠-٩]{1,3})\s?\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?=\s*\P{N}))/u;
const openMarker =
  /^(?:\(\s?([\d۰-۹٠-٩]{1,3})\s?\)|([\d۰-۹٠-٩]{1,3})\s?(?:[.)ـ:]|[-–—]))(?=\s*\S)/u;

/** The value of a number in ASCII, Persian, Arabic or superscript digits. */
export function readNumber(written: string): number {
  let value = 0;
  for (const digit of written) {
    const raised = superscripts.indexOf(digit);
    value = 10 * value + (raised >= 0 ? raised : (digitValue(digit.codePointAt(0) ?? 0) ?? 0));
  }
  return value;
}

/** The line above a list of references or notes. */
export function isReferencesHeading(text: string): boolean {
  return /^(?:references?|notes?|footnotes|endnotes|sources?|bibliography|works cited|منابع|منابع و مآخذ|مآخذ|پی‌نوشت‌?(?:ها)?|پی نوشت(?: ها)?|پانوشت‌?(?:ها)?|پانویس‌?(?:ها)?|یادداشت‌ها|کتاب‌نامه|کتابنامه)\s*[:：]?$/iu.test(
    text.trim(),
  );
}

/** All lists of notes, in order. A list without a heading or a rule above it must have its numbers in brackets or raised. */
export function findNoteLists(drafts: readonly BlockDraft[]): NoteList[] {
  const lists: NoteList[] = [];
  for (let index = 0; index < drafts.length; index += 1) {
    const draft = drafts[index];
    if (draft === undefined) break;
    const heading = draft.text.length <= longestHeading && isReferencesHeading(draft.text);
    const isRuled = draft.kind === 'separator' && /^[_—–-]/u.test(draft.text);
    const entries =
      heading || isRuled
        ? readList(drafts, index + 1, heading)
        : readEntry(draft, index, closedMarker)?.number === 1
          ? readRun(drafts, index)
          : [];
    if (entries.length === 0) continue;
    lists.push({ entries, ...(heading ? { heading: index } : {}) });
    index = entries.at(-1)?.index ?? index;
  }
  return lists;
}

function readEntry(draft: BlockDraft, index: number, marker: RegExp): NoteEntry | undefined {
  if (draft.kind === 'furniture') return undefined;
  const match = marker.exec(draft.text);
  const written = match?.[1] ?? match?.[2];
  if (match === null || written === undefined) return undefined;
  return { index, number: readNumber(written), length: match[0].length };
}

/** Entries below a heading or a rule: 1, 2, 3 …, further paragraphs of a note between them. */
function readList(drafts: readonly BlockDraft[], from: number, isHeaded: boolean): NoteEntry[] {
  const entries: NoteEntry[] = [];
  const part = drafts[from]?.part;
  for (let index = from; index < drafts.length; index += 1) {
    const draft = drafts[index];
    if (draft === undefined || draft.part !== part || draft.kind === 'heading') break;
    if (draft.kind === 'separator') break;
    const entry = readEntry(draft, index, closedMarker) ?? readEntry(draft, index, openMarker);
    if (entry?.number === entries.length + 1) entries.push(entry);
    // Under a rule whose next line is no note, the text goes on.
    else if (!isHeaded && entries.length === 0) break;
  }
  return entries;
}

/** Entries right under one another, each with its number in brackets or raised. */
function readRun(drafts: readonly BlockDraft[], from: number): NoteEntry[] {
  const entries: NoteEntry[] = [];
  for (let index = from; index < drafts.length; index += 1) {
    const draft = drafts[index];
    const entry = draft === undefined ? undefined : readEntry(draft, index, closedMarker);
    if (entry?.number !== entries.length + 1) break;
    entries.push(entry);
  }
  return entries;
}
