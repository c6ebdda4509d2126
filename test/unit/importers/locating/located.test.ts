/** Passages are found again in their originals by what exports say of them: read by other code than wrote it. */
import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../corpus/document/block.ts';
import type { ElementPlace, OriginalPlace } from '../../../../corpus/document/original-place.ts';
import { plainText, type PlainText } from '../../../../corpus/document/plain-text.ts';
import type { Range } from '../../../../corpus/document/position.ts';
import { intervalOf, rangeAt, rangeText, trimRange } from '../../../../corpus/document/range.ts';
import { importers, locateInOriginal } from '../../../../corpus/importers/registry.ts';
import { book, chapter, epub, item } from '../../../support/epub.ts';

type Format = 'text' | 'html' | 'epub';

const letters = (text: string): string => text.replace(/[\s\u200b-\u200f\u00ad]/gu, '');
const points = (text: string, { start, end }: { start: number; end: number }): string =>
  Array.from(text).slice(start, end).join('');

/** The document of a file, with where its passages stand. */
async function reading(format: Format, bytes: Uint8Array) {
  const input = { bytes, fileName: `file.${format}` };
  const { content } = await importers[format].import(input);
  const plain = plainText(content.blocks);
  const range = (words: string): Range => {
    const start = plain.text.indexOf(words);
    expect(start, words).toBeGreaterThan(-1);
    return rangeAt(plain, { start, end: start + words.length });
  };
  const locate = (ranges: readonly Range[], blocks: readonly Block[] = content.blocks) =>
    locateInOriginal(format, input, blocks, ranges);
  const placeOf = (words: string): OriginalPlace | undefined => locate([range(words)])[0];
  return { content, plain, locate, placeOf };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function elementText(html: string, { css }: ElementPlace): string {
  const found = parseHTML(html).document.querySelectorAll(css);
  expect(found.length, css).toBe(1);
  return found[0]?.textContent ?? '';
}

function expectElement(place: OriginalPlace | undefined): ElementPlace {
  if (place?.kind !== 'element') throw new Error(`no element: ${JSON.stringify(place)}`);
  return place;
}

/** The words that a CFI points at in the chapters by their idrefs; written from the specification's steps. */
function wordsAt(cfi: string, chapters: readonly string[]): string {
  const [, inner = ''] = /^epubcfi\((.*)\)$/u.exec(cfi) ?? [];
  const [path = '', from = '', to = ''] = inner.replace(/\[(?:\^.|[^\]^])*\]/gu, '').split(',');
  const [spine = '', around = ''] = path.split('!');
  const file = chapters[Number(spine.split('/')[2]) / 2 - 1] ?? '';
  const root = parseHTML(file).document.documentElement;
  // This parser begins a new text at each character reference.
  root.normalize();
  const [start, end] = [from, to].map((end) => pointAt(root, around + end));
  const all = textNodes(root);
  const [first, last] = [all.indexOf(start!.node), all.indexOf(end!.node)];
  return all
    .slice(first, last + 1)
    .map((node, index) => {
      const value = node.textContent ?? '';
      const cut = index === last - first ? value.slice(0, end!.offset) : value;
      return index === 0 ? cut.slice(start!.offset) : cut;
    })
    .join('');
}

function textNodes(node: Node): Node[] {
  return node.nodeType === 3 ? [node] : [...node.childNodes].flatMap(textNodes);
}

function pointAt(root: Node, path: string): { node: Node; offset: number } {
  const [steps = '', offset = '0'] = path.split(':');
  let at = root;
  for (const step of steps.split('/').filter(Boolean).map(Number)) {
    const elements = [...at.childNodes].filter(({ nodeType }) => nodeType === 1);
    if (step % 2 === 0) at = elements[step / 2 - 1]!;
    else {
      const before = elements[(step - 1) / 2 - 1];
      const children = [...at.childNodes];
      at = children[before === undefined ? 0 : children.indexOf(before) + 1]!;
    }
  }
  return { node: at, offset: Number(offset) };
}

const page = `<!doctype html><html><head><title>Wells</title></head><body>
<nav><a href="/">Home</a></nav>
<main><h1>The   mother well</h1>
<div id="story"><p>Water runs in the <em>dark</em>
  under the hills; nobody sees it pass, and nobody hears it.</p>
<p>آب در <b>تاریکی</b> می‌رود &amp; کسی 😀 آن را نمی‌بیند؛ صدای آن هم شنیده نمی‌شود.</p>
<!-- between --><p id="1st:p">Nobody sees the well from the road.<br>Only the earth around it.</p></div>
<table><tbody><tr><th>well</th><th>depth</th></tr><tr><td>first</td><td>twelve</td></tr></tbody></table></main></body></html>`;

