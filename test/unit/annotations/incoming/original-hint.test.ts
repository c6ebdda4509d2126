/** Selectors in the terms of an original lead back to their words, ours and those of other programs; they prove nothing. */
import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cfiEnds, compareSteps } from '../../../../corpus/annotations/incoming/cfi.ts';
import {
  originalHintOf,
  nearInOriginal,
} from '../../../../corpus/annotations/incoming/original-hint.ts';
import { placeDraft } from '../../../../corpus/annotations/incoming/place.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import {
  fileSelectors,
  originalSelectors,
} from '../../../../corpus/exporters/original-selector.ts';
import type { Json } from '../../../../corpus/exporters/json.ts';
import { importers, locateInOriginal } from '../../../../corpus/importers/registry.ts';
import { book } from '../../../support/epub.ts';

const things = ['a millstone', 'quiet herons', 'the ferry', 'seven bowls', 'an unlit stove'];
const refrain = 'آواز جویبار';
/** Each stanza begins with the same line. */
const stanzas = things.map((thing, index) => `Verse ${index} tells of ${thing} and rests.`);
const paragraphs = (from: number, to: number): string =>
  stanzas
    .slice(from, to)
    .map((verse) => `<div><p>${refrain}</p><p>${verse} <i>So it goes.</i></p></div>`)
    .join('\n');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const files = {
  html: utf8(
    `<!doctype html><html><head><title>Songs</title></head><body><main>${paragraphs(0, 5)}</main></body></html>`,
  ),
  epub: book({
    'text/one.xhtml': `<section id="s1">${paragraphs(0, 3)}</section>`,
    'text/two.xhtml': paragraphs(3, 5),
  }),
  text: utf8(`Songs\n\n${stanzas.map((verse) => `${refrain}\n\n${verse}`).join('\n\n')}\n`),
} as const;
type Format = keyof typeof files;

async function reading(format: Format) {
  const input = { bytes: files[format], fileName: `songs.${format}` };
  const { blocks } = (await importers[format].import(input)).content;
  const plain = plainText(blocks);
  const whole = blocks.map(({ id, text }) => ({
    start: { blockId: id, offset: 0 },
    end: { blockId: id, offset: text.length },
  }));
  const places = locateInOriginal(format, input, blocks, whole);
  const located = blocks.map(({ id }, index) => ({ id, place: places[index] }));
  return { input, blocks, plain, located };
}

/** Our selectors of one kind for a passage, as another program would hand them back. */
function exported(
  place: ReturnType<typeof locateInOriginal>[number],
  kind: string,
): readonly Json[] {
  const all = [...originalSelectors(place), ...fileSelectors(place)];
  return all.filter((selector) => JSON.stringify(selector).includes(kind));
}

describe.each([
  ['text', 'char='],
  ['html', 'CssSelector'],
  ['html', 'XPathSelector'],
  ['epub', 'epubcfi'],
  ['epub', 'CssSelector'],
  ['epub', 'ProgressionSelector'],
] as const)('of a passage of a %s, %s', (format, kind) => {
  it('leads back to the block, where a refrain that is found nowhere by itself is found', async () => {
    const { input, blocks, plain, located } = await reading(format);
    const passage = fc
      .nat(blocks.length - 1)
      .filter((at) => (blocks[at]?.text.length ?? 0) > 3)
      .chain((at) => fc.tuple(fc.constant(at), fc.nat((blocks[at]?.text.length ?? 2) - 3)));
    fc.assert(
      fc.property(passage, ([at, offset]) => {
        const { id = '', text = '' } = blocks[at] ?? {};
        const end = { blockId: id, offset: text.length };
        const [place] = locateInOriginal(format, input, blocks, [
          { start: { blockId: id, offset }, end },
        ]);
        const file = place?.kind === 'element' ? place.file?.href : undefined;
        const hint = originalHintOf(exported(place, kind), file);
        const near = hint && nearInOriginal(hint, plain, located);
        const start = plain.starts[at] ?? 0;
        expect(near?.start).toBeLessThanOrEqual(start);
        expect(near?.end).toBeGreaterThanOrEqual(start + text.length);
        // A share of a file is a stretch of it, not a line.
        if (text !== refrain || near === undefined || kind === 'ProgressionSelector') return;
        const quote = { exact: refrain, prefix: '', suffix: '' };
        expect(placeDraft(plain, { quote }).interval).toBeUndefined();
        expect(placeDraft(plain, { quote, near }).interval?.start).toBe(start);
        const gone = { exact: 'a lantern on the roof', prefix: '', suffix: '' };
        expect(placeDraft(plain, { quote: gone, near }).interval).toBeUndefined();
      }),
      { seed: 6, numRuns: 25 },
    );
  });
});

