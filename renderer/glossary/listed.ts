/** Which terms are listed, and in which order. */
import { foldedTerm, type Term } from '../../corpus/alignment/terms/term.ts';
import type { DocumentId } from '../../corpus/document/document.ts';

/** What the reader asks for. */
export interface Wanted {
  readonly words: string;
  readonly sortedBy: string;
  /** One of `languagePairsOf`; '' for all. */
  readonly languages: string;
  readonly marked: DocumentId | null;
}

/** The languages of the terms, the most frequent first. */
export function languagesOf(terms: readonly Term[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { original, translation } of terms) {
    for (const { language } of [original, translation]) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([language]) => language);
}

/** From which language into which a term leads, as one word. */
const pairKey = ({ original, translation }: Term): string =>
  `${original.language} ${translation.language}`;

/** The languages that terms lead from and into, the most frequent first. */
export function languagePairsOf(
  terms: readonly Term[],
): readonly { readonly key: string; readonly from: string; readonly to: string }[] {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(pairKey(term), (counts.get(pairKey(term)) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([key]) => {
      const [from = '', to = ''] = key.split(' ');
      return { key, from, to };
    });
}

/** The side in that language, and the other one. */
export function sidesBy(term: Term, language: string) {
  const { original, translation } = term;
  return original.language !== language && translation.language === language
    ? ([translation, original] as const)
    : ([original, translation] as const);
}

/** Those that have the words on either side, in any spelling, in the order of the language's alphabet. */
export function listedTerms(
  terms: readonly Term[],
  { words, sortedBy, languages, marked }: Wanted,
): readonly Term[] {
  const wanted = foldedTerm(words);
  const language = sortedBy === '' ? (languagesOf(terms)[0] ?? 'en') : sortedBy;
  const collator = new Intl.Collator(language, { numeric: true });
  return terms
    .filter((term) => {
      const { original, translation, allowed, note = '' } = term;
      const all = [original.words, translation.words, ...allowed, note];
      return wanted === '' || all.some((each) => foldedTerm(each).includes(wanted));
    })
    .filter((term) => languages === '' || pairKey(term) === languages)
    .filter((term) => marked === null || documentsOf(term).includes(marked))
    .toSorted((a, b) =>
      collator.compare(sidesBy(a, language)[0].words, sidesBy(b, language)[0].words),
    );
}

/** The documents in which a term was marked. */
export function documentsOf({ marked }: Term): readonly DocumentId[] {
  return [marked?.original, marked?.translation].flatMap((place) => place?.document ?? []);
}
