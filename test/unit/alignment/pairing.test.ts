/** Which texts are suggested as pairs: translations, and not texts that are merely about the same. */
import { describe, expect, it } from 'vitest';
import { suggestPairs } from '../../../corpus/alignment/pairing.ts';
import {
  pairingProfile,
  pairingProfiles,
  type PairingProfile,
} from '../../../corpus/alignment/pairing-profile.ts';
import type { DocumentId } from '../../../corpus/document/document.ts';
import { markdownImporter } from '../../../corpus/importers/markdown/importer.ts';
import { starterTexts } from '../../../corpus/starter/starter-texts.ts';
import { makeBlock, makeDocument } from '../../support/documents.ts';
import { fixtureSentences, type Sentences } from '../../support/parallel-texts.ts';

// Names that can be read, instead of hashes.
const named = (id: string): DocumentId => id as DocumentId;

const starter = await Promise.all(
  starterTexts().flatMap(({ original, translation }) =>
    [original, translation].map(async ({ fileName, text }) => {
      const bytes = new TextEncoder().encode(text);
      const { content } = await markdownImporter.import({ bytes, fileName });
      return pairingProfile({ id: named(fileName), ...content });
    }),
  ),
);

const profileOf = (id: string, texts: readonly string[], title = id): PairingProfile => {
  const { metadata, blocks } = makeDocument(texts);
  return pairingProfile({ id: named(id), metadata: { ...metadata, title }, blocks });
};

const fixtures = fixtureSentences().flatMap(([name, sentences]) => [
  profileOf(
    `${name}.fa`,
    sentences.map(([fa]) => fa.join(' ')),
    'متن',
  ),
  profileOf(
    `${name}.en`,
    sentences.map(([, en]) => en.join(' ')),
    'Untitled',
  ),
]);

const namesOf = (profiles: readonly PairingProfile[]) =>
  suggestPairs(profiles).map(({ original, translation }) => [original, translation]);

const decoys = [
  profileOf('well.en', [
    'The well of Yazd was dug in 1852. Water came from the mountains through a long tunnel.',
    'Nobody remembers the men who dug it, but the gardens around the village still drink from it.',
  ]),
  profileOf('bagh.fa', [
    'باغ‌های یزد در سال ۱۹۰۳ کاشته شدند. درختان انار و پسته سایه‌ای گسترده داشتند.',
    'بازرگانان میوه‌ها را به شهرهای دور می‌بردند و در بازار می‌فروختند.',
  ]),
];

describe('suggestPairs', () => {
  it('finds all five starter texts, the original first, and no other pair', () => {
    const wanted = starterTexts().map((pair) => [
      pair.original.fileName,
      pair.translation.fileName,
    ]);
    const found = namesOf([...starter, ...decoys].toReversed());
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });

  it('finds texts of every kind by their words alone', () => {
    const found = namesOf([...starter, ...fixtures, ...decoys]);
    const wanted = fixtureSentences().map(([name]) => [`${name}.fa`, `${name}.en`]);
    expect(found).toEqual(expect.arrayContaining(wanted));
    expect(found).toHaveLength(5 + wanted.length);
  });

  it('takes no text that is merely written by the same people on the same day for a translation', () => {
    const lone = starter.filter(({ id }) => ['nowruz.en.md', 'the-qanat.fa.md'].includes(id));
    expect(namesOf(lone)).toEqual([]);
  });

  it('says what speaks for a pair: names in both scripts as they are written, numbers, the day', () => {
    const [nowruz] = suggestPairs(starter).filter(({ original }) => original === 'nowruz.fa.md');
    expect(nowruz?.score).toBeGreaterThan(0.9);
    const reason = (kind: string) => nowruz?.reasons.find((one) => one.kind === kind);
    expect(reason('names')).toMatchObject({
      names: expect.arrayContaining([['آناتولی', 'Anatolia']]) as unknown,
    });
    expect(reason('date')).toEqual({ kind: 'date', date: '2026-11-22' });
    expect(reason('translated')).toBeDefined();
  });

  it('knows years of one calendar in the other', () => {
    const years = [
      profileOf('a', ['The bridge was opened in 1957.']),
      profileOf('b', ['پل در سال ۱۳۳۶ گشوده شد.']),
    ];
    expect(suggestPairs(years)[0]?.reasons).toContainEqual({ kind: 'numbers', numbers: [1957] });
  });

  it('takes the side that says it is translated for the translation', () => {
    const [english = [], persian = []] = [1, 0].map((side) =>
      (fixtureSentences()[0]?.[1] ?? []).map((bead) => (bead[side] ?? []).join(' ')),
    );
    const texts = [
      profileOf('one', ['Translated from Persian by A. Reader', ...english]),
      profileOf('two', persian),
    ];
    expect(namesOf(texts)).toEqual([['two', 'one']]);
    const others = [
      profileOf('one', english),
      profileOf('two', ['ترجمهٔ الف. خواننده', ...persian]),
    ];
    expect(namesOf(others)).toEqual([['one', 'two']]);
  });

  it('leaves out what is known', () => {
    expect(suggestPairs(starter, () => true)).toEqual([]);
  });

  it('finds an article of an archive rather than the archive around it', () => {
    const [[, story], [, essay]] = [fixtureSentences()[3]!, fixtureSentences()[0]!];
    const persian = (sentences: Sentences) => sentences.map(([fa]) => fa.join(' '));
    const [own, others] = [persian(story), persian(essay)];
    const blocks = [...others, ...own].map((text, index) =>
      makeBlock(index, text, { part: index < others.length ? 'a1' : 'a2' }),
    );
    const archive = makeDocument(blocks);
    const part = (id: string) => ({ ...archive.parts[0]!, id, kind: 'article' as const });
    const profiles = [
      ...pairingProfiles({ ...archive, id: named('archive'), parts: [part('a1'), part('a2')] }),
      profileOf(
        'story.en',
        story.map(([, en]) => en.join(' ')),
      ),
    ];
    expect(suggestPairs(profiles)).toMatchObject([
      { original: 'archive', originalPart: `b${others.length}`, translation: 'story.en' },
    ]);
  });
});
