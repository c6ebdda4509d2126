/** Tags are one where a reader takes them for one. */
import { describe, expect, it } from 'vitest';
import { changeAnnotation } from '../../../corpus/annotations/change.ts';
import {
  completeTag,
  isWithin,
  tagKey,
  tidyTags,
  withTags,
} from '../../../corpus/annotations/tag.ts';
import { DocumentId } from '../../../corpus/document/document.ts';
import { makeAnnotation } from '../../support/libraries.ts';

describe('tidyTags', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['keeps their order', ['b', 'a'], ['b', 'a']],
    ['keeps the first of those that differ by the keyboard', ['كتاب', 'کتاب'], ['كتاب']],
    ['takes upper and lower case for one', ['Water', 'water'], ['Water']],
    ['takes ۱۲ and 12 for one', ['سال ۱۲', 'سال 12'], ['سال ۱۲']],
    ['keeps the half-space of a tag', ['قنات‌ها'], ['قنات‌ها']],
    ['takes white space and a hash sign away', ['  #two   words '], ['two words']],
    ['writes the steps of a tag alike', ['#تاریخ / قاجار/', '/تاريخ//قاجار'], ['تاریخ/قاجار']],
    ['leaves out what says nothing', ['', ' ', '#', '\u200c', ' / '], []],
    ['leaves out what is longer than a tag', ['x'.repeat(81)], []],
  ])('%s', (_, tags, expected) => {
    expect(tidyTags(tags)).toEqual(expected);
  });
});

describe('withTags', () => {
  it('parts what was typed at commas of either script', () => {
    expect(withTags(['a'], 'b, c،آب؛ a')).toEqual(['a', 'b', 'c', 'آب']);
  });
});

describe('isWithin', () => {
  it.each([
    ['history', 'history', true],
    ['History / Qajar', 'history', true],
    ['تاريخ/قاجار/شهر', 'تاریخ/قاجار', true],
    ['history', 'history/qajar', false],
    ['historyless', 'history', false],
  ])('%s below %s: %s', (tag, above, expected) => {
    expect(isWithin(tag, above)).toBe(expected);
  });
});

describe('completeTag', () => {
  const known = [
    { tag: 'groundwater', count: 9 },
    { tag: 'Water', count: 3 },
    { tag: 'کاریز', count: 1 },
  ];

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['puts what begins so before what holds it', 'wat', [], ['Water', 'groundwater']],
    ['knows a letter of another keyboard', 'كار', [], ['کاریز']],
    ['leaves out what is there', 'wat', ['WATER'], ['groundwater']],
    ['offers all for nothing', '', [], ['groundwater', 'Water', 'کاریز']],
  ])('%s', (_, typed, taken, expected) => {
    expect(completeTag(known, typed, taken).map(({ tag }) => tag)).toEqual(expected);
  });
});

describe('tags of an annotation', () => {
  const annotation = makeAnnotation(DocumentId.parse('0123456789abcdef'), 'annotation-1');
  const now = '2026-01-02T03:04:05.000Z';

  it('are replaced as a whole, and absent when there are none', () => {
    const tagged = changeAnnotation(annotation, { tags: ['water', 'Water '] }, now);
    expect(tagged.tags).toEqual(['water']);
    expect(changeAnnotation(tagged, { colour: 'pink' }, now).tags).toEqual(['water']);
    expect(changeAnnotation(tagged, { tags: [] }, now)).not.toHaveProperty('tags');
  });

  it('make no comment of a highlight', () => {
    expect(changeAnnotation(annotation, { tags: ['water'] }, now).motivation).toBe('highlighting');
  });

  it('are compared without what a keyboard adds', () => {
    expect(tagKey(' کِتاب ')).toBe(tagKey('كتاب'));
  });
});
