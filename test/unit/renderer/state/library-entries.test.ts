/** The lines of the library's list. */
import { describe, expect, it } from 'vitest';
import { DocumentId } from '../../../../corpus/document/document.ts';
import type { DocumentSummary } from '../../../../corpus/document/summary.ts';
import { entriesOf, narrowed, withChanged } from '../../../../renderer/state/library-entries.ts';

/** A title of its own for each; ids are sixteen hexadecimal digits. */
const line = (title: string, work?: string): DocumentSummary => ({
  id: DocumentId.parse(Buffer.from(title).toString('hex').padEnd(16, '0').slice(0, 16)),
  title,
  authors: [],
  language: 'en',
  direction: 'ltr',
  format: 'text',
  importedAt: '2026-01-02T12:00:00.000Z',
  annotations: 0,
  tags: [],
  collections: [],
  ...(work === undefined ? {} : { work }),
});
const titles = (lines: readonly DocumentSummary[]) => lines.map(({ title }) => title);

describe('the lines of the list', () => {
  const documents = [
    line('Mill, again', 'mill'),
    line('River'),
    line('Mill', 'mill'),
    line('Bridge', 'bridge'),
    line('Old mill', 'mill'),
  ];

  it('are texts, each where its newest edition stands', () => {
    const entries = entriesOf(documents);
    expect(titles(entries.map(({ newest }) => newest))).toEqual(['Mill, again', 'River', 'Bridge']);
    expect(entries.map(({ older }) => titles(older))).toEqual([['Mill', 'Old mill'], [], []]);
    expect(entries.some(({ opened }) => opened)).toBe(false);
  });

  it('are found by the words of any edition, opened where only an older one has them', () => {
    const [entry, ...others] = narrowed(entriesOf(documents), 'old');
    expect(others).toEqual([]);
    expect(entry?.newest.title).toBe('Mill, again');
    expect(entry?.opened).toBe(true);
    expect(narrowed(entriesOf(documents), 'again')[0]?.opened).toBe(false);
    expect(narrowed(entriesOf(documents), 'garden')).toEqual([]);
  });
});

describe('the list after lines of it changed', () => {
  const at = (title: string, importedAt: string) => ({ ...line(title), importedAt });
  const river = at('River', '2026-01-02T12:00:00.000Z');
  const bridge = at('Bridge', '2026-01-01T12:00:00.000Z');
  const before = [river, bridge];
  const mill = at('Mill', '2026-01-03T12:00:00.000Z');
  const kiln = at('Kiln', '2026-01-02T00:00:00.000Z');

  it('is the same list where nothing did', () => {
    const told = { documents: structuredClone(before), gone: [mill.id] };
    expect(withChanged(before, told)).toBe(before);
  });

  it.each<[string, Parameters<typeof withChanged>[1], readonly DocumentSummary[]]>([
    ['lines came', { documents: [kiln, mill], gone: [] }, [mill, river, kiln, bridge]],
    ['a line went', { documents: [], gone: [river.id] }, [bridge]],
    [
      'a line changed',
      { documents: [{ ...river, annotations: 1 }], gone: [] },
      [{ ...river, annotations: 1 }, bridge],
    ],
    [
      'a line was imported anew',
      { documents: [{ ...bridge, importedAt: mill.importedAt }], gone: [] },
      [{ ...bridge, importedAt: mill.importedAt }, river],
    ],
    ['one came and one went', { documents: [mill], gone: [bridge.id] }, [mill, river]],
  ])('keeps the lines that did not change: %s', (_what, told, after) => {
    const lines = withChanged(before, structuredClone(told));
    expect(lines).toEqual(after);
    const unchanged = before.filter((one) => after.includes(one));
    expect(unchanged.every((one) => lines.includes(one))).toBe(true);
  });

  it('orders what came at the same time by id, as main does', () => {
    const [a, b] = [line('Aqueduct'), line('Bellows')];
    expect(withChanged([b], { documents: [a], gone: [] })).toEqual([a, b]);
  });
});
