/** The outline nests parts and headings, and knows the way to every block. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../corpus/document/block.ts';
import type { OutlineEntry } from '../../../corpus/document/outline.ts';
import { outline } from '../../../corpus/document/outline.ts';
import type { Part } from '../../../corpus/document/part.ts';
import { makeBlock } from '../../support/documents.ts';

const part = (id: string, title: string, parent?: string): Part => ({
  id,
  kind: 'article',
  title,
  authors: [],
  dates: [],
  language: 'en',
  direction: 'ltr',
  ...(parent === undefined ? {} : { parent }),
});

const blocks = (...rows: readonly [string, string, number?][]): Block[] =>
  rows.map(([partId, text, level], index) =>
    makeBlock(index, text, {
      part: partId,
      kind: level === undefined ? 'paragraph' : 'heading',
      ...(level === undefined ? {} : { level }),
    }),
  );

const draw = (entries: readonly OutlineEntry[]): unknown =>
  entries.map((entry) =>
    entry.children.length === 0 ? entry.title : [entry.title, draw(entry.children)],
  );

describe('outline', () => {
  it('nests headings by level, also where a level is skipped', () => {
    const content = {
      parts: [part('p', '')],
      blocks: blocks(['p', 'A', 1], ['p', 'a1', 3], ['p', 'a2', 2], ['p', 'x'], ['p', 'B', 1]),
    };
    const result = outline(content);
    expect(draw(result.entries)).toEqual([['A', ['a1', 'a2']], 'B']);
    expect(result.paths.get('b3')?.map((entry) => entry.title)).toEqual(['A', 'a2']);
  });

  it('puts parts under their parents and headings under their part', () => {
    const content = {
      parts: [part('p', 'قنات'), part('c', 'دیدگاه', 'p'), part('q', '')],
      blocks: blocks(['p', 'قنات', 1], ['p', 'تاریخ', 2], ['c', 'x'], ['p', 'y'], ['q', 'z']),
    };
    const result = outline(content);
    expect(draw(result.entries)).toEqual([['قنات', ['تاریخ', 'دیدگاه']]]);
    expect(result.paths.get('b2')?.map((entry) => entry.title)).toEqual(['قنات', 'دیدگاه']);
    expect(result.paths.get('b3')?.map((entry) => entry.title)).toEqual(['قنات', 'تاریخ']);
    expect(result.paths.get('b4')).toEqual([]);
  });

  it('ends where parts name one another as parents', () => {
    const content = {
      parts: [part('p', 'P', 'q'), part('q', 'Q', 'p')],
      blocks: blocks(['p', 'x'], ['q', 'y']),
    };
    expect(draw(outline(content).entries)).toEqual([['Q', ['P']]]);
  });
});
