/** Escaped text, read as Markdown, is the same text again and nothing else. */
import * as fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../corpus/exporters/markdown/escape.ts';
import { randomText } from '../../support/documents.ts';

const parser = markdownIt({ html: true, linkify: true });

/** The text of the only paragraph; throws where anything but text and line breaks came of it. */
function read(markdown: string): string {
  const tokens = parser.parse(markdown, {});
  const types = tokens.map((token) => token.type).join(' ');
  if (types !== 'paragraph_open inline paragraph_close') throw new Error(`${types}: ${markdown}`);
  return (tokens[1]?.children ?? [])
    .map(({ type, content }) => {
      if (type === 'hardbreak') return '\n';
      if (type !== 'text' && type !== 'text_special') throw new Error(`${type}: ${markdown}`);
      return content;
    })
    .join('');
}

const dangerous = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from('\\`*_[]<>&~|$#@^{}=-+.:()!"\'1234567890 \t\n\r'),
        '\n',
        '\n\n',
        '  ',
        '    ',
        '\u00a0',
        '\u2028',
        '\u200c',
        '\u200f',
      ),
      fc.constantFrom('&amp;', '&#32;', 'https://a.example', 'www.a.example', 'a@b.example'),
      fc.constantFrom('<b>', '<!--', '[a]: b', '```', '~~~', '---', '===', '| a |', '1. ', '- '),
      randomText,
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.length > 0);

describe('escapeMarkdown', () => {
  it('gives any text back exactly', () => {
    fc.assert(
      fc.property(dangerous, (text) => {
        expect(read(escapeMarkdown(text))).toBe(text);
      }),
      { seed: 21, numRuns: 3000 },
    );
  });

  it.each<[string, string]>([
    [
      'A plain sentence, with (brackets) and a dash - here.',
      'A plain sentence, with (brackets) and a dash - here.',
    ],
    ['آب می‌رود: «قنات».', 'آب می‌رود: «قنات».'],
    ['1. a\n2) b\n- c', '1\\. a\\\n2\\) b\\\n\\- c'],
    [' a ', '&#32;a&#32;'],
  ])('leaves %j readable', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
