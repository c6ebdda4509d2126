/** Documents for tests: built by hand from texts, or at random from the characters that break offsets. */
import * as fc from 'fast-check';
import type { Block } from '../../corpus/document/block.ts';
import type { Document } from '../../corpus/document/document.ts';
import { DocumentId } from '../../corpus/document/document.ts';

/** A paragraph with the id `b<index>` unless told otherwise; Persian letters make it right to left. */
export function makeBlock(index: number, text: string, change: Partial<Block> = {}): Block {
  const persian = /[\u0600-\u06ff]/u.test(text);
  return {
    id: `b${index}`,
    part: 'p0',
    kind: 'paragraph',
    text,
    marks: [],
    language: persian ? 'fa' : 'en',
    direction: persian ? 'rtl' : 'ltr',
    place: {},
    ...change,
  };
}

/** A document of paragraphs with these texts; `sha256` also names it. */
export function makeDocument(
  texts: readonly (string | Block)[],
  change: Partial<Document> = {},
  sha256 = 'ab'.repeat(32),
): Document {
  const blocks = texts.map((text, index) =>
    typeof text === 'string' ? makeBlock(index, text) : text,
  );
  const { language, direction } = blocks[0] ?? { language: 'en', direction: 'ltr' as const };
  return {
    id: DocumentId.parse(sha256.slice(0, 16)),
    metadata: { title: 'The qanat', authors: [], language, direction, dates: [], tags: [] },
    provenance: {
      fileName: 'qanat.txt',
      mediaType: 'text/plain',
      format: 'text',
      byteSize: 10,
      sha256,
      encoding: 'utf-8',
      importedAt: '2026-01-02T03:04:05.000Z',
      importer: { name: 'text', version: 1 },
      report: [],
    },
    parts: [{ id: 'p0', kind: 'section', title: '', authors: [], dates: [], language, direction }],
    blocks: [...blocks],
    ...change,
  };
}

/** Words in both languages with ZWNJ, combining marks, surrogate pairs, bidi marks, spaces of several widths. */
const pieces = [
  'می‌روم',
  'خانه‌ها',
  'كتابِ',
  'قَنات',
  'آب',
  '۱۴۰۴',
  'the',
  'qanat',
  'water',
  'e\u0301',
  'cafe\u0301',
  '😀',
  '👩‍👩‍👧',
  '𐎠',
  'ي',
  '\u200f',
  '\u00a0',
  ' ',
  ' ',
  ' ',
  '،',
  '. ',
  'a',
  'آ',
];

export const randomText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 24 })
  .map((words) => words.join(''));

export const randomTexts: fc.Arbitrary<string[]> = fc
  .array(randomText, { minLength: 1, maxLength: 8 })
  .filter((texts) => texts.join('').length > 0);
