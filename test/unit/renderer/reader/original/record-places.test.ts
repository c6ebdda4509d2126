// A record whose sections are in one piece until they are divided: its words are found either way.
import { afterEach, expect, it } from 'vitest';
import { createDrawnText } from '../../../../../renderer/passages/drawn-text.ts';
import { createRecordPlaces } from '../../../../../renderer/reader/original/record-places.ts';
import { stretchesOf } from '../../../../../renderer/reader/original/record.ts';
import { splitIntoSections } from '../../../../../renderer/reader/sections.ts';
import { makeBlock } from '../../../../support/documents.ts';

const lines = ['Dig the bed.', 'تخم بکارید.', 'Water it.', 'Weed it. Wait.'];
const record = `---\ntitle: Beds\n---\n${lines.join('\n')}\n`;
const at = (index: number, words: string) => {
  const start = record.indexOf(words);
  return makeBlock(index, words, { place: { characters: [start, start + words.length] } });
};
const blocks = [...lines.slice(0, 3), 'Weed it.', 'Wait.'].map((words, index) => at(index, words));
const sections = splitIntoSections(
  stretchesOf(record, blocks, { language: 'en', direction: 'ltr' }),
  26,
);

afterEach(() => document.body.replaceChildren());

/** Draws the record with these sections divided, as its pane does. */
function drawn(divided: ReadonlySet<number>) {
  const places = createRecordPlaces(sections, blocks, (section) => divided.has(section));
  sections.forEach(({ items }, number) => {
    const root = document.body.appendChild(document.createElement('div'));
    places.keep(number, root);
    const pieces = divided.has(number) ? items.map((item) => [item]) : [items];
    for (const piece of pieces) {
      const element = root.appendChild(document.createElement('div'));
      element.append(piece.map(({ text }) => text).join(''));
      const first = piece.find(({ blockIds }) => blockIds.length > 0)?.blockIds[0];
      if (first) element.setAttribute(divided.has(number) ? 'data-block' : 'data-first', first);
    }
  });
  return { places, text: createDrawnText(blocks, places) };
}

const all = new Set(sections.keys());
const passage = { start: { blockId: 'b1', offset: 4 }, end: { blockId: 'b4', offset: 4 } };

it.each([
  ['no section', new Set<number>()],
  ['the first one', new Set([0])],
  ['the last one', new Set([sections.length - 1])],
  ['every section', all],
])('finds the words of a passage, and the passage of words, with %s divided', (_, divided) => {
  const { text } = drawn(divided);
  const pieces = text.rangesOf(passage);
  expect(pieces.map(String).join('').replace(/\s+/gu, ' ')).toBe('بکارید.Water it.Weed it.Wait');
  const [first, last] = [pieces[0], pieces.at(-1)];
  const range = document.createRange();
  if (first) range.setStart(first.startContainer, first.startOffset);
  if (last) range.setEnd(last.endContainer, last.endOffset);
  expect(text.rangeOf(range)).toEqual(passage);
});

it('knows the element of a block that begins a stretch, once it is divided', () => {
  const before = drawn(new Set()).places;
  expect(before.elementOf('b3')).toBeUndefined();
  const { places } = drawn(all);
  expect(places.elementOf('b3')?.textContent).toBe('Weed it. Wait.\n');
  expect(places.elementOf('b4')).toBeUndefined();
  expect([places.isFirst('b3'), places.isFirst('b4'), places.isFirst('b9')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('says which blocks an element holds', () => {
  const { places } = drawn(all);
  const element = places.elementOf('b3');
  expect(element && places.runOf(element)).toEqual({ first: 3, last: 4 });
});