describe('selectors of other programs', () => {
  it.each([
    [
      'Hypothesis, from the root',
      {
        type: 'RangeSelector',
        startContainer: '/html[1]/body[1]/main[1]/div[3]/p[1]',
        startOffset: 0,
        endContainer: '/html[1]/body[1]/main[1]/div[3]/p[1]',
        endOffset: 5,
      },
      2,
    ],
    [
      'Hypothesis, from the body, first steps without numbers',
      { type: 'RangeSelector', startContainer: '/main/div[2]/p', endContainer: '/main/div[2]/p' },
      1,
    ],
    [
      'an XPath in large letters that ends at a text',
      { type: 'XPathSelector', value: '/HTML/BODY/MAIN/DIV[4]/P[1]/text()[1]' },
      3,
    ],
    [
      'a CSS selector with other spaces',
      { type: 'CssSelector', value: 'html > body>main:nth-child(1) >  div:nth-child(5)' },
      4,
    ],
    [
      'an element inside of a line',
      {
        type: 'CssSelector',
        value: 'body > main:nth-child(1) > div:nth-child(2) > p:nth-child(1) > b:nth-child(1)',
      },
      1,
    ],
  ])('%s', async (_, selector, stanza) => {
    const { plain, located } = await reading('html');
    const near = nearInOriginal(originalHintOf([selector], undefined)!, plain, located);
    const quote = { exact: refrain, prefix: '', suffix: '' };
    const found = placeDraft(plain, { quote, ...(near === undefined ? {} : { near }) });
    const stanzaAt = plain.text.indexOf(stanzas[stanza] ?? '');
    expect(found.interval?.start).toBe(plain.text.lastIndexOf(refrain, stanzaAt));
  });

  it('a CFI of a whole element or chapter, with names and a place in it', async () => {
    const { plain, located } = await reading('epub');
    const near = (cfi: string) =>
      nearInOriginal(
        originalHintOf([{ type: 'FragmentSelector', value: cfi }], undefined)!,
        plain,
        located,
      );
    const second = plain.text.indexOf(refrain, plain.text.indexOf(stanzas[2] ?? ''));
    expect(near('epubcfi(/6/4[c2^]x]!)')?.start).toBe(second);
    const stanza = near('epubcfi(/6/2!/4/2[s1]/4)');
    expect(plain.text.slice(stanza?.start, stanza?.end)).toContain(stanzas[1]);
    expect(plain.text.slice(stanza?.start, stanza?.end)).not.toContain(stanzas[2]);
    expect(near('epubcfi(/6/90!/4/2/1:0)')).toBeUndefined();
  });

  it.each([
    ['a selector without a value', { type: 'CssSelector' }],
    ['a range that breaks off', { type: 'FragmentSelector', value: 'epubcfi(/6/4' }],
    ['a share above the whole', { type: 'ProgressionSelector', value: 7 }],
    ['a page', { type: 'FragmentSelector', value: 'page=3' }],
  ])('nothing is said by %s', (_, selector) => {
    expect(originalHintOf([selector], 'one.xhtml')).toBeUndefined();
  });
});

it('CFIs have an order in which what is inside stands behind what holds it', () => {
  const steps = fc.array(fc.nat(9), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(steps, steps, (a, b) => {
      expect(Math.sign(compareSteps(a, b))).toBe(-Math.sign(compareSteps(b, a)) + 0);
      expect(compareSteps(a, [...a, ...b])).toBeLessThan(0);
      const { start } = cfiEnds(`epubcfi(/${a.join('/')}!/${b.join('/')}:3)`) ?? {};
      expect(start).toEqual([...a, ...b, 3]);
    }),
    { seed: 2, numRuns: 100 },
  );
});

it('an XPath of ours finds the element in a browser’s tree', async () => {
  const { located } = await reading('html');
  const { document } = parseHTML(new TextDecoder().decode(files.html));
  for (const { place } of located) {
    if (place?.kind !== 'element') continue;
    const element = place.xpath
      .split('/')
      .slice(2)
      .reduce<Element | undefined>((at, step) => {
        const [, tag, number] = /^(\w+)\[(\d+)\]$/u.exec(step) ?? [];
        return [...(at?.children ?? [])].filter(({ localName }) => localName === tag)[
          Number(number) - 1
        ];
      }, document.documentElement);
    expect(element).toBe(document.querySelector(place.css));
  }
});
