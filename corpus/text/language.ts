/** The language of a block of text. */
import { hasLetters, kinds, kindsInUnits } from './character-class.ts';
import { directionsOfWords, type Direction } from './direction.ts';
import {
  isClear,
  languageOf,
  weighEvidence,
  type Language,
  type LanguageEvidence,
} from './language-evidence.ts';
import { isRightToLeft, type Script } from './script-of.ts';
import { unitsOf } from './text-units.ts';
import { weighWords, type WeighedWords } from './weighed-words.ts';
import { scriptOfFacts } from './word-facts.ts';

/** What a block says about itself. */
export interface TextDescription {
  readonly language: Language;
  readonly direction: Direction;
}

/**
 * The language that most of a text is written in: `fa`, `ar`, `en`, and `ur`, `ckb`, `ps`, `az` by their own letters and
 * words; `und` for other languages in Latin letters.
 *
 * The fallback (the neighbours' or the document's language) decides for texts without letters and for short ones that
 * could be either; without it they are `und`, Persian or English by their script.
 * Example: detectLanguage('می‌روم') === 'fa'
 */
export function detectLanguage(text: string, fallback?: Language): Language {
  return describeText(text, fallback === undefined ? {} : { language: fallback }).language;
}

/** Language and direction together; they agree: a text that runs right to left has a language of that direction. */
export function describeText(
  text: string,
  fallback: Partial<TextDescription> = {},
): TextDescription {
  return describeWeighed(weighText(text), fallback);
}

/** What a text's own letters and words say, before anything around it is asked. */
export interface WeighedText {
  /** Kinds of its characters, together: see character-class.ts. */
  readonly seen: number;
  readonly hasLetters: boolean;
  /** Undefined where the text could run either way. */
  readonly direction: Direction | undefined;
  /** The direction where nothing around it tells either. */
  readonly likelyDirection: Direction;
  /** What its words say of the language if it runs right to left; undefined where none do. */
  readonly rtl: LanguageEvidence | undefined;
  /** The same if it runs left to right. */
  readonly ltr: LanguageEvidence | undefined;
}

/**
 * Most of the work of `describeText`, for a text that is described with several fallbacks; `units` are those of the text, `seen`
 * the kinds of its characters.
 */
export function weighText(
  text: string,
  units = unitsOf(text),
  seen = kindsInUnits(units, 0, text.length),
): WeighedText {
  const isLong = text.length > firstLook && !runsBothWays(seen);
  let words = weighWords(isLong ? text.slice(0, firstLook) : text, units);
  const clear = isLong && runsOneWay(text, seen) ? clearEvidence(words) : undefined;
  if (isLong && clear === undefined) {
    words = weighWords(runsOneWay(text, seen) ? text.slice(0, decidingLength) : text, units);
    if (words.count === 0) words = weighWords(text, units);
  }
  const { certain, likely } = directionsOfWords(words, text, seen);
  return {
    seen,
    hasLetters: hasLetters(text, seen),
    direction: certain,
    likelyDirection: likely,
    rtl: certain === 'ltr' ? undefined : (clear ?? evidenceFor('rtl', words)),
    ltr: certain === 'rtl' ? undefined : (clear ?? evidenceFor('ltr', words)),
  };
}

/** As `describeText`. */
export function describeWeighed(
  weighed: WeighedText,
  fallback: Partial<TextDescription>,
): TextDescription {
  const direction = weighed.direction ?? fallback.direction ?? weighed.likelyDirection;
  const evidence = weighed[direction];
  const language =
    evidence === undefined ? (fallback.language ?? 'und') : languageOf(evidence, fallback.language);
  return { language, direction };
}

/**
 * So much of a language shows which one it is: some fifty words, a third of them function words. Of a longer text whose letters
 * all run one way, where there is no frame to weigh, no more is asked. Units: UTF-16 units.
 */
const decidingLength = 320;
/** Most prose says it in half of that: what is said clearly there needs no more. */
const firstLook = 160;

/** What words say that are all of one script and leave no doubt; undefined for others. */
function clearEvidence(words: WeighedWords): LanguageEvidence | undefined {
  if (words.count === 0 || !words.isOneScript) return undefined;
  const evidence = weighEvidence(scriptOfFacts(words.facts[0] ?? 0), words);
  return isClear(evidence) ? evidence : undefined;
}

/** Whether no two letters of a text run in different directions; false if in doubt (letters beyond U+FFFF). */
function runsOneWay(text: string, seen: number): boolean {
  if ((seen & kinds.surrogate) !== 0 && /[\u{10000}-\u{10FFFF}]/u.test(text)) return false;
  return !runsBothWays(seen);
}

function runsBothWays(seen: number): boolean {
  return (seen & kinds.rightToLeft) !== 0 && (seen & kinds.leftToRight) !== 0;
}

function evidenceFor(direction: Direction, words: WeighedWords): LanguageEvidence | undefined {
  const script = mainScript(words, direction);
  return script === undefined ? undefined : weighEvidence(script, words);
}

function mainScript(words: WeighedWords, direction: Direction): Script | undefined {
  const { count, facts, weights, isOneScript } = words;
  if (count === 0) return undefined;
  if (isOneScript) return scriptOfFacts(facts[0] ?? 0);
  const met: Script[] = [];
  const sums: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const script = scriptOfFacts(facts[at] ?? 0);
    if (isRightToLeft(script) !== (direction === 'rtl')) continue;
    const place = met.indexOf(script);
    if (place === -1) sums[met.push(script) - 1] = weights[at] ?? 0;
    else sums[place] = (sums[place] ?? 0) + (weights[at] ?? 0);
  }
  return met[sums.indexOf(Math.max(...sums))];
}