describe('a passage of a page', () => {
  it.each([
    ['within one text', 'nobody sees it'],
    ['across marks and lines', 'runs in the dark under the hills'],
    ['Persian with marks and joiners', 'در تاریکی می‌رود & کسی 😀 آن'],
    ['behind a pair of surrogates', 'آن را نمی‌بیند'],
    ['across paragraphs', 'hears it.\nآب در'],
    ['from the heading', 'mother well'],
    ['in a row of a table', 'first\ttwelve'],
    ['across a line break, below a name that CSS has to escape', 'road.\nOnly the'],
  ])('%s is found by the selector of its element', async (_, words) => {
    const { placeOf } = await reading('html', utf8(page));
    const place = expectElement(placeOf(words));
    expect(letters(points(elementText(page, place), place))).toBe(letters(words));
  });

  it('stands in the closest element, named from the nearest id', async () => {
    const { placeOf } = await reading('html', utf8(page));
    expect(placeOf('nobody sees it')).toMatchObject({ css: '#story > p:nth-child(1)' });
    expect(placeOf('Nobody sees the well')).toMatchObject({
      css: '#\\31 st\\:p',
      start: 0,
      end: 20,
    });
  });

  it('has no place where the reader corrected its words', async () => {
    const { content, locate, plain } = await reading('html', utf8(page));
    const blocks = content.blocks.map((block) => ({
      ...block,
      text: block.text.replace('Water', 'Wind'),
    }));
    const at = plain.text.indexOf('Water');
    expect(locate([rangeAt(plain, { start: at, end: at + 4 })], blocks)).toEqual([undefined]);
  });
});

describe('a passage of a plain text', () => {
  const text =
    'The wells 😀\r\n\r\nThe mother well is dug\r\nfirst, in the hills.\r\n\r\nآب در تاریکی می‌رود.\r\n';
  it.each(['mother well', 'first, in the', 'آب در تاریکی', 'hills.\nآب'])('%j', async (words) => {
    const { placeOf } = await reading('text', utf8(text));
    const place = placeOf(words);
    if (place?.kind !== 'characters') throw new Error('no characters');
    const characters = text.replace(/\r\n/gu, '\n');
    expect(letters(points(characters, place))).toBe(letters(words));
  });
});

describe('a passage of a book', () => {
  const bodies = {
    'one.xhtml':
      '<section id="a[1]"><h1>Wells</h1><p>Water runs in the <i>dark</i> under the hills.</p></section>',
    'فصل دو.xhtml':
      '<header><p>Second</p></header><!-- c --><p>آب در تاریکی می‌رود و کسی آن را نمی‌بیند.</p>tail &amp; words',
  };
  const chapters = Object.values(bodies).map((body) =>
    chapter(body).replace(/^.*?<html/u, '<html'),
  );

  it.each([
    ['under the hills', 'OEBPS/one.xhtml'],
    ['runs in the dark', 'OEBPS/one.xhtml'],
    ['Wells\nWater', 'OEBPS/one.xhtml'],
    ['Second', 'OEBPS/%D9%81%D8%B5%D9%84%20%D8%AF%D9%88.xhtml'],
    ['می‌رود و کسی', 'OEBPS/%D9%81%D8%B5%D9%84%20%D8%AF%D9%88.xhtml'],
    ['tail & words', 'OEBPS/%D9%81%D8%B5%D9%84%20%D8%AF%D9%88.xhtml'],
  ])('%j is found by its CFI, and by its file and element', async (words, href) => {
    const { placeOf } = await reading('epub', book(bodies));
    const place = expectElement(placeOf(words));
    expect(place.file?.href).toBe(href);
    expect(letters(wordsAt(place.file?.cfi ?? '', chapters))).toBe(letters(words));
    const file =
      chapters[Object.keys(bodies).findIndex((name) => href === `OEBPS/${encodeURI(name)}`)];
    expect(letters(points(elementText(file ?? '', place), place))).toBe(letters(words));
  });

  it('names elements that have a name in its steps, with their signs escaped', async () => {
    const { placeOf } = await reading('epub', book(bodies));
    const place = expectElement(placeOf('under the hills'));
    expect(place.file?.cfi).toBe('epubcfi(/6/2!/4/2[a^[1^]]/4,/3:1,/3:16)');
  });

  it('counts the spine as the package has it, with the names of its references', async () => {
    const { placeOf } = await reading(
      'epub',
      epub({
        manifest: item('a', 'a.xhtml') + item('b', 'b.xhtml'),
        spine: '<itemref idref="gone"/><itemref idref="b" id="second"/><itemref idref="a"/>',
        files: { 'a.xhtml': chapter('<p>The wells</p>'), 'b.xhtml': chapter('<p>The hills</p>') },
      }),
    );
    expect(expectElement(placeOf('wells')).file?.cfi).toBe('epubcfi(/6/6!/4/2,/1:4,/1:9)');
    expect(expectElement(placeOf('hills')).file?.cfi).toBe('epubcfi(/6/4[second]!/4/2,/1:4,/1:9)');
  });

  it('has no element where it goes from one file into the next', async () => {
    const { placeOf } = await reading('epub', book(bodies));
    expect(placeOf('hills.\nSecond')).toBeUndefined();
  });
});

