/** A reader's Markdown stays within its note in an exported file. */
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { containedNote } from '../../../corpus/exporters/markdown/note.ts';

const shown = (note: string): string => markdownIt('commonmark').render(containedNote(note));

describe('a note in Markdown', () => {
  it.each<[string, string, string]>([
    ['keeps emphasis and lists', '- *a*\n- b', '<ul>\n<li><em>a</em></li>\n<li>b</li>\n</ul>\n'],
    ['keeps line breaks', 'a\nb\n\nc', '<p>a<br />\nb</p>\n<p>c</p>\n'],
    ['has no heading above that of its passage', '# a', '<h6>a</h6>\n'],
    ['makes no heading of an underlined line', 'a\n---', '<p>a<br />\n---</p>\n'],
    ['shows HTML as it was typed', '<b>&amp;</b>', '<p>&lt;b&gt;&amp;amp;&lt;/b&gt;</p>\n'],
    ['leaves code alone', '`<b>`', '<p><code>&lt;b&gt;</code></p>\n'],
    [
      'closes a fence that was left open',
      '```\n# a <b>',
      '<pre><code># a &lt;b&gt;\n</code></pre>\n',
    ],
    ['goes on after a fence', '```\na\n```\n# b', '<pre><code>a\n</code></pre>\n<h6>b</h6>\n'],
  ])('%s', (_, note, expected) => {
    expect(shown(note)).toBe(expected);
  });
});
