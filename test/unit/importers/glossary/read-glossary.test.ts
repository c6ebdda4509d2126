/** Glossaries of other programs, told by their content; lines that are no entry are named. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermDraft, TermId, type Term } from '../../../../corpus/alignment/terms/term.ts';
import {
  glossaryFormatNames,
  glossaryFormats,
} from '../../../../corpus/exporters/glossary/glossary-formats.ts';
import { readGlossary } from '../../../../corpus/importers/glossary/read-glossary.ts';
import { encodeUtf16, encodeUtf8 } from '../../../support/encode.ts';

const read = (text: string, fileName = 'glossary.txt') => readGlossary(encodeUtf8(text), fileName);
const wordsOf = (text: string) =>
  read(text).entries.map(({ original, translation, note = '' }) => [
    `${original.language} ${original.words}`,
    `${translation.language} ${translation.words}`,
    note,
  ]);

describe('tables', () => {
  const cases: readonly (readonly [string, string, readonly string[][]])[] = [
    [
      'OmegaT’s lines',
      '# comment\nباغ\tgarden\tgreen\n\nچاه\twell\n',
      [
        ['fa باغ', 'en garden', 'green'],
        ['fa چاه', 'en well', ''],
      ],
    ],
    [
      'quotation marks in OmegaT’s lines',
      'باغ «بزرگ"\ta "garden\n',
      [['fa باغ «بزرگ"', 'en a "garden', '']],
    ],
    [
      'CSV with a heading in any order',
      'note,target,source\n"a, b",garden,باغ\n',
      [['fa باغ', 'en garden', 'a, b']],
    ],
    [
      'CSV with semicolons',
      'garden;باغ\nwell;چاه\n',
      [
        ['en garden', 'fa باغ', ''],
        ['en well', 'fa چاه', ''],
      ],
    ],
    ['a heading of languages', 'fa\ten\nباغ\tgarden\n', [['fa باغ', 'en garden', '']]],
    [
      'invisible marks of direction',
      '\ufeff\u200fباغ\u200e\tgarden\r\n',
      [['fa باغ', 'en garden', '']],
    ],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('in UTF-16, and in an old code page', () => {
    const utf16 = readGlossary(encodeUtf16('\ufeffباغ\tgarden\n', 'little'), 'a.txt');
    expect(utf16.entries).toHaveLength(1);
    const cp1256 = Uint8Array.from('\xc8\xc7\xdb\tgarden\n', (letter) => letter.charCodeAt(0));
    expect(readGlossary(cp1256, 'a.txt').entries[0]?.original.words).toBe('باغ');
  });

  it('name the lines that are no entry, and keep the others', () => {
    const { entries, problems } = read(`باغ\tgarden\n\nچاه\n${'x'.repeat(501)}\tآب\nآب\twater\n`);
    expect(entries.map(({ line }) => line)).toEqual([1, 5]);
    expect(problems).toEqual([
      { line: 3, reason: 'oneSide' },
      { line: 4, reason: 'tooLong' },
    ]);
  });

  it('whose quotation marks are broken are read up to there', () => {
    const { entries, problems } = read('باغ,garden\nچاه,"well\nآب,water\n', 'a.csv');
    expect(entries.map(({ original }) => original.words)).toEqual(['باغ']);
    expect(problems).toEqual([expect.objectContaining({ reason: 'badQuotes' })]);
  });
});

describe('TBX', () => {
  const of2019 = `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/><text><body>
<conceptEntry id="c1"><descrip type="definition">Where plants grow</descrip><langSec xml:lang="fa-IR"><termSec><term>باغ</term></termSec></langSec><langSec xml:lang="en-US"><termSec><term>yard</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec><termSec><term>garden</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec></conceptEntry>
<conceptEntry><langSec xml:lang="fa"><termSec><term>چاه</term></termSec></langSec></conceptEntry></body></text></tbx>`;

  it('of 2019, with status and definition; an entry of one language is told with its line', () => {
    expect(read(of2019)).toEqual({
      format: 'tbx',
      entries: [
        {
          line: 2,
          original: { language: 'fa', words: 'باغ' },
          translation: { language: 'en', words: 'garden' },
          allowed: [],
          forbidden: ['yard'],
          kind: 'noun',
          note: 'Where plants grow',
        },
      ],
      problems: [{ line: 3, reason: 'oneSide' }],
    });
  });

  it('that ends in the middle gives what is there and says where the rest is missing', () => {
    const cut = of2019.slice(0, of2019.indexOf('<conceptEntry><langSec'));
    const { entries, problems } = read(cut);
    expect(entries).toHaveLength(1);
    expect(problems).toEqual([{ line: 2, reason: 'cutOff' }]);
  });

  it('of 2008 in groups, with an entry for each further language', () => {
    const group = (language: string, word: string) =>
      `<langSet xml:lang="${language}"><ntig><termGrp><term>${word}</term></termGrp></ntig></langSet>`;
    const xml = `<martif type="TBX"><text><body><termEntry>${group('fa', 'باغ')}${group('en', 'garden')}${group('de', 'Garten')}</termEntry></body></text></martif>`;
    expect(read(xml).entries.map(({ translation }) => translation.words)).toEqual([
      'garden',
      'Garten',
    ]);
  });
});

describe('what is no glossary', () => {
  it.each([
    ['a page', '<!doctype html><p>x', 'noTerms'],
    ['a zip', 'PK\u0003\u0004', 'noTerms'],
    ['a translation memory', '<?xml version="1.0"?><tmx version="1.4"><body/></tmx>', 'noTerms'],
    ['nothing', '# only a comment\n', 'noTerms'],
    ['a TBX without entries', '<martif><text/></martif>', 'noTerms'],
  ])('%s is refused', (_, text, code) => {
    const details = expect.objectContaining({ file: 'a.tbx' }) as unknown;
    expect(() => read(text, 'a.tbx')).toThrow(expect.objectContaining({ code, details }));
  });
});

describe('what is exported', () => {
  const words = (letters: string) =>
    fc
      .array(fc.constantFrom(...letters.split(''), ' ', '"', "'", '&', '<', ',', '\u200c'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((list) => `${letters[0]}${list.join('')}`.replace(/\s+/gu, ' ').trim());
  const arbitraryTerm = fc
    .record({ fa: words('بگچاهم'), en: words('gardenw'), note: words('nاote') })
    .map(({ fa, en, note }): Term => ({
      ...TermDraft.parse({
        original: { language: 'fa', words: fa },
        translation: { language: 'en', words: en },
        note,
      }),
      id: TermId.parse('t'),
      created: '2026-01-02',
      modified: '2026-01-02',
    }));

  it.each(glossaryFormatNames)('as %s is read back', (name) => {
    fc.assert(
      fc.property(fc.array(arbitraryTerm, { minLength: 1, maxLength: 6 }), (terms) => {
        const generator = 'Hashiyeh 1';
        const text = glossaryFormats[name].write({ terms, exportedAt: '2026-01-02', generator });
        const { entries, problems } = read(text);
        expect(problems).toEqual([]);
        expect(
          entries.map(({ original, translation, note }) => ({ original, translation, note })),
        ).toEqual(
          terms.map(({ original, translation, note }) => ({ original, translation, note })),
        );
      }),
      { seed: 1390, numRuns: 60 },
    );
  });

  it('says which renderings are allowed and which are not', () => {
    const term: Term = {
      ...TermDraft.parse({
        original: { language: 'fa', words: 'باغ' },
        translation: { language: 'en', words: 'garden' },
        allowed: ['orchard', 'park'],
        forbidden: ['yard'],
        kind: 'noun',
      }),
      id: TermId.parse('1'),
      created: '2026-01-02',
      modified: '2026-01-02',
    };
    const glossary = { terms: [term], exportedAt: '2026-01-02', generator: 'Hashiyeh' };
    for (const name of ['tbx', 'csv'] as const) {
      expect(read(glossaryFormats[name].write(glossary)).entries[0]).toMatchObject({
        allowed: ['orchard', 'park'],
        forbidden: ['yard'],
        kind: 'noun',
      });
    }
    expect(glossaryFormats.omegat.write(glossary)).toBe(
      'باغ\tgarden\tnoun — ✗ yard\nباغ\torchard\tnoun — ✗ yard\nباغ\tpark\tnoun — ✗ yard\n',
    );
  });
});
