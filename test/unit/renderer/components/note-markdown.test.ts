/** The Markdown of notes: a safe part of it, as a tree. */
import { describe, expect, it } from 'vitest';
import { parseNote, wordsOf } from '../../../../renderer/components/note-markdown.ts';

const paragraph = (...children: object[]) => ({ kind: 'paragraph', children });
const text = (words: string) => ({ kind: 'text', text: words });

describe('the Markdown of a note', () => {
  it.each<[string, string, readonly object[]]>([
    ['words', 'آب', [paragraph(text('آب'))]],
    [
      'emphasis',
      '*a* **b** ~~c~~',
      [
        paragraph(
          { kind: 'emphasis', children: [text('a')] },
          text(' '),
          { kind: 'strong', children: [text('b')] },
          text(' '),
          { kind: 'deleted', children: [text('c')] },
        ),
      ],
    ],
    ['a line break as it was typed', 'a\nb', [paragraph(text('a'), { kind: 'break' }, text('b'))]],
    ['code with its signs', '`a*b*`', [paragraph({ kind: 'code', text: 'a*b*' })]],
    [
      'a list with its first number',
      '3. a\n4. b',
      [
        {
          kind: 'list',
          start: 3,
          children: [
            { kind: 'item', children: [paragraph(text('a'))] },
            { kind: 'item', children: [paragraph(text('b'))] },
          ],
        },
      ],
    ],
    ['a quotation', '> a', [{ kind: 'quote', children: [paragraph(text('a'))] }]],
    ['a fence', '```\na <b>\n```', [{ kind: 'code', text: 'a <b>' }]],
    [
      'a link with its address',
      '[a](https://example.org)',
      [paragraph({ kind: 'link', address: 'https://example.org', children: [text('a')] })],
    ],
    ['indented lines as words', '    a', [paragraph(text('a'))]],
  ])('has %s', (_, note, expected) => {
    expect(parseNote(note)).toEqual(expected);
  });

  it.each([
    ['HTML', '<b onclick="x()">a</b>'],
    ['a script', '<script>x()</script>'],
    ['an image', '![a](https://example.org/a.png)'],
    ['an address that runs', '[a](javascript:x)'],
  ])('makes nothing of %s but words', (_, note) => {
    const kinds = JSON.stringify(parseNote(note));
    expect(kinds).not.toMatch(/javascript:x"|"image"|"html/u);
    const words = parseNote(note).map((block) =>
      block.kind === 'paragraph' ? wordsOf(block.children) : '',
    );
    expect(words.join('')).not.toBe('');
  });
});
