/** Languages by their own names. */
import { describe, expect, it } from 'vitest';
import { languageNamed } from '../../../corpus/text/own-language-name.ts';

describe('languageNamed', () => {
  it.each([
    ['• Shqip', 'sq'],
    ['عربي', 'ar'],
    ['فارسی', 'fa'],
    ['Français |', 'fr'],
    ['English', 'en'],
  ])('tells %s', (line, language) => {
    expect(languageNamed(line)).toBe(language);
  });

  it.each(['Shqip is spoken here', 'Home', '', 'English tea', '2011'])(
    'tells nothing of %j',
    (line) => {
      expect(languageNamed(line)).toBeUndefined();
    },
  );
});
