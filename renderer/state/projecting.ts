/** Which words of a sentence's counterpart say what some of its words say: main knows, which has the lexicon. */
import type { TextRange } from '../../corpus/text/offset-map.ts';
import { request } from './client.ts';

/** The words of `to` that say what `range` of `from` says (see `Projecting`); undefined where none do. Errors: CorpusError. */
export async function projectWords(
  from: string,
  range: TextRange,
  to: string,
): Promise<TextRange | undefined> {
  return (await request('pair:project', { from, range, to })) ?? undefined;
}
