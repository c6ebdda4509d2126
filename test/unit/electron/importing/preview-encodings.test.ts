import { describe, expect, it } from 'vitest';
import { previewEncodings } from '../../../../electron/importing/preview-encodings.ts';
import { encodings } from '../../../../electron/shared/encodings.ts';
import { encodeSingleByte, encodeUtf16 } from '../../../support/encode.ts';

const linesIn = (encoding: string, bytes: Uint8Array) =>
  previewEncodings(bytes).find((preview) => preview.encoding === encoding)?.lines;

describe('the preview of encodings', () => {
  it('has each encoding that is offered, in the order of the list', () => {
    const previews = previewEncodings(new Uint8Array());
    expect(previews.map(({ encoding }) => encoding)).toEqual([...encodings]);
  });

  it.each([
    {
      what: 'lines with letters beyond ASCII before others',
      text: 'Title\n\nسلام world\nend\n',
      lines: ['سلام world'],
    },
    {
      what: 'the first lines of a text without such letters',
      text: 'a\n\n b  c\nd',
      lines: ['a', 'b c'],
    },
    { what: 'text without its markup', text: '<p class="x">سلام</p>\n', lines: ['سلام'] },
    {
      what: 'what comes after a long style, in which the sample begins',
      text: `<style>${'a{}'.repeat(60_000)}</style><p>سلام`,
      lines: ['سلام'],
    },
    {
      what: 'what comes after a long tag, in which the sample begins',
      text: `<p title="${'a'.repeat(60_000)}">سلام`,
      lines: ['سلام'],
    },
    {
      what: 'a long line, cut after ninety letters',
      text: 'سلام'.repeat(50),
      lines: [`${'سلام'.repeat(22)}سل…`],
    },
    { what: 'nothing of an empty file', text: '', lines: [] },
  ])('shows $what', ({ text, lines }) => {
    expect(linesIn('windows-1256', encodeSingleByte(text, 'windows-1256'))).toEqual(lines);
  });

  it('keeps the pairs of UTF-16 together', () => {
    // The first letter beyond ASCII stands at an odd place, far from the start.
    const text = `${'x'.repeat(401)}é\nسلام`;
    expect(linesIn('utf-16be', encodeUtf16(text, 'big'))?.at(-1)).toBe('سلام');
  });
});
