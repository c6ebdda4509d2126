/** Names across scripts: the consonants of a Persian and of a Latin spelling, and how well they sound alike. */

/*
 * The coarse alphabet of keys joins what transliterations mix up: s z ṣ sh zh ch j; k kh q gh g; t th; f ph; v and w, h, y
 * and all vowels are left out. What is joined is told apart again by `soundDistance`.
 */
const persianClass: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'p',
  ت: 't',
  ط: 't',
  ث: 's',
  س: 's',
  ص: 's',
  ج: 'j',
  چ: 'c',
  ح: 'h',
  ه: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'z',
  ز: 'z',
  ض: 'z',
  ظ: 'z',
  ر: 'r',
  ژ: 'Z',
  ش: 'S',
  غ: 'q',
  ق: 'q',
  ف: 'f',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  و: 'w',
  ی: 'y',
  ا: 'a',
  ع: 'a',
};

const coarse: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'p',
  t: 't',
  s: 's',
  z: 's',
  S: 's',
  Z: 's',
  c: 's',
  j: 's',
  x: 'k',
  k: 'k',
  q: 'k',
  g: 'k',
  d: 'd',
  r: 'r',
  f: 'f',
  l: 'l',
  m: 'm',
  n: 'n',
};

/** Latin spellings of one sound, longest first. */
const latinSounds: readonly (readonly [spelling: RegExp, sounds: string])[] = [
  [/^(?:tch|tsch)/u, 'c'],
  [/^sch/u, 'S'],
  [/^sh/u, 'S'],
  [/^ch/u, 'c'],
  [/^kh/u, 'x'],
  [/^gh/u, 'q'],
  [/^zh/u, 'Z'],
  [/^ph/u, 'f'],
  [/^th/u, 't'],
  [/^dh/u, 'z'],
  [/^ck/u, 'k'],
  [/^dj/u, 'j'],
  [/^qu/u, 'kw'],
  [/^c(?=[eiy])/u, 's'],
  [/^c/u, 'k'],
  [/^x/u, 'ks'],
  [/^v/u, 'w'],
  [/^(?:ee|ie|ea)/u, 'y'],
  [/^(?:oo|ou|ow|au|aw)/u, 'w'],
  [/^[ouw]/u, 'w'],
  [/^[iy]/u, 'y'],
  [/^[ae]/u, 'a'],
];

/** The sounds of a Persian word, folded; '' if it has other letters. */
export function persianSounds(word: string): string {
  let sounds = '';
  for (const letter of word) sounds += persianClass[letter] ?? '';
  return sounds;
}

/** The sounds of a Latin word in lower case without accents, in the same alphabet. */
function latinSoundsOf(word: string): string {
  let sounds = '';
  let at = 0;
  while (at < word.length) {
    const rest = word.slice(at);
    const found = latinSounds.find(([spelling]) => spelling.test(rest));
    const match = found?.[0].exec(rest)?.[0] ?? rest.charAt(0);
    const next = found?.[1] ?? (/[a-z]/u.test(match) ? match : '');
    if (!sounds.endsWith(next) || 'awy'.includes(next)) sounds += next;
    at += match.length;
  }
  return sounds;
}

/** The ways in which a Latin word may be spoken: George with j, Christopher with k, Johan with y, Holzmann with ts. */
export function latinReadings(word: string): string[] {
  const spellings = [
    word,
    word.replace(/g(?=[eiy])/gu, 'j'),
    word.replace(/ch/gu, 'k'),
    word.replace(/j/gu, 'y'),
    word.replace(/tz|z/gu, 'ts'),
  ];
  return [...new Set(spellings)].map(latinSoundsOf);
}

/** Coarse consonants: words that may be one name have the same key. '' where there are too few to tell. */
export function skeletonKey(sounds: string): string {
  let key = '';
  for (const sound of sounds) {
    const each = coarse[sound] ?? '';
    if (!key.endsWith(each) || each === '') key += each;
  }
  return key.length < 2 ? '' : key;
}

const near = new Set([
  'sz',
  'zs',
  'sS',
  'Ss',
  'cS',
  'Sc',
  'jZ',
  'Zj',
  'gj',
  'jg',
  'kx',
  'xk',
  'qk',
  'kq',
  'qg',
  'gq',
  'kc',
  'ck',
  'ts',
  'st',
  'sc',
  'cs',
  'jz',
  'zj',
  'yj',
  'jy',
  'td',
  'dt',
  'xq',
  'qx',
  'zZ',
  'Zz',
  'xh',
  'hx',
  'wb',
  'bw',
  'wf',
  'fw',
]);

const weight = (sound: string): number => (sound === 'a' ? 0.12 : /[wyh]/u.test(sound) ? 0.3 : 1);

/**
 * How far apart two words sound, 0 (the same) to about 1 (nothing in common): edits weighed by what Persian writing leaves
 * out, divided by the length.
 */
export function soundDistance(a: string, b: string): number {
  let before = [0];
  for (const sound of b) before.push((before.at(-1) ?? 0) + weight(sound));
  for (const sound of a) {
    const row = [(before[0] ?? 0) + weight(sound)];
    for (let at = 1; at <= b.length; at += 1) {
      const other = b.charAt(at - 1);
      const replaced = (before[at - 1] ?? 0) + replacement(sound, other);
      row.push(
        Math.min(replaced, (before[at] ?? 0) + weight(sound), (row[at - 1] ?? 0) + weight(other)),
      );
    }
    before = row;
  }
  return (before.at(-1) ?? 0) / Math.max(1, Math.min(heard(a), heard(b)));
}

/** How much of a word is heard: its consonants, and a little of the rest. */
function heard(sounds: string): number {
  let sum = 0;
  for (const sound of sounds) sum += weight(sound);
  return sum;
}

function replacement(a: string, b: string): number {
  if (a === b) return 0;
  if (near.has(a + b)) return 0.35;
  if (/[awy]/u.test(a) && /[awy]/u.test(b)) return 0.2;
  return Math.max(weight(a), weight(b)) + 0.1;
}
