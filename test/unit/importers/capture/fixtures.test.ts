/** Whole pages of our own, as they look when they are saved as plain text: parts, dates, people and furniture, exactly. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PartDraft } from '../../../../corpus/importers/draft.ts';
import { findStructure } from '../../../../corpus/importers/capture/structure.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

/** Each page is `NAME.txt`; `NAME.json` says what is in it. */
interface Expected {
  /** Dates are in their ISO form, or as they are written where they have none. */
  readonly parts: readonly unknown[];
  readonly furniture: readonly string[];
}

const folder = new URL('../../../fixtures/import/capture/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

function withPlainDates({ dates, ...part }: PartDraft): unknown {
  return { ...part, dates: dates.map(({ iso, text }) => iso ?? text) };
}

describe.each(names)('the page %s', (name) => {
  const page = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Expected;
  const drafts = findBlocks(splitLines(page));
  const parts = findStructure(drafts);

  it('has its parts with titles, people and dates', () => {
    expect(parts.map(withPlainDates)).toEqual(expected.parts);
  });

  it('has its furniture, and no sentence among it', () => {
    const furniture = drafts.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
    expect(furniture).toEqual(expected.furniture);
  });
});
