/** Names beside dates and under letters, and lines that only look like them. */
import { describe, expect, it } from 'vitest';
import { readNamesByDate, readSignature } from '../../../../corpus/importers/capture/signature.ts';

describe('names beside a date', () => {
  it.each([
    ['Mina Farhadi | 14 March 2016', ['Mina Farhadi']],
    ['14 March 2016 | Mina Farhadi', ['Mina Farhadi']],
    ['Mina Farhadi, 14 March 2016', ['Mina Farhadi']],
    ['سیما رودباری | ۱۲ آبان ۱۳۹۴ | زمان مطالعه: ۴ دقیقه', ['سیما رودباری']],
    ['New Harbour, 14 March 2016', []],
    ['City Desk | 14 March 2016', []],
    ['گروه فرهنگی | ۱۲ آبان ۱۳۹۴', []],
    ['14 March 2016', []],
    ['The bridge was opened on 14 March 2016', []],
  ])('are read from "%s" as %j', (line, names) => {
    expect(readNamesByDate(line)).toEqual(names);
  });
});

describe('the signature under a letter', () => {
  it.each([
    ['— Mina Farhadi, Upper Town', ['Mina Farhadi']],
    ['-- Mina Farhadi', ['Mina Farhadi']],
    ['— Mina and Paul Farhadi, Upper Town', ['Mina and Paul Farhadi']],
    ['— he said, and closed the door', undefined],
    ['— Bread, butter and two eggs.', undefined],
    ['Mina Farhadi, Upper Town', undefined],
  ])('is read from "%s" as %j', (line, names) => {
    expect(readSignature(line)?.names).toEqual(names);
  });
});
