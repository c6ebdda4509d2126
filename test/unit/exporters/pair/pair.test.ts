/** Bilingual pages and Word files: facing columns, both directions right, every word of both sides, a note on both once. */
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { align } from '../../../../corpus/alignment/align.ts';
import { alignPair } from '../../../../corpus/alignment/align-pair.ts';
import { stretchesOf } from '../../../../corpus/alignment/side.ts';
import type { PairChoices, PairInput } from '../../../../corpus/exporters/pair/pair-input.ts';
import { pairExporters, pairFileName } from '../../../../corpus/exporters/pair/pair-registry.ts';
import { pairRows } from '../../../../corpus/exporters/pair/pair-rows.ts';
import { makeBlock, makeDocument, randomTexts } from '../../../support/documents.ts';
import { english, exported, persian } from '../../../support/noted-document.ts';
import {
  englishText,
  markIn,
  pairedTexts,
  persianText,
} from '../../../support/paired-documents.ts';

const all: PairChoices = { beads: 'all', first: 'original', notes: true };

function page(choices: Partial<PairChoices> = {}, context = english, pair = pairedTexts) {
  const text = pairExporters.html.export(pair, { ...all, ...choices }, context);
  const { document } = parseHTML(text);
  const found = (selector: string) => [...document.querySelectorAll(selector)];
  return { text, document, found };
}

function word(choices: Partial<PairChoices> = {}, context = english, pair = pairedTexts) {
  const files = unzipSync(pairExporters.docx.export(pair, { ...all, ...choices }, context));
  const part = (name: string) => strFromU8(files[name]!);
  return { body: part('word/document.xml'), comments: part('word/comments.xml') };
}

const words = (text: string | null) => (text ?? '').replace(/\s+/gu, ' ').trim();

/** A pair with pictures among its sentences on one side: one with words under it, one that is only described, one without either. */
function withPictures(): PairInput {
  const { original } = pairedTexts;
  const { document } = original.input;
  const figure = (index: number, resource: string, text: string, alt: string) =>
    makeBlock(index, text, { kind: 'figure', image: { resource, alt } });
  const [title, ...others] = document.blocks;
  const figures = [
    figure(20, 'spade', 'بیل', 'بیل'),
    figure(21, 'rope', '', 'طناب'),
    figure(22, 'mute', '', ''),
    figure(23, 'lost', '', 'چرخ'),
    figure(24, 'nothing', '', ''),
  ];
  const bytes = new Uint8Array([1, 2, 3]);
  const pictures = new Map(
    ['spade', 'rope', 'mute'].map((key) => [
      key,
      {
        ...{ key, bytes, mediaType: 'image/png', address: `data:image/png;base64,${key}` },
        ...{ width: 800, height: 400, isUpright: true },
      },
    ]),
  );
  const input = { ...original.input, pictures };
  const blocks = [title!, ...figures, ...others];
  return {
    ...pairedTexts,
    original: { ...original, input: { ...input, document: { ...document, blocks } } },
  };
}

describe('pictures of a bilingual export', () => {
  it('stand in the page itself, with the words before them; of one that is lost its description', () => {
    const { found } = page({}, english, withPictures());
    const [cell] = found('tbody td');
    expect([...cell!.querySelectorAll('img')].map((one) => one.getAttribute('src'))).toEqual([
      'data:image/png;base64,spade',
      'data:image/png;base64,rope',
      'data:image/png;base64,mute',
    ]);
    expect([...cell!.children].map(({ textContent }) => textContent)).toEqual([
      'کتاب باغ',
      'بیل',
      '',
      '',
      '[چرخ]',
    ]);
    expect(found('img')).toHaveLength(3);
  });

  it('stand in the Word file once each and fit into their column', () => {
    const files = unzipSync(pairExporters.docx.export(withPictures(), all, english));
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(3);
    const body = strFromU8(files['word/document.xml']!);
    const numbers = [...body.matchAll(/<wp:docPr id="(\d+)"/gu)].map(([, number]) => number);
    expect(new Set(numbers).size).toBe(3);
    for (const [, width] of body.matchAll(/<wp:extent cx="(\d+)"/gu)) {
      expect(Number(width)).toBeLessThanOrEqual(7.4 * 360_000);
    }
    expect(body.replace(/<[^>]*>/gu, '')).toContain('[چرخ]');
  });

  it('stand once where one text holds both languages', () => {
    const pair = withPictures();
    const { input } = pair.original;
    const sides = (['original', 'translation'] as const).map((name) => {
      const side = { ...pair[name].side, only: name === 'original' ? 'fa' : 'en' } as const;
      return [name, { input, side }];
    });
    const one = { ...pair, ...(Object.fromEntries(sides) as Pick<PairInput, 'original'>) };
    expect(page({ first: 'translation' }, english, one).found('img')).toHaveLength(3);
  });
});

