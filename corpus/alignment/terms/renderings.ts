/** How a term is rendered where it occurs: the sentence's counterpart is looked through for what the reader decided, and else for what stands there. */
import type { TextRange } from '../../text/offset-map.ts';
import { occurrences } from '../occurrences.ts';
import { project } from '../project.ts';
import { distinctWords, type TermDraft } from './term.ts';

/** `other`: words that no list of the term has; `none`: nothing that renders it was found. */
export type Standing = 'preferred' | 'allowed' | 'forbidden' | 'other' | 'none';

/** What was found in the counterpart; `range` where there is something. */
export interface Rendering {
  readonly standing: Standing;
  /** As the term has it, or as it stands in the text; '' for none. */
  readonly words: string;
  readonly range?: TextRange;
}

/** Below this the projected words are as often beside the term as on it. */
const sureEnough = 0.45;

/**
 * The rendering of the term's words at `range` of `text` in its counterpart. `from` says which side of the term `text` is;
 * `alternatives` are what other terms say for the same words.
 *
 * Cost: linear in both, but for words that no list has (their product).
 */
export function renderingAt(
  term: TermDraft,
  from: 'original' | 'translation',
  text: string,
  range: TextRange,
  counterpart: string,
  alternatives: readonly string[] = [],
): Rendering {
  const known =
    from === 'original'
      ? renderingsOf(term, alternatives)
      : [said('preferred', term.original.words)];
  // «چاه آب» before «چاه»: the longest that fits is what stands there; the term's own words before those of other terms.
  const longestFirst = known.toSorted(
    (a, b) =>
      Number(a.standing === 'other') - Number(b.standing === 'other') ||
      b.words.length - a.words.length,
  );
  for (const { standing, words } of longestFirst) {
    const [found] = occurrences(words, counterpart);
    if (found !== undefined) return { standing, words, range: found };
  }
  const projected = project(text, range, counterpart);
  if (projected === undefined || projected.confidence < sureEnough) return said('none', '');
  const { start, end } = projected;
  return { standing: 'other', words: counterpart.slice(start, end), range: { start, end } };
}

const said = (standing: Standing, words: string) => ({ standing, words });

function renderingsOf(
  { translation, allowed, forbidden }: TermDraft,
  alternatives: readonly string[],
) {
  const own = [translation.words, ...allowed, ...forbidden];
  return [
    said('preferred', translation.words),
    ...distinctWords(allowed, [translation.words]).map((words) => said('allowed', words)),
    ...distinctWords(forbidden, [translation.words]).map((words) => said('forbidden', words)),
    ...distinctWords(alternatives, own).map((words) => said('other', words)),
  ];
}

/** A rendering with how often it was found. */
export interface RenderingCount {
  readonly standing: Standing;
  readonly words: string;
  readonly count: number;
}

const order: readonly Standing[] = ['preferred', 'allowed', 'forbidden', 'other', 'none'];

/** Counts, those that the term says first, then the most frequent; forms of the same words are counted together. */
export function countRenderings(found: readonly Rendering[]): readonly RenderingCount[] {
  const counts: { standing: Standing; words: string; count: number }[] = [];
  for (const { standing, words } of found) {
    const known = counts.find((one) => one.standing === standing && sameWords(one.words, words));
    if (known === undefined) counts.push({ standing, words, count: 1 });
    else known.count += 1;
  }
  return counts.toSorted(
    (a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || b.count - a.count,
  );
}

/** Whether these are two forms of the same words. */
export function sameWords(a: string, b: string): boolean {
  if (a === b) return true;
  const covers = (form: string, of: string): boolean => {
    const [first, second] = occurrences(of, form);
    return first?.start === 0 && first.end === form.length && second === undefined;
  };
  return covers(a, b) || covers(b, a);
}