/** Chapters begin with this word, which stands nowhere else. */
const opening = 'Chapter';
const chapterAt = (text: string, at: number): number =>
  [...text.matchAll(/Chapter/gu)].filter(({ index }) => index < at).length;

function isWithinChapter(plain: PlainText, range: Range): boolean {
  const interval = intervalOf(plain, range);
  if (interval === undefined) return false;
  return chapterAt(plain.text, interval.start + 1) === chapterAt(plain.text, interval.end);
}

/** No selection cuts a character in two. */
function wholeCharacters(plain: PlainText, from: number, to: number): Range {
  const isCut = (at: number): boolean => /^[\udc00-\udfff]/.test(plain.text.slice(at, at + 1));
  const end = Math.min(plain.text.length, isCut(to) ? to + 1 : to);
  return rangeAt(plain, { start: isCut(from) ? from - 1 : from, end });
}

const inline = fc.constantFrom(
  'آب ',
  'می‌رود',
  ' well',
  '😀',
  'a &lt; b',
  ' ',
  '\n',
  'water',
  '؛ ',
);
const run = fc
  .array(fc.tuple(fc.constantFrom('', 'b', 'i', 'span'), inline), { minLength: 1, maxLength: 6 })
  .map((pieces) =>
    pieces.map(([tag, text]) => (tag === '' ? text : `<${tag}>${text}</${tag}>`)).join(''),
  );
const paragraphs = fc
  .array(fc.tuple(fc.constantFrom('p', 'li', 'blockquote', 'h2'), run), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.map(([tag, inside]) => `<${tag}>x${inside}y</${tag}>`).join('<!-- c -->\n'));

it.each(['html', 'epub'] as const)(
  'any passage of any %s comes back from its selectors',
  async (format) => {
    const given = fc.tuple(
      fc.array(paragraphs, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.nat(40),
    );
    await fc.assert(
      fc.asyncProperty(given, async ([made, at, length]) => {
        const bodies = made.map((body) => `<p>${opening}</p>${body}`);
        const files = bodies.map((body) => chapter(body).replace(/^.*?<html/u, '<html'));
        const whole = `<!doctype html>${chapter(bodies.map((body) => `<div>${body}</div>`).join('')).replace(/^.*?<html/u, '<html')}`;
        const bytes =
          format === 'html'
            ? utf8(whole)
            : book(Object.fromEntries(bodies.map((body, index) => [`c${index}.xhtml`, body])));
        const { plain, locate } = await reading(format, bytes);
        const start = at % plain.text.length;
        const range = trimRange(plain, wholeCharacters(plain, start, start + 1 + length));
        const words = letters(rangeText(plain, range));
        if (words === '') return;
        const [place] = locate([range]);
        const isOneFile = format === 'html' || isWithinChapter(plain, range);
        if (place === undefined && !isOneFile) return;
        const found = expectElement(place);
        if (found.file?.cfi !== undefined)
          expect(letters(wordsAt(found.file.cfi, files))).toBe(words);
        const index = /c(\d+)\.xhtml$/u.exec(found.file?.href ?? '')?.[1];
        const file = index === undefined ? whole : (files[Number(index)] ?? '');
        expect(letters(points(elementText(file, found), found))).toBe(words);
      }),
      { seed: 8, numRuns: 30 },
    );
  },
);
