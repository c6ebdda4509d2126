/** The starter texts: pairs of Persian and English texts that a new library opens with. */
import aHistoryOfTheMargin from './texts/a-history-of-the-margin.json' with { type: 'json' };
import howPersianLettersJoin from './texts/how-persian-letters-join.json' with { type: 'json' };
import nowruz from './texts/nowruz.json' with { type: 'json' };
import readingWithHashiyeh from './texts/reading-with-hashiyeh.json' with { type: 'json' };
import theQanat from './texts/the-qanat.json' with { type: 'json' };
import { ParallelText } from './parallel-text.ts';
import { sideOf, type StarterSide } from './starter-side.ts';

/** An original and its translation; the nth entry of `original.beads` goes with the nth of `translation.beads`. */
export interface StarterPair {
  readonly slug: string;
  readonly original: StarterSide;
  readonly translation: StarterSide;
}

// The guide comes first: it is what a new reader needs.
const texts: readonly unknown[] = [
  readingWithHashiyeh,
  theQanat,
  nowruz,
  howPersianLettersJoin,
  aHistoryOfTheMargin,
];

/** Every pair, in the order in which a library shows them. */
export function starterTexts(): readonly StarterPair[] {
  return texts.map((data) => pairOf(ParallelText.parse(data)));
}

function pairOf(text: ParallelText): StarterPair {
  const translationLanguage = text.originalLanguage === 'en' ? 'fa' : 'en';
  return {
    slug: text.slug,
    original: sideOf(text, text.originalLanguage),
    translation: sideOf(text, translationLanguage),
  };
}
