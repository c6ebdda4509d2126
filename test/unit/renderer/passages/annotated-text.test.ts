import { afterEach, describe, expect, it } from 'vitest';
import {
  blockElements,
  domRangeOf,
  positionOf,
  rangeOf,
} from '../../../../renderer/passages/annotated-text.ts';

function pane(html: string): HTMLElement {
  document.body.innerHTML = `<article>${html}</article>`;
  return document.querySelector('article')!;
}

const text =
  '<p data-block-id="b0">قنات <strong>رودی</strong> است</p>' +
  '<aside>a note in the margin</aside>' +
  '<p data-block-id="b1">The second block</p>';

afterEach(() => {
  document.body.innerHTML = '';
});

describe('passages in the annotated text', () => {
  it('makes a DOM range inside one block, across its marks', () => {
    const elements = blockElements(pane(text));
    const range = domRangeOf(
      { start: { blockId: 'b0', offset: 2 }, end: { blockId: 'b0', offset: 12 } },
      elements,
    );
    expect(range?.toString()).toBe('ات رودی اس');
  });

  it('makes a DOM range across blocks', () => {
    const elements = blockElements(pane(text));
    const range = domRangeOf(
      { start: { blockId: 'b0', offset: 10 }, end: { blockId: 'b1', offset: 3 } },
      elements,
    );
    expect(range?.startContainer.nodeValue).toBe(' است');
    expect(range?.endContainer.nodeValue).toBe('The second block');
    expect(range?.endOffset).toBe(3);
  });

  it('makes none when a block is not in the pane, such as hidden furniture', () => {
    const elements = blockElements(pane(text));
    const range = domRangeOf(
      { start: { blockId: 'hidden', offset: 0 }, end: { blockId: 'b1', offset: 3 } },
      elements,
    );
    expect(range).toBeUndefined();
  });

  it('reads the passage of a selection, and comes back to the same DOM range', () => {
    const root = pane(text);
    const passage = { start: { blockId: 'b0', offset: 6 }, end: { blockId: 'b1', offset: 10 } };
    const range = domRangeOf(passage, blockElements(root));
    expect(rangeOf(root, range!)).toEqual(passage);
  });

  it('moves an end that stands in the margin to the nearest block inside the selection', () => {
    const root = pane(text);
    const range = document.createRange();
    range.setStart(root.querySelector('strong')!.firstChild!, 0);
    range.setEnd(root.querySelector('aside')!.firstChild!, 3);
    expect(rangeOf(root, range)).toEqual({
      start: { blockId: 'b0', offset: 5 },
      end: { blockId: 'b0', offset: 13 },
    });
  });

  it('knows no position outside the pane', () => {
    const root = pane(text);
    const elsewhere = document.createElement('p');
    elsewhere.dataset.blockId = 'b0';
    elsewhere.textContent = 'elsewhere';
    document.body.append(elsewhere);
    expect(positionOf(root, elsewhere.firstChild!, 2)).toBeUndefined();
  });
});
