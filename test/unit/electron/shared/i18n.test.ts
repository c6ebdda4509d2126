/** Messages of errors and warnings in both interface languages. */
import { describe, expect, it } from 'vitest';
import { WarningCode } from '../../../../corpus/document/provenance.ts';
import { errorCodes } from '../../../../corpus/errors.ts';
import { errorText, warningText } from '../../../../electron/shared/error-text.ts';
import { createI18n } from '../../../../electron/shared/both-languages.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';

describe.each(interfaceLanguages)('messages in %s', (language) => {
  const { t } = createI18n(language);

  it.each(errorCodes)('explain the error %s', (code) => {
    const text = errorText(t, { code, details: { file: 'qanat.txt', limit: 100, count: 3 } });
    expect(text).not.toContain('{{');
    expect(text).not.toContain('NaN');
    expect(text.startsWith('error.')).toBe(false);
  });

  it.each(WarningCode.options)('explain the warning %s', (code) => {
    const text = warningText(t, { code, message: '', details: { count: 2 } });
    expect(text).not.toMatch(/\{\{|NaN|^warning\./);
  });
});

describe('a line of the report', () => {
  const unsure = { message: '', details: { pages: '2, 5–8, 1204' } };
  const unpaired = { message: '', details: { paired: 'en, fa', languages: 'de' } };

  it.each([
    ['fa', '۲، ۵–۸، ۱۲۰۴', 'انگلیسی، فارسی', 'آلمانی'],
    ['en', '2, 5–8, 1204', 'English, Persian', 'German'],
  ] as const)(
    'held Latin digits, commas and codes of languages in Persian: “en, fa” (%s)',
    (language, pages, paired, other) => {
      const { t } = createI18n(language);
      expect(warningText(t, { ...unsure, code: 'recognitionUnsure' })).toContain(pages);
      const text = warningText(t, { ...unpaired, code: 'languagesUnpaired' });
      expect(text).toContain(paired);
      expect(text).toContain(other);
    },
  );
});

describe('an error message', () => {
  it('names the file and writes numbers in Persian digits', () => {
    const { t } = createI18n('fa');
    const text = errorText(t, { code: 'tooLarge', details: { file: 'کتاب.txt', limit: 100 } });
    expect(text).toContain('«کتاب.txt»');
    expect(text).toContain('۱۰۰');
  });

  it('shows an ellipsis for a detail that the error does not carry', () => {
    const { t } = createI18n('en');
    expect(errorText(t, { code: 'emptyFile', details: {} })).toContain('“…” is empty');
  });
});
