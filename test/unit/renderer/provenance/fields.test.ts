import { describe, expect, it } from 'vitest';
import type { FileFacts } from '../../../../corpus/document/metadata-edit.ts';
import {
  fieldNames,
  readField,
  writeField,
  type FieldName,
} from '../../../../renderer/provenance/fields.ts';

const file: FileFacts = {
  metadata: {
    title: 'قنات',
    authors: ['Rad, Mina', 'رضا کیا'],
    language: 'fa',
    direction: 'rtl',
    dates: [{ text: '۱۳ آذر ۱۳۹۰', iso: '2011-12-04', calendar: 'jalali' }],
    tags: [],
  },
  sourceAddress: 'https://example.org/qanat',
};

describe('a field of the metadata', () => {
  it.each<{ name: FieldName; written: string; value: unknown }>([
    { name: 'title', written: '  آب ', value: 'آب' },
    { name: 'title', written: ' ', value: undefined },
    { name: 'authors', written: 'Rad, Mina; رضا کیا', value: undefined },
    { name: 'authors', written: 'مینا راد، رضا کیا؛ Ali', value: ['مینا راد', 'رضا کیا', 'Ali'] },
    { name: 'authors', written: '', value: [] },
    { name: 'tags', written: 'water, desert، آب ;', value: ['water', 'desert', 'آب'] },
    { name: 'tags', written: '', value: undefined },
    { name: 'translator', written: 'Sara', value: 'Sara' },
    { name: 'translator', written: '', value: undefined },
    { name: 'sourceAddress', written: '', value: null },
    { name: 'sourceAddress', written: 'https://example.org/qanat', value: undefined },
    { name: 'dates', written: '۱۳ آذر ۱۳۹۰', value: undefined },
    {
      name: 'dates',
      written: '4 December 2011; about 1390',
      value: [
        { text: '4 December 2011', iso: '2011-12-04', calendar: 'gregorian' },
        { text: 'about 1390', calendar: 'gregorian' },
      ],
    },
  ])('$name: “$written” is read as $value', ({ name, written, value }) => {
    expect(readField(name, written, file)).toEqual(value);
  });

  it.each(fieldNames)('%s: is no edit as long as it is left as the file has it', (name) => {
    expect(readField(name, writeField(name, file).join('; '), file)).toBeUndefined();
  });
});
