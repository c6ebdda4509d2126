/** Kinds, links and what is about no words reach every export of notes. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AnnotationId, type Annotation } from '../../../corpus/annotations/annotation.ts';
import type { Document } from '../../../corpus/document/document.ts';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { makeBlock, makeDocument } from '../../support/documents.ts';
import { english, exported, persian } from '../../support/noted-document.ts';
import { makeAnnotation } from '../../support/libraries.ts';

const base = makeDocument([
  'آب روان در قنات',
  makeBlock(1, '', { kind: 'figure', part: 'p1', image: { resource: 'well', alt: 'A well' } }),
  makeBlock(2, 'Twelve wells', { part: 'p1', place: { page: 4 } }),
]);
const document: Document = {
  ...base,
  parts: [...base.parts, { ...base.parts[0]!, id: 'p1', title: 'چاه‌ها' }],
};
const area = { type: 'AreaSelector', x: 0.1, y: 0.25, width: 0.5, height: 0.125 } as const;
const far = AnnotationId.parse('annotation-far');
const own = (id: string, selectors: Annotation['selectors'], change: Partial<Annotation> = {}) =>
  makeAnnotation(document.id, id, { selectors, ...change });

const annotations: readonly Annotation[] = [
  own('annotation-page', [{ ...area, page: 4 }]),
  own('annotation-part', [{ type: 'PartSelector', part: 'p1' }], { kind: 'toCheck' }),
  own('annotation-picture', [{ ...area, block: 'b1' }], { kind: 'گواه تازه' }),
  makeAnnotation(document.id, 'annotation-words', {
    links: [
      { relation: 'contradicts', to: AnnotationId.parse('annotation-part') },
      { relation: 'supports', to: far },
      { relation: 'seeAlso', to: AnnotationId.parse('annotation-gone') },
    ],
  }),
  own('annotation-whole', [], {
    bodies: [
      {
        type: 'TextualBody',
        value: 'All of it',
        format: 'text/plain',
        language: 'en',
        direction: 'ltr',
      },
    ],
  }),
];
const linked = new Map([[far, { gist: 'Rivers run elsewhere', title: 'The river' }]]);
const input = { ...exported(document, annotations), linked };

const write = (format: keyof typeof exporters, context = english): string => {
  const content = exporters[format].export(input, context);
  if (typeof content === 'string') return content;
  const parts = unzipSync(content);
  const xml = strFromU8(parts['word/document.xml']!) + strFromU8(parts['word/comments.xml']!);
  return xml.replace(/<[^>]*>/gu, '');
};

/** Signs of direction and escapes stand between words. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f\\]|<[^>]*>/gu, '');

describe('kinds, links and targets', () => {
  it.each(['markdown', 'obsidian', 'html', 'docx', 'text'] as const)('stand in %s', (format) => {
    const words = bare(write(format));
    for (const said of [
      'the whole text',
      'the whole part, چاه‌ها',
      'an area of the picture, A well, 10% to 60% from the left, 25% to 38% from the top',
      'an area of the page, page 4',
      'to check',
      'گواه تازه',
      'Rivers run elsewhere, The river',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).toMatch(/Contradicts:?[* ]*/u);
    expect(words).toContain('a note that is not in this library (annotation-gone)');
    expect(words).not.toContain('no longer stand');
  });

  it.each(['markdown', 'text'] as const)('stand in %s in Persian', (format) => {
    const words = bare(write(format, persian));
    for (const said of ['همهٔ متن', 'باید بررسی شود', 'مخالف است با', '۱۰٪ تا ۶۰٪ از چپ']) {
      expect(words.replace(/\u200e/gu, '')).toContain(said);
    }
  });

  it('are outlined in HTML, each on the sheet that it is on', () => {
    const sketches = write('html').match(/<svg class="area".*?<\/svg>/gu) ?? [];
    expect(sketches).toHaveLength(2);
    const at = (y: number, height: number) =>
      `x="10" y="${y}" width="50" height="${height}" fill="#ffe58a"`;
    expect(sketches.join('')).toContain(at(35.25, 17.63));
    expect(sketches.join('')).toContain(at(18.75, 9.38));
  });

  it('stand in columns of tables', () => {
    const [head = [], ...rows] = write('tsv')
      .slice(1)
      .split('\r\n')
      .map((line) => line.split('\t'));
    const column = (name: string): readonly (string | undefined)[] =>
      rows.filter(({ length }) => length > 1).map((row) => row[head.indexOf(name)]);
    expect(column('about')).toEqual(['document', 'passage', 'part', 'area', 'area']);
    expect(column('kind')).toEqual(['', '', 'toCheck', 'گواه تازه', '']);
    expect(write('tsv')).toContain('supports annotation-far: Rivers run elsewhere');
    expect(new Set(column('found'))).toEqual(new Set(['yes']));
  });

  it('stand among the tags of what knows no kinds', () => {
    expect(write('anki')).toContain('\ttoCheck\n');
    expect(write('readwise')).toContain('.گواه-تازه');
    expect(write('readwise')).toContain('Contradicts: ');
    expect(write('readium')).toContain('"tag": "toCheck"');
    expect(write('readium')).toContain('"dcterms:type": "contradicts"');
  });

  it('put what is about the whole first, and the rest in the order of the text', () => {
    const order = [...write('obsidian').matchAll(/^\^annotation-(\w+)/gmu)].map(([, id]) => id);
    expect(order).toEqual(['whole', 'words', 'part', 'picture', 'page']);
  });
});
