/** The seed lexicon: frequent Persian words with their usual English renderings. */
import { fold } from '../../text/fold.ts';
import { stemEnglish } from '../words/english-stem.ts';
import verbs from './verbs.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/** What is looked up; both maps have folded words without ZWNJ. */
interface Lexicon {
  /** The English stems of each Persian lemma, the usual rendering first. */
  readonly renderings: ReadonlyMap<string, readonly string[]>;
  /** The infinitive of each past and present stem. */
  readonly infinitives: ReadonlyMap<string, string>;
}

let known: Lexicon | undefined;

/** Made at the first use: it takes 25 ms, for which no start of a program that has it should wait. */
function lexicon(): Lexicon {
  return (known ??= readLexicon());
}

function readLexicon(): Lexicon {
  const renderings = new Map<string, readonly string[]>();
  const infinitives = new Map<string, string>();
  const add = (lemma: string, written: string): void => {
    const before = renderings.get(lemma) ?? [];
    renderings.set(lemma, [...new Set([...before, ...written.split(' ').map(stemEnglish)])]);
  };
  for (const [word, written] of Object.entries(words)) add(plain(word), written);
  for (const [written, english] of Object.entries(verbs)) {
    const [infinitive = '', ...stems] = plain(written).split('/');
    add(infinitive, english);
    for (const stem of [infinitive.slice(0, -1), ...stems]) {
      if (!infinitives.has(stem)) infinitives.set(stem, infinitive);
    }
  }
  return { renderings, infinitives };
}

/** A lexicon's spelling as texts are compared: folded, without ZWNJ. */
function plain(written: string): string {
  return fold(written).text;
}

/** Whether the lexicon has a Persian word, folded and without ZWNJ. */
export function hasPersianWord(word: string): boolean {
  return lexicon().renderings.has(word);
}

/** The infinitive of a Persian verb's past or present stem. */
export function infinitiveOf(stem: string): string | undefined {
  return lexicon().infinitives.get(stem);
}

/** English stems of the usual renderings of a Persian lemma, the most usual first; none where the lexicon lacks it. */
export function renderingsOf(lemma: string): readonly string[] {
  return lexicon().renderings.get(lemma) ?? [];
}
