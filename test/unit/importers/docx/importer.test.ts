/** DOCX: structure, directions, notes, changes and images, and that damage is told and not suffered. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../corpus/document/block.ts';
import { CorpusError } from '../../../../corpus/errors.ts';
import { docxImporter } from '../../../../corpus/importers/docx/importer.ts';
import type { Imported } from '../../../../corpus/importers/importer.ts';
import { docx, paragraph, relation, run, type DocxParts } from '../../../support/docx.ts';
import { mutate } from '../../../support/mutate.ts';
import { createRandom } from '../../../support/seeded-random.ts';

const officeType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const input = (parts: DocxParts) => ({ bytes: docx(parts), fileName: 'گزارش.docx' });
const read = async (parts: DocxParts): Promise<Imported> => docxImporter.import(input(parts));
const blocksOf = async (parts: DocxParts): Promise<readonly Block[]> =>
  (await read(parts)).content.blocks;
const codes = (imported: Imported) => imported.report.map(({ code }) => code);

const styles = `
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="سرفصل"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>
  <w:style w:type="paragraph" w:styleId="mine"><w:name w:val="فصل من"/><w:basedOn w:val="سرفصل"/></w:style>
  <w:style w:type="paragraph" w:styleId="outlined"><w:name w:val="Oddly named"/><w:pPr><w:outlineLvl w:val="2"/><w:bidi/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="loop1"><w:name w:val="x"/><w:basedOn w:val="loop2"/></w:style>
  <w:style w:type="paragraph" w:styleId="loop2"><w:name w:val="y"/><w:basedOn w:val="loop1"/></w:style>
  <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const drawing = (id: string, alt: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="n" descr="${alt}"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`;

describe('paragraphs of a DOCX', () => {
  it('are headings by their style’s outline or inheritance, whatever the style is called', async () => {
    const blocks = await blocksOf({
      styles,
      body: [
        paragraph('گزارش باغ', style('T')),
        paragraph('آب', style('سرفصل')),
        paragraph('جوی', style('mine')),
        paragraph('سایه', style('outlined')),
        paragraph('Not inherited', `${style('mine')}<w:outlineLvl w:val="9"/>`),
        paragraph('Quoted.', style('Q')),
        paragraph('آب	۳', style('C')),
        paragraph('In a circle of styles.', style('loop1')),
        paragraph('* * *'),
      ].join(''),
    });
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['heading', 2],
      ['heading', 3],
      ['paragraph', undefined],
      ['quote', undefined],
      ['furniture', undefined],
      ['paragraph', undefined],
      ['separator', undefined],
    ]);
  });

  it('run the way that they declare, unless their letters clearly run the other way', async () => {
    const bidi = '<w:bidi/>';
    const blocks = await blocksOf({
      styles,
      body: [
        paragraph('باغ در کویر است.'),
        paragraph('Word 2019 را باز کنید', bidi),
        paragraph('A garden in the desert.', bidi),
        paragraph('1390', bidi),
        paragraph('1390', '<w:bidi w:val="0"/>'),
        paragraph('7', style('outlined')),
      ].join(''),
    });
    expect(blocks.map(({ direction }) => direction)).toEqual([
      'rtl',
      'rtl',
      'ltr',
      'rtl',
      'ltr',
      'rtl',
    ]);
  });

  it('keep tabs, breaks, hyphens and symbols, and end without white space', async () => {
    const [block] = await blocksOf({
      body: '<w:p><w:r><w:t xml:space="preserve"> می‌</w:t><w:softHyphen/><w:t>رود</w:t><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:br/><w:t>b</w:t><w:br w:type="page"/><w:sym w:font="Symbol" w:char="F061"/><w:t> </w:t></w:r></w:p>',
    });
    expect(block?.text).toBe('می‌\u00adرود\ta\u2011\nba');
  });

  it('have marks from runs and their styles, joined where they touch', async () => {
    const [block] = await blocksOf({
      styles,
      body: `<w:p>${run('یک ', '<w:bCs/>')}${run('دو', '<w:rStyle w:val="S"/>')}${run(' three', '<w:bCs/><w:i/>')}${run('۴', '<w:b w:val="0"/><w:vertAlign w:val="superscript"/><w:u w:val="none"/>')}</w:p>`,
    });
    expect(block?.text).toBe('یک دو three۴');
    expect(block?.marks).toEqual([
      { kind: 'strong', start: 0, end: 5 },
      { kind: 'emphasis', start: 5, end: 11 },
      { kind: 'superscript', start: 11, end: 12 },
    ]);
  });

  it('take insertions in and leave deletions out, and the report says so', async () => {
    const imported = await read({
      body: `<w:p>${run('باغ ')}<w:ins w:id="1">${run('بزرگ ')}</w:ins><w:del w:id="2"><w:r><w:delText>کوچک </w:delText></w:r></w:del>${run('راز', '<w:vanish/>')}${run('است.')}</w:p>`,
    });
    expect(imported.content.blocks.map(({ text }) => text)).toEqual(['باغ بزرگ است.']);
    expect(codes(imported)).toEqual(['titleFromFileName', 'deletionsLeftOut', 'hiddenTextLeftOut']);
  });

  it('read one branch of alternative content, and text boxes after the paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const blocks = await blocksOf({
      body: `<w:p>${run('Before.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('In the box.')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('In the box.')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    });
    expect(blocks.map(({ text }) => text)).toEqual(['Before.', 'In the box.']);
  });
});

describe('lists of a DOCX', () => {
  const numbering = `
    <w:abstractNum w:abstractNumId="1">
      <w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="2">
      <w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="hindiNumbers"/><w:lvlText w:val="ماده %1:"/></w:lvl>
      <w:lvl w:ilvl="1"><w:numFmt w:val="arabicAlpha"/><w:lvlText w:val="%1-%2)"/></w:lvl>
    </w:abstractNum>
    <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>`;
  const item = (text: string, list: number, level: number) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

  it('are items with depth, and no number in the text', async () => {
    const blocks = await blocksOf({
      numbering,
      body: item('سرو', 5, 0) + item('چنار', 5, 1) + item('no list', 0, 0) + item('gone', 77, 0),
    });
    expect(blocks.map(({ kind, text, depth, ordered }) => [kind, text, depth, ordered])).toEqual([
      ['list-item', 'سرو', 0, true],
      ['list-item', 'چنار', 1, false],
      ['paragraph', 'no list', undefined, undefined],
      ['paragraph', 'gone', undefined, undefined],
    ]);
  });

  it('keep numbers that say more than a place in the list', async () => {
    const blocks = await blocksOf({
      numbering,
      body: [
        item('نام', 6, 0),
        item('هدف', 6, 0),
        item('آب', 6, 1),
        item('خاک', 6, 1),
        item('مدت', 6, 0),
        item('روز', 6, 1),
      ].join(''),
    });
    expect(blocks.map(({ text }) => text)).toEqual([
      'ماده ۲: نام',
      'ماده ۳: هدف',
      '۳-ا) آب',
      '۳-ب) خاک',
      'ماده ۴: مدت',
      '۴-ا) روز',
    ]);
  });
});

describe('links and notes of a DOCX', () => {
  it('lead to addresses of the web and to blocks of the text, and nowhere else', async () => {
    const link = (attributes: string, text: string) =>
      `<w:hyperlink ${attributes}>${run(text)}</w:hyperlink>`;
    const field = (instruction: string, text: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const blocks = await blocksOf({
      relations:
        relation('r1', `${officeType}/hyperlink`, 'https://example.org/a', 'External') +
        relation('r2', `${officeType}/hyperlink`, 'javascript:alert(1)', 'External') +
        relation('r3', `${officeType}/hyperlink`, 'file:///etc/passwd', 'External'),
      body: `<w:p>${link('r:id="r1"', 'web')} ${link('r:id="r2"', 'script')}${link('r:id="r3"', 'file')}${link('w:anchor="باغ"', 'inside')}${link('w:anchor="none"', 'nowhere')}${field('HYPERLINK "mailto:a@example.org"', 'mail')}</w:p><w:p><w:bookmarkStart w:id="0" w:name="باغ"/>${run('باغ')}</w:p>`,
    });
    expect(blocks[0]?.text).toBe('webscriptfileinsidenowheremail');
    expect(blocks[0]?.marks.map(({ start, href }) => [start, href])).toEqual([
      [0, 'https://example.org/a'],
      [13, `#${blocks[1]?.id ?? ''}`],
      [26, 'mailto:a@example.org'],
    ]);
  });

  it('lead from the reference to the note and back, footnotes and endnotes in one count', async () => {
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const blocks = await blocksOf({
      body: `<w:p><w:pPr><w:bidi/></w:pPr>${run('جوی')}${reference('footnote', 7)}${run(' و سرو')}${reference('endnote', 2)}${run('.')}</w:p>`,
      footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('—')}</w:footnote><w:footnote w:id="7"><w:p><w:pPr><w:bidi/></w:pPr><w:r><w:footnoteRef/></w:r>${run(' آبراه باریک', '<w:b/><w:bCs/>')}</w:p></w:footnote>`,
      endnotes: `<w:endnote w:id="2">${paragraph('A cypress.')}</w:endnote>`,
    });
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'جوی۱ و سرو۲.'],
      ['footnote', '۱ آبراه باریک'],
      ['footnote', '2 A cypress.'],
    ]);
    const [text, first, second] = blocks;
    expect(text?.marks.filter(({ kind }) => kind === 'link').map(({ href }) => href)).toEqual([
      `#${first?.id ?? ''}`,
      `#${second?.id ?? ''}`,
    ]);
    expect(first?.marks).toEqual([
      { kind: 'superscript', start: 0, end: 1 },
      { kind: 'link', start: 0, end: 1, href: `#${text?.id ?? ''}` },
      { kind: 'strong', start: 2, end: 13 },
    ]);
  });
});

describe('tables and images of a DOCX', () => {
  const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;

  it('are rows with tabs between cells and lines within them', async () => {
    const blocks = await blocksOf({
      body: `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>${row(paragraph(''), paragraph('نام'))}${row(paragraph('۱') + paragraph('۲'), paragraph('a\tb'))}</w:tbl>`,
    });
    expect(blocks.map(({ kind, text, direction }) => [kind, text, direction])).toEqual([
      ['table-row', '\tنام', 'rtl'],
      ['table-row', '۱\n۲\ta b', 'rtl'],
    ]);
  });

  it('say which rows name the columns', async () => {
    const head = row(paragraph('نام'), paragraph('سال')).replace(
      '<w:tr>',
      '<w:tr><w:trPr><w:tblHeader/></w:trPr>',
    );
    const blocks = await blocksOf({
      body: `<w:tbl>${head}${row(paragraph('فین'), paragraph('۹۹۸'))}</w:tbl>`,
    });
    expect(blocks.map(({ header }) => header)).toEqual([true, undefined]);
  });

  it('are no table where the table only frames its text', async () => {
    const blocks = await blocksOf({
      styles,
      body: `<w:tbl>${row(paragraph('سایه', style('outlined')) + paragraph('Shade.'))}</w:tbl>`,
    });
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });

  it('keep images beside their paragraph and leave out those that cannot be shown', async () => {
    const parts = {
      media: { 'a.png': png, 'b.emf': png },
      relations:
        relation('i1', `${officeType}/image`, 'media/a.png') +
        relation('i2', `${officeType}/image`, 'media/b.emf') +
        relation('i3', `${officeType}/image`, 'https://example.org/x.png', 'External'),
      body: `<w:p>${drawing('i1', 'نقشهٔ باغ')}${run('The plan.')}${drawing('i2', '')}${drawing('i3', '')}</w:p>`,
    };
    const imported = await read(parts);
    expect(imported.content.blocks.map(({ kind, text, image }) => [kind, text, image])).toEqual([
      ['figure', 'نقشهٔ باغ', { resource: 'word/media/a.png', alt: 'نقشهٔ باغ' }],
      ['paragraph', 'The plan.', undefined],
    ]);
    expect(codes(imported)).toEqual(['titleFromFileName', 'imagesLeftOut', 'remoteContentBlocked']);
    const resource = await docxImporter.readResource?.(input(parts), 'word/media/a.png');
    expect(resource?.mediaType).toBe('image/png');
    expect([...(resource?.bytes ?? [])]).toEqual([...png]);
    const original = await docxImporter.showOriginal(input(parts));
    expect(original.kind === 'page' && original.html).toContain(
      'src="data:image/png;base64,iVBORw=="',
    );
  });
});

describe('a DOCX as a whole', () => {
  it('has no words of its own where its caption says the same', async () => {
    const captions =
      '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>';
    const imported = await read({
      media: { 'a.png': png },
      relations: relation('i1', `${officeType}/image`, 'media/a.png'),
      styles: captions,
      body:
        `<w:p>${drawing('i1', 'نقشهٔ باغ')}</w:p>${paragraph('نقشهٔ باغ', style('C'))}` +
        `<w:p>${drawing('i1', 'A plan')}</w:p>${paragraph('The garden', style('C'))}`,
    });
    expect(
      imported.content.blocks.map(({ kind, text, image }) => [kind, text, image?.alt]),
    ).toEqual([
      ['figure', '', 'نقشهٔ باغ'],
      ['caption', 'نقشهٔ باغ', undefined],
      ['figure', 'A plan', 'A plan'],
      ['caption', 'The garden', undefined],
    ]);
  });

  it('takes its title from the text, else from the properties, and its author unless a program is named', async () => {
    const core = (author: string) =>
      `<dc:title>Water in gardens</dc:title><dc:creator>${author}</dc:creator><dcterms:created>2019-03-21T00:00:00Z</dcterms:created><cp:keywords>باغ، آب</cp:keywords>`;
    const own = await read({
      styles,
      body: paragraph('باغ و آب', style('T')) + paragraph('متن'),
      core: core('python-docx'),
    });
    expect(own.content.metadata).toMatchObject({
      title: 'باغ و آب',
      authors: [],
      tags: ['باغ', 'آب'],
      dates: [{ iso: '2019-03-21' }],
      language: 'fa',
    });
    const said = await read({ body: paragraph('Text.'), core: core('Mina; Sara') });
    expect(said.content.metadata).toMatchObject({
      title: 'Water in gardens',
      authors: ['Mina', 'Sara'],
    });
  });

  it('a text with its contents at the head was called “Table of Contents”', async () => {
    const { content } = await read({
      styles,
      body: paragraph('Table of Contents', style('T')) + paragraph('Ovens') + paragraph('Text.'),
      core: '<dc:title>Bread and Ovens</dc:title>',
    });
    expect(content.metadata.title).toBe('Bread and Ovens');
  });

  it('keeps headers once, as furniture', async () => {
    const blocks = await blocksOf({
      body: paragraph('متن.'),
      header: paragraph('سربرگ') + paragraph('سربرگ'),
    });
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'متن.'],
      ['furniture', 'سربرگ'],
    ]);
  });

  it('shows the original as a page without anything active, its blocks named', async () => {
    const original = await docxImporter.showOriginal(
      input({ body: paragraph('&lt;script&gt;alert(1)&lt;/script&gt;') + paragraph('باغ') }),
    );
    const html = original.kind === 'page' ? original.html : '';
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script/);
    expect(html).toContain('<p class="paragraph" data-block="1" lang="fa" dir="rtl">باغ</p>');
  });

  it('is recognised by its content, not by its name', () => {
    const bytes = docx({ body: paragraph('x') });
    expect(docxImporter.recognise({ bytes, fileName: 'x.zip' })).toBe(1);
    expect(
      docxImporter.recognise({ bytes: new TextEncoder().encode('PK'), fileName: 'x.docx' }),
    ).toBe(0);
  });

  it('is read without its styles where they are damaged, and the report says so', async () => {
    const imported = await read({ body: paragraph('متن'), styles: '<w:style>'.repeat(500) });
    expect(imported.content.blocks).toHaveLength(1);
    expect(codes(imported)).toContain('partsMissing');
  });

  it('without text is an error that says so', async () => {
    await expect(read({ body: paragraph(' ') })).rejects.toMatchObject({ code: 'emptyFile' });
  });

  it('throws nothing but CorpusError, whatever is done to its bytes or its XML', async () => {
    const body = `${paragraph('باغ', style('T'))}<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl><w:p>${run('x', '<w:b/>')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
    const footnotes = `<w:footnote w:id="1">${paragraph('n')}</w:footnote>`;
    const random = createRandom(1402);
    for (let round = 0; round < 600; round += 1) {
      const damaged = (text: string) =>
        new TextDecoder().decode(mutate(new TextEncoder().encode(text), random));
      const bytes =
        round % 3 === 0
          ? mutate(docx({ body, styles, footnotes }), random)
          : docx({ body: damaged(body), styles: damaged(styles), footnotes: damaged(footnotes) });
      try {
        await docxImporter.import({ bytes, fileName: 'x.docx' });
      } catch (error) {
        expect(error).toBeInstanceOf(CorpusError);
      }
    }
  });
});
