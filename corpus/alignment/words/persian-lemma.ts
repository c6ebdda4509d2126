/** Persian words without their endings, as the seed lexicon has them. */

/** What a word may be: the first lemma stands for the word, all of them are looked up. Never empty. */
export type Lemmas = readonly [string, ...string[]];

/** Which words and verbs are known. */
export interface KnownLemmas {
  /** Whether a word, folded and without ZWNJ, is in the lexicon. */
  readonly hasWord: (word: string) => boolean;
  /** The infinitive of a past or present stem. */
  readonly infinitiveOf: (stem: string) => string | undefined;
}

/** Endings that follow a ZWNJ and never begin a word. */
const endings = new Set(
  `ها های هایی هایم هایت هایش هایمان هایتان هایشان ی ای ام ات اش ایم اید اند است تر ترین تری ترها ترین‌ها مان تان شان م ت ش
   یم ید ند یی ییم هام هات هاش`.split(/\s+/u),
);

const verbPrefixes = new Set(['می', 'نمی', 'همی']);

// Longest first; each is tried where what stays is a word that is known.
const nominal = [
  ...'هایشان هایمان هایتان هایی هایم هایت هایش ترین های شان مان تان ها ست تر یی ای ام ات اش ان ی م ت ش'.split(
    ' ',
  ),
];

/** «بازمی‌گردد», «برنمی‌خیزد»: what stands before the prefix belongs to the verb. */
const beforePrefix = /^(باز|بر|در|فرو|فرا|وا|ور)ن?می$/u;

/** Objects that verbs end with: «گفتمش», «دیدندشان»; and the old «گفتا». */
const objects = ['', 'شان', 'مان', 'تان', 'ش', 'ت', 'م', 'ا'];

const personal = ['یم', 'ید', 'ند', 'م', 'ی', 'د', 'ه', ''];

/**
 * The lemmas of a folded word; `parts` is the word parted at its ZWNJs.
 *
 * Example: with کتاب known, lemmasOf(['کتاب', 'هایشان'], known) gives ['کتاب']
 */
export function lemmasOf(parts: readonly string[], known: KnownLemmas): Lemmas {
  const whole = parts.join('');
  const kept = parts.filter((part, index) => index === 0 || !endings.has(part));
  const isVerb = kept.length > 1 && verbPrefixes.has(kept[0] ?? '');
  const before = kept.length > 1 ? beforePrefix.exec(kept[0] ?? '')?.[1] : undefined;
  if (before !== undefined) return lemmasOf([before + kept.slice(1).join('')], known);
  const base = (isVerb ? kept.slice(1) : kept).join('');
  const found = [
    ...(isVerb ? [] : known.hasWord(whole) ? [whole] : nominalOf(base, known)),
    ...verbsWithObject(base, known),
  ];
  const [first, ...others] = new Set(found);
  return first === undefined ? [unknown(base)] : [first, ...others];
}

function nominalOf(word: string, known: KnownLemmas, depth = 0): string[] {
  if (known.hasWord(word)) return [word];
  if (depth === 2) return [];
  for (const ending of nominal) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = word.slice(0, -ending.length);
    if (known.hasWord(stem)) return [stem];
    const deeper = ending.length > 1 ? nominalOf(stem, known, depth + 1) : [];
    if (deeper.length > 0) return deeper;
  }
  // ستارگان of ستاره, دانایان of دانا, خستگی of خسته
  for (const [ending, instead] of [
    ['گان', 'ه'],
    ['یان', ''],
    ['گی', 'ه'],
  ] as const) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length) + instead;
    if (known.hasWord(stem)) return [stem];
  }
  return [];
}

function verbsWithObject(word: string, known: KnownLemmas): string[] {
  for (const object of objects) {
    if (!word.endsWith(object) || word.length - object.length < 3) continue;
    const found = verbsOf(word.slice(0, word.length - object.length), known);
    if (found.length > 0) return found;
  }
  return verbsOf(word, known);
}

function verbsOf(word: string, known: KnownLemmas): string[] {
  const infinitive = known.infinitiveOf(word.endsWith('ن') ? word.slice(0, -1) : '');
  if (infinitive === word) return [word];
  for (const prefix of ['', 'نمی', 'می', 'همی', 'ن', 'ب', 'م', 'بی', 'نی']) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    for (const ending of personal) {
      if (!rest.endsWith(ending)) continue;
      const stem = rest.slice(0, rest.length - ending.length);
      if (stem.length < 2) continue;
      const found = known.infinitiveOf(stem);
      if (found !== undefined) return [found];
    }
  }
  return [];
}

/** A word that no list has keeps all but the plural, which is told by its letters alone. */
function unknown(word: string): string {
  const match = /^(.{3,}?)(?:های?|هایی)$/u.exec(word);
  return match?.[1] ?? word;
}
