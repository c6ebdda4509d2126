/** Which rules of a book's style sheets its original view keeps: those about the text, nothing that loads, hides or covers. */
import { describe, expect, it } from 'vitest';
import { keepRules } from '../../../../corpus/importers/epub/style-sheet.ts';

const keep = (css: string): string => keepRules(css, 'sheet-0');

describe('the rules of a book’s style sheet', () => {
  it.each([
    [
      'within the chapter',
      'p { margin: 0 1em; TEXT-INDENT: -1.5em }',
      '.sheet-0 p{margin:0 1em;text-indent:-1.5em}',
    ],
    [
      'for classes, in any script',
      'p.شعر em, .a.b:first-child{font-style:italic}',
      '.sheet-0 p.book-شعر em,.sheet-0 .book-a.book-b:first-child{font-style:italic}',
    ],
    [
      'for the body as for the chapter',
      'html body.x > p, body{text-align:justify}',
      '.sheet-0.book-x > p,.sheet-0{text-align:justify}',
    ],
    [
      'for elements that are boxes here',
      'aside.note, aside{font-size:.9em}',
      '.sheet-0 .book-note{font-size:.9em}',
    ],
    [
      'for the screen',
      '@media screen{p{text-align:right}}@media print{p{text-align:left}}',
      '.sheet-0 p{text-align:right}',
    ],
    [
      'behind statements and comments',
      '@charset "utf-8";@import url(x.css);/* p{} */i{font-weight:bold !important}',
      '.sheet-0 i{font-weight:bold}',
    ],
    [
      'of borders without their colours',
      'hr{border-top:1px solid;border-left:1px solid red}',
      '.sheet-0 hr{border-top:1px solid}',
    ],
    ['as far as a broken sheet goes', 'p{text-align:center', '.sheet-0 p{text-align:center}'],
  ])('are kept %s', (_, css, kept) => {
    expect(keep(css)).toBe(kept);
  });

  it.each([
    ['addresses', 'p{background:url(https://example.org/a.png)}', 'p{list-style-image:url(a.png)}'],
    [
      'sheets and fonts elsewhere',
      '@import "https://example.org/a.css";',
      '@font-face{font-family:A;src:url(a.woff)}',
    ],
    [
      'what leaves its place',
      'p{position:fixed;top:0}',
      'p{margin:-9em}',
      'p{margin:0 9999px}',
      'p{transform:scale(9)}',
    ],
    [
      'what hides words',
      'p{display:none}',
      'p{visibility:hidden}',
      'p{opacity:0}',
      'p{font-size:1px}',
      'p{font-size:0.1em}',
      'p{color:white}',
    ],
    ['words of the style itself', 'p::before{content:"No"}', 'p::before{text-align:left}'],
    [
      'escapes and names that reach outside',
      '\\70{text-align:left}',
      'p{te\\78t-align:left}',
      '#a{text-align:left}',
      '[data-block]{text-align:left}',
      '</style><p>{text-align:left}',
    ],
    [
      'values with anything behind them',
      'p{text-align:left<}',
      'p{text-align:left}}</style>',
      'p{text-align:expression(1)}',
    ],
  ])('are dropped where they are about %s', (_, ...sheets) => {
    const allowed = /^(?:\.sheet-0 p\{text-align:left\})?$/u;
    for (const css of sheets) expect(keep(css)).toMatch(allowed);
    const outcome = keep(sheets.join(' '));
    expect(outcome).not.toMatch(/[<>\\("'@]|url|position|data-/u);
  });

  it('are read in time that grows with the sheet, whatever is in it', () => {
    for (const piece of ['a{}', 'a{b:c', '@media screen{', 'p,', '.a', '{', '/*', 'a{b}/**/']) {
      expect(keep(piece.repeat(80_000))).not.toContain('{b');
    }
  });
});
