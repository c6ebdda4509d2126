import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../renderer/palette/entry.ts';
import { searchEntries } from '../../../../renderer/palette/search.ts';

function line(title: string, group: Entry['group'] = 'command', texts: readonly string[] = []) {
  return { key: `${group} ${title}`, group, title, texts, run: () => undefined } satisfies Entry;
}

const entries: readonly Entry[] = [
  line('Larger Text', 'command', ['متن درشت‌تر']),
  line('List of Notes', 'command', ['فهرست یادداشت‌ها']),
  line('Theme: Dark', 'choice', ['پوسته: تیره']),
  line('قنات‌ها', 'heading'),
  line('Notes on water', 'document', ['Mina Rad']),
];

function found(query: string, recent: readonly string[] = [], goesTo = false) {
  return searchEntries(entries, query, recent, goesTo).map(({ name, entries: lines }) => [
    name,
    ...lines.map(({ title }) => title),
  ]);
}

describe('the palette', () => {
  it.each([
    { query: 'dark', wanted: [['choice', 'Theme: Dark']] },
    { query: 'تیره', wanted: [['choice', 'Theme: Dark']] },
    { query: 'تيره', wanted: [['choice', 'Theme: Dark']] },
    { query: 'dark theme', wanted: [['choice', 'Theme: Dark']] },
    { query: 'درشت تر', wanted: [['command', 'Larger Text']] },
    { query: 'قناتها', wanted: [['heading', 'قنات‌ها']] },
    { query: 'rad', wanted: [['document', 'Notes on water']] },
    { query: 'zebra', wanted: [] },
  ])('finds $query in either language and any spelling', ({ query, wanted }) => {
    expect(found(query)).toEqual(wanted);
  });

  it('puts the group first whose line begins with the query', () => {
    expect(found('notes')).toEqual([
      ['document', 'Notes on water'],
      ['command', 'List of Notes'],
    ]);
  });

  it('shows what was used last before the commands while nothing is typed', () => {
    expect(found('', ['choice Theme: Dark', 'command List of Notes'])).toEqual([
      ['recent', 'Theme: Dark', 'List of Notes'],
      ['command', 'Larger Text'],
    ]);
  });

  it('shows the headings where it only goes to places', () => {
    expect(found('', ['command List of Notes'], true)).toEqual([['heading', 'قنات‌ها']]);
  });
});
