/**
 * The peer: approximate matching of a quote as Hypothesis' client does it, written from its published description. Exact
 * places first, else places with few edits, each scored by the quote (50), what stands before (20) and after (20) and its
 * distance from the old place (2); the best wins.
 */
import search from 'approx-string-match';

export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Offset of the quote in the older text. */
  readonly hint: number;
}

/** The best place of the quote in the text; undefined where nothing is like it. */
export function matchQuote(
  text: string,
  { exact, prefix, suffix, hint }: Quote,
): { readonly start: number; readonly end: number; readonly score: number } | undefined {
  const places = likeIt(text, exact, Math.min(256, Math.floor(exact.length / 2)));
  const scored = places.map(({ start, end, errors }) => {
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const after = text.slice(end, end + suffix.length);
    const words = 50 * (1 - errors / exact.length);
    const around = 20 * alike(before, prefix) + 20 * alike(after, suffix);
    const near = 2 * (1 - Math.abs(start - hint) / text.length);
    return { start, end, score: (words + around + near) / 92 };
  });
  return scored.sort((a, b) => b.score - a.score)[0];
}

function likeIt(text: string, words: string, mostErrors: number) {
  const places: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length, errors: 0 });
  }
  return places.length > 0 ? places : search(text, words, mostErrors);
}

function alike(text: string, words: string): number {
  if (words === '' || text === '') return words === text ? 1 : 0;
  const [best] = search(text, words, words.length).sort((a, b) => a.errors - b.errors);
  return best === undefined ? 0 : 1 - best.errors / words.length;
}
