/** Items of a file by the text that they are about. */
import type { IncomingDraft, IncomingSource } from '../../corpus/annotations/incoming/draft.ts';
import { grouped } from '../../corpus/annotations/incoming/grouped.ts';
import { comparableAddress } from '../../corpus/document/source-address.ts';
import { fold } from '../../corpus/text/fold.ts';

/** Items that say the same of their text; `key` is the same whenever the file is read. */
export interface DraftGroup {
  readonly key: string;
  readonly source: IncomingSource;
  readonly drafts: readonly IncomingDraft[];
}

/** The groups in order of their first items. */
export function groupDrafts(drafts: readonly IncomingDraft[]): readonly DraftGroup[] {
  return [...grouped(drafts, ({ source }) => keyOf(source))].flatMap(([key, members]) => {
    const [first] = members;
    return first === undefined ? [] : [{ key, source: first.source, drafts: members }];
  });
}

function keyOf({ sha256, identifiers, address, title, authors }: IncomingSource): string {
  if (sha256 !== undefined) return sha256;
  const page = comparableAddress(address) ?? address ?? '';
  return JSON.stringify([page, identifiers, comparable(title), authors.map(comparable)]);
}

function comparable(words: string | undefined): string {
  return fold(words ?? '').text.trim();
}

/** So many quotes tell a text. */
const mostQuotes = 6;
/** Shorter words stand in any text. Units: UTF-16. */
const shortestQuote = 16;

/** The longest quotes, by which the text can be recognised. */
export function tellingQuotes({ drafts }: DraftGroup): readonly string[] {
  const quotes = drafts.flatMap(({ quote }) => quote?.exact ?? []);
  return [...new Set(quotes)]
    .filter(({ length }) => length >= shortestQuote)
    .sort((a, b) => b.length - a.length)
    .slice(0, mostQuotes);
}
