import { readdirSync, readFileSync } from 'node:fs';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../corpus/importers/html/page-parser.ts';
import { mutate } from '../../../support/mutate.ts';
import { createRandom } from '../../../support/seeded-random.ts';

const folder = new URL('../../../fixtures/import/html/', import.meta.url);
const pages = readdirSync(folder).map(
  (name) => [name, readFileSync(new URL(name, folder))] as const,
);

const small: readonly string[] = [
  '',
  'words before\n<p>and  in</p>\r\nafter',
  'a\r\nb\rc\n\rd',
  '<pre>\n\n two\r\n lines</pre><textarea>\n x y</textarea>',
  '<table> a b <tr> c d <td> e f </table> g h',
  '<table><colgroup> x y <col></table>',
  'a &amp; b &nope; c &lt d\u0000 e',
  '😀 a 😀😀 b \ud83d c',
  '<title>a b</title><style>p > q { }</style><script>if (a < b) c()</script> d e',
  '<select> a b <option> c d</select><svg> a <desc> b c </desc></svg>',
  '</body> a b </html> c d <!-- e f --> g h',
  '<p>a<b> b <i> c</b> d</i> e',
  '<template> a b </template><noscript> c d </noscript>',
  `${'long words '.repeat(20_000)}<p>${'more '.repeat(30_000)}`,
];

describe('parseHtml', () => {
  it.each(small)('gives the tree that parse5 gives: %#', (source) => {
    expect(serialize(parseHtml(source))).toBe(serialize(parse(source)));
  });

  it.each(pages)('gives the tree that parse5 gives for %s and for damaged copies', (_, bytes) => {
    const random = createRandom(23);
    for (let round = 0; round < 40; round += 1) {
      const source = new TextDecoder().decode(round === 0 ? bytes : mutate(bytes, random));
      expect(serialize(parseHtml(source))).toBe(serialize(parse(source)));
    }
  });
});
