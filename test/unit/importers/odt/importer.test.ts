/** ODT: structure, directions, notes and images, and that damage is told and not suffered. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../corpus/document/block.ts';
import { CorpusError } from '../../../../corpus/errors.ts';
import { odtImporter } from '../../../../corpus/importers/odt/importer.ts';
import type { Imported } from '../../../../corpus/importers/importer.ts';
import { mutate } from '../../../support/mutate.ts';
import { createRandom } from '../../../support/seeded-random.ts';
import { odt, type OdtParts } from '../../../support/odt.ts';

const input = (parts: OdtParts) => ({ bytes: odt(parts), fileName: 'گزارش.odt' });
const read = async (parts: OdtParts): Promise<Imported> => odtImporter.import(input(parts));
const blocksOf = async (parts: OdtParts): Promise<readonly Block[]> =>
  (await read(parts)).content.blocks;
const codes = (imported: Imported) => imported.report.map(({ code }) => code);

const styles = `
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
  <style:style style:name="P2" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style>
  <style:style style:name="P3" style:family="paragraph" style:parent-style-name="P2"/>
  <style:style style:name="loop" style:family="paragraph" style:parent-style-name="loop"/>
  <style:style style:name="B" style:family="text"><style:text-properties style:font-weight-complex="bold"/></style:style>
  <style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
  <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
  <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
  <text:list-style style:name="M"><text:list-level-style-number text:level="1" style:num-format="۱, ۲, ۳, ..." style:num-prefix="ماده " style:num-suffix=":" text:start-value="3"/></text:list-style>`;
const paragraph = (text: string, style = '') =>
  `<text:p text:style-name="${style}">${text}</text:p>`;

describe('paragraphs of an ODT', () => {
  it('are what their elements and built-in styles say', async () => {
    const blocks = await blocksOf({
      styles,
      text: [
        paragraph('گزارش', 'P1'),
        '<text:h text:outline-level="2">آب</text:h>',
        paragraph('Quoted.', 'Quotations'),
        paragraph('Water	3', 'Contents_20_1'),
        paragraph('***'),
        paragraph('Around.', 'loop'),
        '<text:table-of-content><text:index-body><text:p>آب ۳</text:p></text:index-body></text:table-of-content>',
        '<text:section><text:p>Inside.</text:p></text:section>',
      ].join(''),
    });
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['quote', undefined],
      ['furniture', undefined],
      ['separator', undefined],
      ['paragraph', undefined],
      ['furniture', undefined],
      ['paragraph', undefined],
    ]);
  });

  it('run the way that their style or its parent says', async () => {
    const blocks = await blocksOf({
      styles,
      text: paragraph('12', 'P3') + paragraph('Garden words.', 'P2'),
    });
    expect(blocks.map(({ direction }) => direction)).toEqual(['rtl', 'ltr']);
  });

  it('collapse white space, keep counted spaces, tabs and breaks, and leave hidden text out', async () => {
    const imported = await read({
      styles,
      text: paragraph(
        ' یک\n  <text:span text:style-name="B">دو </text:span> three<text:s text:c="2"/><text:tab/>x<text:line-break/>y<text:span text:style-name="H">secret</text:span> ',
      ),
    });
    const [block] = imported.content.blocks;
    expect(block?.text).toBe('یک دو three  \tx\ny');
    expect(block?.marks).toEqual([{ kind: 'strong', start: 3, end: 6 }]);
    expect(codes(imported)).toEqual(['titleFromFileName', 'hiddenTextLeftOut']);
  });

  it('leave tracked deletions out', async () => {
    const imported = await read({
      text: `<text:tracked-changes><text:changed-region><text:deletion>${paragraph('gone')}</text:deletion></text:changed-region></text:tracked-changes>${paragraph('Here<text:change/>.')}`,
    });
    expect(imported.content.blocks.map(({ text }) => text)).toEqual(['Here.']);
    expect(codes(imported)).toContain('deletionsLeftOut');
  });
});

describe('lists and tables of an ODT', () => {
  it('are items with depth; the second paragraph of an item is a paragraph', async () => {
    const blocks = await blocksOf({
      styles,
      text: `<text:list text:style-name="L"><text:list-item>${paragraph('سرو')}${paragraph('More.')}<text:list><text:list-item>${paragraph('چنار')}</text:list-item></text:list></text:list-item></text:list><text:list text:style-name="M"><text:list-item>${paragraph('آب')}</text:list-item><text:list-item>${paragraph('خاک')}</text:list-item></text:list>`,
    });
    expect(blocks.map(({ kind, text, depth, ordered }) => [kind, text, depth, ordered])).toEqual([
      ['list-item', 'سرو', 0, true],
      ['paragraph', 'More.', undefined, undefined],
      ['list-item', 'چنار', 1, false],
      ['paragraph', 'ماده ۳: آب', undefined, undefined],
      ['paragraph', 'ماده ۴: خاک', undefined, undefined],
    ]);
  });

  it('are rows with tabs between cells, those of the head marked', async () => {
    const cell = (content: string) => `<table:table-cell>${content}</table:table-cell>`;
    const blocks = await blocksOf({
      text: `<table:table><table:table-header-rows><table:table-row>${cell('')}${cell(paragraph('نام'))}</table:table-row></table:table-header-rows><table:table-row>${cell(paragraph('a') + paragraph('b'))}${cell(paragraph('c<text:tab/>d'))}</table:table-row></table:table>`,
    });
    expect(blocks.map(({ kind, text, header }) => [kind, text, header])).toEqual([
      ['table-row', '\tنام', true],
      ['table-row', 'a\nb\tc d', undefined],
    ]);
  });
});

describe('links, notes and images of an ODT', () => {
  it('lead to the web, to bookmarks and to headings', async () => {
    const blocks = await blocksOf({
      text: `${paragraph('<text:a xlink:href="https://example.org/">web</text:a><text:a xlink:href="javascript:x">no</text:a><text:a xlink:href="#mark">mark</text:a><text:a xlink:href="#باغ|outline">head</text:a>')}<text:h text:outline-level="1">باغ</text:h>${paragraph('<text:bookmark text:name="mark"/>Here.')}`,
    });
    expect(blocks[0]?.marks.map(({ href }) => href)).toEqual([
      'https://example.org/',
      `#${blocks[2]?.id ?? ''}`,
      `#${blocks[1]?.id ?? ''}`,
    ]);
  });

  it('keep notes at the end, linked both ways', async () => {
    const note = `<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>۱</text:note-citation><text:note-body>${paragraph('آبراه باریک')}</text:note-body></text:note>`;
    const blocks = await blocksOf({ text: paragraph(`جوی${note} و سرو`) + paragraph('پایان') });
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'جوی۱ و سرو'],
      ['paragraph', 'پایان'],
      ['footnote', '۱ آبراه باریک'],
    ]);
    expect(blocks[0]?.marks[1]?.href).toBe(`#${blocks[2]?.id ?? ''}`);
    expect(blocks[2]?.marks[1]?.href).toBe(`#${blocks[0]?.id ?? ''}`);
  });

  it('keep images with their description and boxes after the paragraph', async () => {
    const imported = await read({
      text: paragraph(
        `Words<draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>نقشه</svg:desc></draw:frame><draw:frame><draw:text-box>${paragraph('In the box.')}</draw:text-box></draw:frame><draw:frame><draw:image xlink:href="https://example.org/x.png"/></draw:frame>`,
      ),
      extra: [{ name: 'Pictures/a.png', content: new Uint8Array([1]) }],
    });
    expect(
      imported.content.blocks.map(({ kind, text, image }) => [kind, text, image?.resource]),
    ).toEqual([
      ['paragraph', 'Words', undefined],
      ['figure', 'نقشه', 'Pictures/a.png'],
      ['paragraph', 'In the box.', undefined],
    ]);
    expect(codes(imported)).toContain('remoteContentBlocked');
  });
});

describe('an ODT as a whole', () => {
  it('has metadata, and heads as furniture', async () => {
    const { content } = await read({
      text: paragraph('متن'),
      pages: `<style:header>${paragraph('سربرگ')}</style:header>`,
      meta: '<dc:title>باغ</dc:title><meta:initial-creator>مریم</meta:initial-creator><meta:creation-date>2019-03-21T10:00:00</meta:creation-date><meta:keyword>آب</meta:keyword><meta:keyword>خاک</meta:keyword>',
    });
    expect(content.metadata).toMatchObject({
      title: 'باغ',
      authors: ['مریم'],
      tags: ['آب', 'خاک'],
      dates: [{ iso: '2019-03-21' }],
    });
    expect(content.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'furniture']);
  });

  it('is refused where it is encrypted', async () => {
    await expect(
      read({
        text: '',
        manifest:
          '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
      }),
    ).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('throws nothing but CorpusError, whatever is done to its bytes or its XML', async () => {
    const text = `<text:h text:outline-level="1">باغ</text:h>${paragraph('x<text:s text:c="3"/>', 'P1')}<text:list text:style-name="M"><text:list-item>${paragraph('a')}</text:list-item></text:list>`;
    const random = createRandom(1404);
    const damaged = (xml: string) =>
      new TextDecoder().decode(mutate(new TextEncoder().encode(xml), random));
    for (let round = 0; round < 600; round += 1) {
      const bytes =
        round % 3 === 0
          ? mutate(odt({ text, styles }), random)
          : odt({
              text: damaged(text),
              styles: damaged(styles),
              meta: damaged('<dc:title>x</dc:title>'),
            });
      try {
        await odtImporter.import({ bytes, fileName: 'x.odt' });
      } catch (error) {
        expect(error).toBeInstanceOf(CorpusError);
      }
    }
  });
});
