import { describe, expect, it } from 'vitest';
import { caretMoveOf } from '../../../../renderer/reader/caret.ts';

const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

describe('keys of the caret', () => {
  it.each([
    { press: { key: 'ArrowLeft' }, move: { stretch: false, direction: 'left', by: 'character' } },
    {
      press: { key: 'ArrowRight', shiftKey: true },
      move: { stretch: true, direction: 'right', by: 'character' },
    },
    {
      press: { key: 'ArrowLeft', ctrlKey: true, shiftKey: true },
      move: { stretch: true, direction: 'left', by: 'word' },
    },
    { press: { key: 'ArrowDown' }, move: { stretch: false, direction: 'forward', by: 'line' } },
    {
      press: { key: 'ArrowUp', ctrlKey: true },
      move: { stretch: false, direction: 'backward', by: 'paragraph' },
    },
    {
      press: { key: 'End', shiftKey: true },
      move: { stretch: true, direction: 'forward', by: 'lineboundary' },
    },
    { press: { key: 'Home', ctrlKey: true }, move: undefined },
    { press: { key: 'a' }, move: undefined },
    { press: { key: 'ArrowLeft', metaKey: true }, move: undefined },
  ])('$press', ({ press, move }) => {
    expect(caretMoveOf({ ...none, ...press })).toEqual(move);
  });
});
