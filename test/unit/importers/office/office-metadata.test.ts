import { describe, expect, it } from 'vitest';
import {
  datesOfTime,
  describeOffice,
} from '../../../../corpus/importers/office/office-metadata.ts';

describe('the day of a time that a program wrote', () => {
  it.each([
    ['2019-02-03', '2019-02-03'],
    ['2019-02-03T10:12:00Z', '2019-02-03'],
    ['2019-12-31T23:59', '2019-12-31'],
  ])('%s is %s', (time, iso) => {
    expect(datesOfTime(time)).toEqual([{ text: time, iso, calendar: 'gregorian' }]);
  });

  it.each(['', '0000-00-00', '2019-00-03', '2019-13-01', 'yesterday', '3 February'])(
    'is none in "%s"',
    (time) => {
      expect(datesOfTime(time)).toEqual([]);
    },
  );
});

describe('the title in the properties', () => {
  const describeAs = (title: string) =>
    describeOffice({ title, author: '', date: '', keywords: '', category: '' }, [], 'tea.odt')
      .metadata.title;

  it.each(['Untitled', 'Untitled Document', '- no title specified', 'New Page 1', 'Document3'])(
    'that a program made up (%s) gives way to the name of the file',
    (title) => {
      expect(describeAs(title)).toBe('tea');
    },
  );

  it.each(['Untitled songs', 'New pages', 'No title for the king'])('%s is kept', (title) => {
    expect(describeAs(title)).toBe(title);
  });
});
