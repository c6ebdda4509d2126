/** Which terms are listed in which order, and what a form says. */
import { describe, expect, it } from 'vitest';
import { joinedWords, placeInSegment } from '../../../../corpus/alignment/joined-words.ts';
import {
  TermDraft,
  TermId,
  TermPlace,
  type Term,
} from '../../../../corpus/alignment/terms/term.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { TermUse } from '../../../../electron/shared/term-requests.ts';
import { languagePairsOf, listedTerms, sidesBy } from '../../../../renderer/glossary/listed.ts';
import { usesRendered, type CountedRendering } from '../../../../renderer/glossary/rendered.ts';
import { draftFrom, fieldsOf } from '../../../../renderer/glossary/term-fields.ts';

const document = DocumentId.parse('0123456789abcdef');
const place = TermPlace.parse({ document, block: 'b', start: 0, end: 3, words: 'باغ' });
const term = (fa: string, en: string, more: Partial<TermDraft> = {}): Term => ({
  ...TermDraft.parse({
    original: { language: 'fa', words: fa },
    translation: { language: 'en', words: en },
    ...more,
  }),
  id: TermId.parse(`${fa}-${en}`),
  created: '2026-01-02',
  modified: '2026-01-02',
});

describe('the list of terms', () => {
  const terms = [
    term('چاه', 'well'),
    term('باغ', 'garden', { marked: { original: place } }),
    term('پل', 'bridge', { allowed: ['overpass'] }),
  ];
  const listed = (wanted: Partial<Parameters<typeof listedTerms>[1]>) =>
    listedTerms(terms, { words: '', sortedBy: '', languages: '', marked: null, ...wanted }).map(
      ({ translation }) => translation.words,
    );
  it.each([
    ['by the Persian alphabet', { sortedBy: 'fa' }, ['garden', 'bridge', 'well']],
    ['by the English alphabet', { sortedBy: 'en' }, ['bridge', 'garden', 'well']],
    ['with words on either side, in any spelling', { words: 'چا' }, ['well']],
    ['with words of other renderings', { words: 'OVER' }, ['bridge']],
    ['marked in one text', { marked: document }, ['garden']],
    ['from one language into another', { languages: 'fa en' }, ['garden', 'bridge', 'well']],
    ['and not the other way round', { languages: 'en fa' }, []],
  ])('%s', (_, wanted, expected) => {
    expect(listed(wanted)).toEqual(expected);
  });

  it('offers the languages that terms lead from and into, the most frequent first', () => {
    const back = TermDraft.parse({
      original: { language: 'en', words: 'river' },
      translation: { language: 'fa', words: 'رود' },
    });
    expect(languagePairsOf([...terms, { ...terms[0]!, ...back }])).toEqual([
      { key: 'fa en', from: 'fa', to: 'en' },
      { key: 'en fa', from: 'en', to: 'fa' },
    ]);
  });

  it('has the words of the chosen language first', () => {
    const [first, second] = sidesBy(term('چاه', 'well'), 'en');
    expect([first.words, second.words]).toEqual(['well', 'چاه']);
  });
});

describe('the form of a term', () => {
  it('gives back a term that was not changed', () => {
    const known = term('باغ', 'garden', {
      allowed: ['orchard', 'park'],
      forbidden: ['yard'],
      kind: 'noun',
      note: 'green',
      marked: { original: place },
    });
    const edited = { kind: 'known', term: known } as const;
    expect(draftFrom(fieldsOf(edited), edited)).toEqual(TermDraft.parse(known));
  });

  it('keeps a place only with the words that stood there', () => {
    const edited = {
      kind: 'new',
      original: { language: 'fa', words: 'باغ', place },
      translation: { language: 'en', words: 'garden' },
    } as const;
    const fields = fieldsOf(edited);
    expect(draftFrom(fields, edited)?.marked).toEqual({ original: place });
    expect(draftFrom({ ...fields, original: 'باغ‌ها' }, edited)?.marked).toBeUndefined();
    expect(draftFrom({ ...fields, allowed: 'a؛ b ; ' }, edited)?.allowed).toEqual(['a', 'b']);
  });

  it.each([
    ['a side without words', { translation: ' ' }],
    ['both sides in one language', { translationLanguage: 'fa' }],
  ])('says no term with %s', (_, change) => {
    const fields = { ...fieldsOf(null), original: 'باغ', translation: 'garden' };
    expect(draftFrom({ ...fields, ...change }, null)).toBeUndefined();
  });
});

it('finds the sentence of a place in the joined words of a side', () => {
  const texts = new Map([['b', 'One. Two.']]);
  const segments = [
    { block: 'b', start: 0, end: 4 },
    { block: 'b', start: 5, end: 9 },
  ];
  const joined = joinedWords(segments, texts);
  expect(joined).toEqual({ text: 'One. Two.', starts: [0, 5] });
  expect(placeInSegment(segments, joined, 6)).toEqual({ segment: segments[1], offset: 6 });
});

describe('a rendering of a term', () => {
  const use = (from: TermUse['from'], standing: CountedRendering['standing'], rendering: string) =>
    TermUse.parse({
      ...{ document, title: 'Gardens', from, block: 'b', start: 0, end: 3, language: 'fa' },
      ...{ direction: 'rtl', before: '', words: 'باغ', after: '' },
      beside: {
        ...{ pair: 'pair-1', document, text: rendering, language: 'en', direction: 'ltr' },
        ...{ standing, rendering },
      },
    });
  const uses = [
    use('original', 'other', 'Orchards'),
    use('original', 'preferred', 'garden'),
    use('translation', 'other', 'orchard'),
    use('original', 'none', ''),
  ];
  it.each([
    ['in any of its forms', { standing: 'other', words: 'orchard', count: 1 }, [0]],
    ['where none was found', { standing: 'none', words: '', count: 1 }, [3]],
    ['or all where none is chosen', null, [0, 1, 2, 3]],
  ] as const)('shows the uses that were counted for it %s', (_, rendering, expected) => {
    expect(usesRendered(uses, rendering)).toEqual(expected.map((index) => uses[index]));
  });
});