describe('the bilingual page', () => {
  it('has a row for each bead, the side that was asked for first, each cell in its own direction', () => {
    const { found } = page({ notes: false });
    const rows = found('tbody tr').map((row) =>
      [...row.querySelectorAll('td')].map((cell) => [
        [...cell.children].map((piece) => piece.getAttribute('dir')).join(),
        words(cell.textContent),
      ]),
    );
    expect(rows[0]).toEqual([
      ['rtl', 'کتاب باغ'],
      ['ltr', 'The garden book'],
    ]);
    expect(rows[4]?.[0]).toEqual(['rtl,rtl', '۱.بیل،۲.طناب.']);
    expect(rows).toHaveLength(6);
    const turned = page({ notes: false, first: 'translation' });
    expect(turned.found('table')[0]?.getAttribute('dir')).toBe('ltr');
    expect(words(turned.found('td')[0]?.textContent ?? '')).toBe('The garden book');
  });

  it('keeps headings, styling and footnotes as such, and leaves furniture away', () => {
    const { found, text } = page({ notes: false });
    expect(found('td h2').map(({ textContent }) => textContent)).toEqual([
      'کتاب باغ',
      'The garden book',
    ]);
    expect(found('td strong').map(({ textContent }) => textContent)).toEqual(['آب']);
    expect(found('td .footnote')).toHaveLength(2);
    expect(text).not.toContain('صفحهٔ ۷');
  });

  it.each([
    { context: english, absent: 'only in the other text', legend: 'A dotted line' },
    { context: persian, absent: 'فقط در متن دیگر', legend: 'نقطه‌چین' },
  ])('says in $context.locale what stands on one side only, and what is uncertain', (given) => {
    const { found } = page({ notes: false }, given.context);
    expect(found('td.absent').map((cell) => words(cell.textContent))).toEqual([given.absent]);
    expect(found('tr.uncertain')).toHaveLength(1);
    expect(found('.legend')[0]?.textContent).toContain(given.legend);
  });

  it('says where both texts are from, with the translator', () => {
    const { document } = page();
    const head = words(document.querySelector('header')?.textContent ?? '');
    expect(head).toContain('Sam Hill');
    for (const { provenance } of [persianText, englishText]) {
      expect(head).toContain(provenance.sha256);
    }
    expect(words(document.querySelector('thead')?.textContent ?? '')).toBe(
      'Original (Persian)Translation (English)',
    );
  });

  it('tells a note on both passages once, beside both, and apart from the words of the texts', () => {
    const { found } = page();
    expect(found('mark.green').map(({ textContent }) => textContent)).toEqual([
      'یازده مرد',
      'Eleven men',
    ]);
    const notes = found('aside.note');
    expect(notes.map((note) => words(note.querySelector('.number')!.textContent))).toEqual([
      '1',
      '3',
    ]);
    expect(words(notes[0]!.textContent)).toContain('Who were they?');
    // Both passages are there to be seen.
    expect(words(notes[0]!.textContent)).not.toContain('Eleven men');
    expect(found('.reference').map(({ textContent }) => textContent)).toEqual(['1', '1', '3']);
    for (const link of found('a[href^="#"]')) {
      expect(found(`[id="${link.getAttribute('href')!.slice(1)}"]`)).toHaveLength(1);
    }
  });

  it('leaves notes and marks away where they are not wanted', () => {
    expect(page({ notes: false }).found('mark, aside')).toEqual([]);
  });

  it('holds what the reader confirmed alone where that was asked for', () => {
    const { found } = page({ beads: 'confirmed' });
    expect(found('tbody tr')).toHaveLength(1);
    expect(found('aside')).toEqual([]);
    expect(words(found('.legend')[0]!.textContent)).toMatch(/^Only the sentences/u);
  });

  it('fetches nothing and runs nothing', () => {
    const { text, found } = page();
    expect(text).toContain("default-src 'none'");
    expect(found('script, link, img, iframe, [src]')).toEqual([]);
    expect(text).not.toMatch(/@import|url\(/);
  });
});

describe('the bilingual Word file', () => {
  it('is a table of two columns, from right to left where the first side is', () => {
    const { body } = word({ notes: false });
    expect(body).toContain('<w:bidiVisual/>');
    expect(word({ first: 'translation' }).body).not.toContain('<w:bidiVisual/>');
    // A heading row, then one for each bead.
    expect(body.match(/<w:tr>/gu)).toHaveLength(7);
    expect(body.match(/<w:tc>/gu)).toHaveLength(14);
  });

  it('says direction and language of every paragraph and run', () => {
    const { body } = word({ notes: false });
    const [, row = ''] = /<w:tr>(?:(?!<w:tr>).)*(یازده(?:(?!<\/w:tr>).)*)/u.exec(body) ?? [];
    expect(row).toContain('<w:rtl/><w:lang w:bidi="fa-IR"/>');
    expect(row).toMatch(/<w:lang w:val="en-US"\/><\/w:rPr><w:t xml:space="preserve">workmen</u);
    expect(body.match(/<w:pStyle w:val="Heading2"\/><w:bidi\/>/gu)).toHaveLength(1);
    expect(body.match(/<w:pStyle w:val="Heading2"\/><\/w:pPr>/gu)).toHaveLength(1);
  });

  it('has a note on both passages as one comment that tells the other, and its colour on both', () => {
    const { body, comments } = word();
    expect(body.match(/w:fill="[0-9A-F]+"/gu)?.length).toBeGreaterThanOrEqual(4);
    expect(comments.match(/<w:comment /gu)).toHaveLength(2);
    expect(comments).toContain('Eleven men');
    for (const id of [0, 1]) {
      const [start, end] = [`RangeStart w:id="${id}"`, `RangeEnd w:id="${id}"`];
      expect(body.indexOf(start)).toBeGreaterThan(0);
      expect(body.indexOf(end)).toBeGreaterThan(body.indexOf(start));
    }
  });

  it('closes every element that it opens', () => {
    const { body } = word();
    const tags = [...body.matchAll(/<(\/?)(w:\w+)[^>]*?(\/?)>/gu)];
    const open: string[] = [];
    for (const [, closes, name = '', alone] of tags) {
      if (closes === '/') expect(open.pop()).toBe(name);
      else if (alone === '') open.push(name);
    }
    expect(open).toEqual([]);
  });
});

describe('a pair whose sides are pieces', () => {
  const mixed = makeDocument([
    makeBlock(0, 'Water is cold.'),
    makeBlock(1, 'آب سرد است.'),
    makeBlock(2, 'Stones\tسنگ‌ها', { kind: 'table-row' }),
  ]);
  const input = exported(mixed, []);
  const of = (language: string) => ({ side: { only: language, language }, input });
  const sides = { original: of('en'), translation: of('fa') };
  const [left, right] = [sides.original, sides.translation].map(({ side }) =>
    stretchesOf(mixed, side),
  );
  const { beads } = alignPair(left!, right!, [], align);

  it('takes cells of one row apart and says once where one text with two languages is from', () => {
    const { found } = page({}, english, { ...sides, beads });
    expect(found('tbody tr').map((row) => words(row.textContent))).toEqual([
      'Water is cold.آب سرد است.',
      'Stonesسنگ‌ها',
    ]);
    expect(found('tbody tr:last-child p').map((cell) => cell.getAttribute('dir'))).toEqual([
      'ltr',
      'rtl',
    ]);
    expect(found('header dl')).toHaveLength(1);
    expect(pairFileName({ ...sides, beads }, all, 'html')).toBe('The qanat.html');
  });

  it('has each note once where one text is both sides, beside the words of its own side', () => {
    const noted = (number: number, quote: string, body: string) =>
      markIn(mixed, quote, `bothsides-${number}`, {
        note: { text: body, language: 'en', direction: 'ltr' },
      });
    const notes = [noted(1, 'cold', 'Of ice.'), noted(2, 'سرد', 'یخ.'), noted(3, 'سنگ', 'سخت.')];
    const both = exported(mixed, notes);
    const side = (language: string) => ({ side: { only: language, language }, input: both });
    const pair = { original: side('en'), translation: side('fa'), beads };
    const { found } = page({}, english, pair);
    expect(found('aside').map(({ textContent }) => words(textContent))).toHaveLength(3);
    expect(found('td mark').map(({ textContent }) => textContent)).toEqual(['cold', 'سرد', 'سنگ']);
  });

  it('is named by its part, whose people stand for those of the whole', () => {
    const { parts } = englishText;
    const part = { ...parts[0]!, title: 'Of water', translator: 'Mina Rad' };
    const input2 = exported({ ...englishText, parts: [part] }, []);
    const translation = { side: { language: 'en', part: 'b0' }, input: input2 };
    const { document } = page({}, english, { ...pairedTexts, translation });
    const head = words(document.querySelector('header')?.textContent ?? '');
    expect(head).toContain('Of water');
    expect(head).toContain('Mina Rad');
    expect(head).toContain('The garden book');
    expect(head).not.toContain('Sam Hill');
  });
});

it('loses no word of either side, in any text', () => {
  const bare = (text: string) => text.replace(/\s/gu, '');
  fc.assert(
    fc.property(randomTexts, randomTexts, (some, others) => {
      const texts = [makeDocument(some), makeDocument(others, {}, 'cd'.repeat(32))] as const;
      const [original, translation] = texts.map((document) => ({
        side: { language: document.metadata.language },
        input: exported(document, []),
      })) as [PairInput['original'], PairInput['translation']];
      const [left, right] = texts.map((document) => stretchesOf(document, {}));
      const { beads } = alignPair(left!, right!, [], align);
      fc.pre(beads.length > 0);
      const pair = { original, translation, beads };
      const cells = pairRows(pair, all).map((row) => row.cells);
      const { found } = page({}, english, pair);
      const shown = found('tbody tr').map((row) => [...row.querySelectorAll('td')]);
      for (const side of [0, 1] as const) {
        const said = bare(texts[side].blocks.map(({ text }) => text).join(''));
        const inRows = cells.flatMap((row) =>
          row[side].map(({ block, start, end }) => block.text.slice(start, end)),
        );
        expect(bare(inRows.join(''))).toBe(said);
        const inPage = shown.map((row) =>
          row[side]!.className === 'absent' ? '' : row[side]!.textContent,
        );
        expect(bare(inPage.join(''))).toBe(said);
      }
    }),
    { seed: 20261109, numRuns: 40 },
  );
});
