// Passages over text that was not drawn from the blocks, and over a part of it.
import { afterEach, expect, it } from 'vitest';
import { createDrawnText, type Holder } from '../../../../renderer/passages/drawn-text.ts';
import { makeBlock } from '../../../support/documents.ts';

const texts = ['The first block', 'بند دوم', 'The third block'];
const blocks = texts.map((text, index) => makeBlock(index, text));

afterEach(() => document.body.replaceChildren());

function drawn() {
  const holders = new Map<string, Holder>();
  texts.forEach((text, index) => {
    const element = document.body.appendChild(document.createElement('p'));
    const node = element.appendChild(document.createTextNode(text));
    holders.set(`b${index}`, { blockIds: [`b${index}`], nodes: [node] });
  });
  const all = [...holders.values()];
  return createDrawnText(blocks, {
    of: (blockId) => holders.get(blockId),
    at: (node) => all.find(({ nodes }) => nodes.includes(node)),
  });
}

const passage = { start: { blockId: 'b0', offset: 4 }, end: { blockId: 'b2', offset: 9 } };

it.each([
  ['all of them', { first: 0, last: 2 }, ['first block', 'بند دوم', 'The third']],
  ['those near the screen', { first: 1, last: 2 }, ['بند دوم', 'The third']],
  ['one inside the passage', { first: 1, last: 1 }, ['بند دوم']],
  ['none', { first: -1, last: -1 }, []],
  ['some past the end', { first: 2, last: 9 }, ['The third']],
])('finds the pieces of a passage in %s', (_, run, pieces) => {
  expect(drawn().near(run).rangesOf(passage).map(String)).toEqual(pieces);
});

it('finds a selection anywhere, whatever is near', () => {
  const text = drawn();
  const [range] = text.rangesOf(passage);
  expect(range && text.near({ first: 2, last: 2 }).rangeOf(range)).toEqual({
    start: { blockId: 'b0', offset: 4 },
    end: { blockId: 'b0', offset: 15 },
  });
});
