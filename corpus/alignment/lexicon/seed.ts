/** The seed lexicon: frequent Persian words with their usual English renderings. */
import { fold } from '../../text/fold.ts';
import { stemEnglish } from '../words/english-stem.ts';
import verbs from './verbs.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/** The English stems of each Persian lemma, the usual rendering first. */
const renderings = new Map<string, readonly string[]>();
const infinitives = new Map<string, string>();

/** A lexicon's spelling as texts are compared: folded, without ZWNJ. */
const plain = (written: string): string => fold(written).text;

function addRenderings(lemma: string, written: string): void {
  const before = renderings.get(lemma) ?? [];
  const stems = written.split(' ').map(stemEnglish);
  renderings.set(lemma, [...new Set([...before, ...stems])]);
}

for (const [word, written] of Object.entries(words)) addRenderings(plain(word), written);
for (const [written, english] of Object.entries(verbs)) {
  const [infinitive = '', ...stems] = plain(written).split('/');
  addRenderings(infinitive, english);
  for (const stem of [infinitive.slice(0, -1), ...stems]) {
    if (!infinitives.has(stem)) infinitives.set(stem, infinitive);
  }
}

/** Whether the lexicon has a Persian word, folded and without ZWNJ. */
export function hasPersianWord(word: string): boolean {
  return renderings.has(word);
}

/** The infinitive of a Persian verb's past or present stem. */
export function infinitiveOf(stem: string): string | undefined {
  return infinitives.get(stem);
}

/** English stems of the usual renderings of a Persian lemma, the most usual first; none where the lexicon lacks it. */
export function renderingsOf(lemma: string): readonly string[] {
  return renderings.get(lemma) ?? [];
}
