/** Letters, signs and digits of the starter texts: Persian ones in Persian, typographic ones in English. */
import { describe, expect, it } from 'vitest';
import { starterTexts } from '../../../corpus/starter/starter-texts.ts';

const blocks = starterTexts()
  .flatMap(({ original, translation }) => [original, translation])
  .flatMap((side) =>
    side.blocks.map((text) => ({ fileName: side.fileName, language: side.language, text })),
  );

const persian = blocks.filter(({ language }) => language === 'fa');
const english = blocks.filter(({ language }) => language === 'en');

/** Each hit with what stands around it, so that a failure says where to look. */
function hits(among: typeof blocks, pattern: RegExp): readonly string[] {
  return among.flatMap(({ fileName, text }) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(
      ({ index }) => `${fileName}: ${text.slice(Math.max(0, index - 20), index + 20)}`,
    ),
  );
}

const persianRules = [
  { rule: 'no Arabic ye, kaf, alef maksura, te marbuta or Arabic digits', pattern: /[يكىة٠-٩]/u },
  { rule: 'no Latin comma, semicolon, question mark or per cent sign', pattern: /[,;?%]/u },
  { rule: 'no Latin digit outside a Latin word', pattern: /(?<![A-Za-z+\d])\d+(?![A-Za-z\d])/u },
  { rule: 'no quotation mark but « »', pattern: /["'“”‘’]/u },
  { rule: 'no tatweel', pattern: /ـ/u },
  { rule: 'no bidi control', pattern: /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u },
  { rule: 'no space before a mark or inside « »', pattern: /\s[،؛؟.:»!]|«\s/u },
  { rule: 'a space after every mark', pattern: /[،؛؟:»](?=\p{Letter})/u },
  { rule: 'no ZWNJ at the edge of a word', pattern: /\u200c(?!\p{Letter})|(?<!\p{Letter})\u200c/u },
  { rule: 'no ZWNJ after a letter that does not join anyway', pattern: /[اآدذرزژو]\u200c(?!ه)/u },
  { rule: 'ZWNJ after می and نمی', pattern: /(?<!\p{Letter})ن?می \p{Letter}/u },
  { rule: 'ZWNJ before ها and its forms', pattern: / ها(?:ی|یی|یش|یشان|یتان)?(?!\p{Letter})/u },
  { rule: 'ۀ written as هٔ', pattern: /ۀ/u },
];

describe('Persian starter texts', () => {
  it.each(persianRules)('have $rule', ({ pattern }) => {
    expect(hits(persian, pattern)).toEqual([]);
  });
});

const englishRules = [
  { rule: 'no straight quotation mark or apostrophe', pattern: /["']/u },
  { rule: 'no two spaces or space before a mark', pattern: /\s[\s,;:.?!]/u },
  { rule: 'no hyphen for a dash', pattern: /\s--?\s/u },
  { rule: 'no guillemets', pattern: /[«»]/u },
];

describe('English starter texts', () => {
  it.each(englishRules)('have $rule', ({ pattern }) => {
    expect(hits(english, pattern)).toEqual([]);
  });

  it.each([
    { language: 'en', among: english, other: /\p{Script=Arabic}/u },
    { language: 'fa', among: persian, other: /\p{Script=Latin}/u },
  ])('and Persian ones mix directions in some block ($language)', ({ among, other }) => {
    expect(among.some(({ text }) => other.test(text))).toBe(true);
  });
});
