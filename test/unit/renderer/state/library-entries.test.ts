/** The lines of the library's list. */
import { describe, expect, it } from 'vitest';
import { DocumentId } from '../../../../corpus/document/document.ts';
import type { DocumentSummary } from '../../../../corpus/document/summary.ts';
import { entriesOf, withAdded, withUnchanged } from '../../../../renderer/state/library-entries.ts';

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
    const entries = entriesOf(documents, '');
    expect(titles(entries.map(({ newest }) => newest))).toEqual(['Mill, again', 'River', 'Bridge']);
    expect(entries.map(({ older }) => titles(older))).toEqual([['Mill', 'Old mill'], [], []]);
    expect(entries.some(({ opened }) => opened)).toBe(false);
  });

  it('are found by the words of any edition, opened where only an older one has them', () => {
    const [entry, ...others] = entriesOf(documents, 'old');
    expect(others).toEqual([]);
    expect(entry?.newest.title).toBe('Mill, again');
    expect(entry?.opened).toBe(true);
    expect(entriesOf(documents, 'again')[0]?.opened).toBe(false);
    expect(entriesOf(documents, 'garden')).toEqual([]);
  });
});

describe('the list read again', () => {
  const before = [line('River'), line('Bridge')];

  it('is the same list where nothing changed', () => {
    expect(withUnchanged(before, structuredClone(before))).toBe(before);
  });

  it.each([
    ['a line came', [line('Mill'), ...before], [false, true, true]],
    ['a line went', [line('Bridge')], [true]],
    ['a line changed', [{ ...line('River'), annotations: 1 }, line('Bridge')], [false, true]],
    ['lines changed places', [line('Bridge'), line('River')], [true, true]],
  ])('keeps the lines that did not change: %s', (_what, now, same) => {
    const lines = withUnchanged(before, structuredClone(now));
    expect(lines).toEqual(now);
    expect(lines.map((one) => before.includes(one))).toEqual(same);
  });
});

describe('the list while an import goes on', () => {
  const at = (title: string, importedAt: string) => ({ ...line(title), importedAt });
  const before = [
    at('River', '2026-01-02T12:00:00.000Z'),
    at('Bridge', '2026-01-01T12:00:00.000Z'),
  ];

  it('has what came in its place, and leaves the other lines as they are', () => {
    const mill = at('Mill', '2026-01-03T12:00:00.000Z');
    const kiln = at('Kiln', '2026-01-02T00:00:00.000Z');
    const lines = withAdded(before, [kiln, mill]);
    expect(titles(lines)).toEqual(['Mill', 'River', 'Kiln', 'Bridge']);
    expect(before.every((one) => lines.includes(one))).toBe(true);
  });

  it('has a line that changed once', () => {
    const again = { ...at('Bridge', '2026-01-04T12:00:00.000Z'), annotations: 2 };
    expect(withAdded(before, [again])).toEqual([again, before[0]]);
  });

  it('orders what came at the same time by id, as main does', () => {
    const [a, b] = [line('Aqueduct'), line('Bellows')];
    expect(withAdded([b], [a])).toEqual([a, b]);
  });
});
