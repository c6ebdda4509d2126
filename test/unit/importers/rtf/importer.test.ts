/** RTF: the encodings, directions, notes and changes of Persian files, and that damage is told and not suffered. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../corpus/document/block.ts';
import { CorpusError } from '../../../../corpus/errors.ts';
import { rtfImporter } from '../../../../corpus/importers/rtf/importer.ts';
import type { Imported } from '../../../../corpus/importers/importer.ts';
import { mutate } from '../../../support/mutate.ts';
import { createRandom } from '../../../support/seeded-random.ts';

/** One byte a character: RTF is written in ASCII, older files in a code page. */
const bytesOf = (rtf: string) => Uint8Array.from(rtf, (character) => character.charCodeAt(0));
const read = async (rtf: string, encoding?: string): Promise<Imported> =>
  rtfImporter.import({
    bytes: bytesOf(`{\\rtf1\\ansi ${rtf}}`),
    fileName: 'گزارش.rtf',
    ...(encoding === undefined ? {} : { encoding }),
  });
const blocksOf = async (rtf: string): Promise<readonly Block[]> => (await read(rtf)).content.blocks;
const textsOf = async (rtf: string) => (await blocksOf(rtf)).map(({ text }) => text);
const codes = (imported: Imported) => imported.report.map(({ code }) => code);
/** As Word writes it: the number, then a character of the code page for old programs. */
const unicode = (text: string) =>
  Array.from(text, (letter) => `\\u${letter.charCodeAt(0)}?`).join('');

describe('letters of RTF', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['by their numbers, stand-ins left out', "\\uc1\\u1576\\'c8\\u1575?\\u1594 g", 'باغ'],
    ['with two stand-ins or none', "{\\uc2\\u1576\\'c8\\'c8}{\\uc0\\u1575 }\\u1594?", 'باغ'],
    ['with negative numbers and in pairs', '\\u-10179?\\u-8704?', '😀'],
    ['as a word that stands in', '\\uc1\\u8212\\emdash x', '—x'],
    ['in the code page of the file', "\\ansicpg1256 \\'c8\\'c7\\'db", 'باغ'],
    ['as bytes of the code page', '\\ansicpg1256 \u00c8\u00c7\u00db', 'باغ'],
    [
      'in the code page of their font',
      "{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset178 Tahoma;}}\\f0\\'e9{\\f1\\'c8}\\'e9",
      'éبé',
    ],
    [
      'in the default font',
      "\\deff1{\\fonttbl{\\f0 A;}{\\f1\\fcharset178 B;}}\\'c8\\plain\\'c7",
      'با',
    ],
    [
      'in the font of the other script',
      "{\\fonttbl{\\f0 A;}{\\f1\\fcharset178 B;}}\\ltrch\\f0\\rtlch\\af1 \\'c8\\ltrch\\'e9",
      'بé',
    ],
    ['of two bytes', "{\\fonttbl{\\f0\\fcharset128 M;}}\\f0\\'93\\'fa", '日'],
    [
      'with control words of their own',
      'a\\~b\\_c\\-d\\zwnj e\\{\\}\\\\\\tab f\\line g',
      'a\u00a0b\u2011c\u00add\u200ce{}\\\tf\ng',
    ],
    ['over the lines of the file', 'one\r\n two\\\nthree', 'one two'],
  ];
  it.each(cases)('are read %s', async (_, rtf, text) => {
    expect((await textsOf(rtf))[0]).toBe(text);
  });

  it('are read in the encoding that the reader chose', async () => {
    const imported = await read("\\ansicpg1252 \\'c8\\'c7\\'db", 'windows-1256');
    expect(imported.content.blocks[0]?.text).toBe('باغ');
    expect(imported.encoding).toBe('windows-1256');
  });
});

describe('paragraphs of RTF', () => {
  it('have direction, headings by style or outline, list items without labels, and separators', async () => {
    const blocks =
      await blocksOf(`{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 Oddly named;}{\\s2 heading 3;}}
      \\pard\\rtlpar\\s1 ${unicode('باغ')}\\par\\pard\\s2 Trees\\par\\pard\\rtlpar 12\\par\\pard\\ltrpar 12\\par
      {\\listtext\\pard 1.\\tab}\\pard\\ls1\\ilvl1 Item\\par{\\pntext\\f3\\'B7\\tab}\\pard Bullet\\par\\pard ***\\par`);
    expect(
      blocks.map(({ kind, text, level, depth, ordered, direction }) => [
        kind,
        text,
        level ?? depth,
        ordered,
        direction,
      ]),
    ).toEqual([
      ['heading', 'باغ', 1, undefined, 'rtl'],
      ['heading', 'Trees', 3, undefined, 'ltr'],
      ['paragraph', '12', undefined, undefined, 'rtl'],
      ['paragraph', '12', undefined, undefined, 'ltr'],
      ['list-item', 'Item', 1, true, 'ltr'],
      ['list-item', 'Bullet', 0, false, 'ltr'],
      ['separator', '***', undefined, undefined, 'ltr'],
    ]);
  });

  it('have marks within their groups', async () => {
    const [block] = await blocksOf(
      'a{\\b b{\\i c}}\\b d\\b0 e\\super 2\\nosupersub f\\ul g\\plain h',
    );
    expect(block?.text).toBe('abcde2fgh');
    expect(block?.marks).toEqual([
      { kind: 'strong', start: 1, end: 4 },
      { kind: 'emphasis', start: 2, end: 3 },
      { kind: 'superscript', start: 5, end: 6 },
      { kind: 'underline', start: 7, end: 8 },
    ]);
  });

  it('are rows in tables, with tabs between cells and lines within them', async () => {
    const blocks = await blocksOf(
      '\\trowd\\pard\\intbl\\cell one\\par two\\cell a\\tab b\\cell\\row\\pard\\intbl alone\\cell\\row\\pard After\\par',
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['table-row', '\tone\ntwo\ta b'],
      ['paragraph', 'alone'],
      ['paragraph', 'After'],
    ]);
  });

  it('leave out what is no text, and the report says so', async () => {
    const imported = await read(
      `{\\info{\\title ${unicode('باغ')}}{\\author Mina}{\\creatim\\yr2019\\mo3\\dy21}}{\\*\\generator X;}{\\colortbl;\\red1;}Text{\\v hidden}{\\deleted gone}{\\*\\shppict{\\pict\\pngblip 8950}}{\\nonshppict{\\pict 00}}{\\*\\unknown words}\\bin3 }}}.`,
    );
    expect(imported.content.blocks.map(({ text }) => text)).toEqual(['Text.', '']);
    expect(imported.content.metadata).toMatchObject({
      title: 'باغ',
      authors: ['Mina'],
      dates: [{ iso: '2019-03-21' }],
    });
    expect(codes(imported)).toEqual(['deletionsLeftOut', 'hiddenTextLeftOut', 'imagesLeftOut']);
  });
});

describe('links, notes, comments, heads and boxes of RTF', () => {
  it('keep links to the web and to bookmarks', async () => {
    const field = (instruction: string, text: string) =>
      `{\\field{\\*\\fldinst{ ${instruction}}}{\\fldrslt{\\ul ${text}}}}`;
    const blocks = await blocksOf(
      `${field('HYPERLINK "https://example.org/"', 'web')} ${field('HYPERLINK "javascript:x"', 'no')} ${field('HYPERLINK \\\\l "here"', 'in')}\\par{\\*\\bkmkstart here}{\\*\\bkmkend here}Here\\par`,
    );
    expect(blocks[0]?.text).toBe('web no in');
    expect(blocks[0]?.marks.filter(({ kind }) => kind === 'link').map(({ href }) => href)).toEqual([
      'https://example.org/',
      `#${blocks[1]?.id ?? ''}`,
    ]);
  });

  it('number notes and link them both ways', async () => {
    const blocks = await blocksOf(
      `\\pard\\rtlpar ${unicode('جوی')}{\\super\\chftn{\\footnote\\pard\\plain\\rtlpar\\chftn  ${unicode('آبراه')}}}.\\par End\\par`,
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'جوی۱.'],
      ['paragraph', 'End'],
      ['footnote', '۱ آبراه'],
    ]);
    expect(blocks[0]?.marks.find(({ kind }) => kind === 'link')?.href).toBe(
      `#${blocks[2]?.id ?? ''}`,
    );
    expect(blocks[2]?.marks.find(({ kind }) => kind === 'link')?.href).toBe(
      `#${blocks[0]?.id ?? ''}`,
    );
  });

  it('make comments notes on their passages, whose numbers are not those of the comments', async () => {
    const comment = (range: number, author: string, date: number, words: string) =>
      `{\\*\\atnid X}{\\*\\atnauthor ${author}}\\chatn{\\*\\annotation{\\*\\atnref ${range}}{\\*\\atndate ${date}}\\pard ${words}}`;
    const { content, comments } = await read(
      `The {\\*\\atrfstart 7}old {\\*\\atrfstart 3}river{\\*\\atrfend 3}${comment(3, 'Mina', 1736782280, 'Which?')} runs{\\*\\atrfend 7}${comment(7, 'Omid', 0, 'Where?')} below.\\par`,
    );
    const { id, text } = content.blocks[0]!;
    expect(text).toBe('The old river runs below.');
    const passage = (start: number, end: number) => ({
      start: { blockId: id, offset: start },
      end: { blockId: id, offset: end },
    });
    expect(comments).toEqual([
      {
        number: 0,
        range: passage(8, 13),
        notes: [{ author: 'Mina', text: 'Which?', created: '2020-05-06T07:08:00.000Z' }],
      },
      { number: 1, range: passage(4, 18), notes: [{ author: 'Omid', text: 'Where?' }] },
    ]);
  });

  it('make comments notes on the word before them, heads furniture once, and set boxes after their paragraph', async () => {
    const { content, comments } = await read(
      `{\\header\\pard Head\\par}{\\headerf\\pard Head\\par}\\pard Before{\\*\\atnid M}{\\*\\atnauthor Mina}\\chatn{\\*\\annotation{\\*\\atntime\\yr2020\\mo5\\dy6}Why?}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard Box\\par}}} and after\\par`,
    );
    expect(content.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Before and after'],
      ['paragraph', 'Box'],
      ['furniture', 'Head'],
    ]);
    const id = content.blocks[0]?.id ?? '';
    expect(comments).toEqual([
      {
        number: 0,
        range: { start: { blockId: id, offset: 0 }, end: { blockId: id, offset: 6 } },
        notes: [{ author: 'Mina', text: 'Why?', created: '2020-05-06T00:00:00.000Z' }],
      },
    ]);
  });
});

describe('an RTF file that is broken', () => {
  it('is read as far as it goes, and the report says that the end is missing', async () => {
    const bytes = bytesOf('{\\rtf1\\ansi One\\par {\\b Two');
    const imported = await rtfImporter.import({ bytes, fileName: 'x.rtf' });
    expect(imported.content.blocks.map(({ text }) => text)).toEqual(['One', 'Two']);
    expect(codes(imported)).toContain('partsMissing');
  });

  it('throws nothing but CorpusError, whatever is done to its bytes', async () => {
    const rtf = `{\\rtf1\\ansi\\ansicpg1256{\\fonttbl{\\f0\\fcharset178 A;}}{\\stylesheet{\\s1\\outlinelevel0 H;}}\\pard\\s1 ${unicode('باغ')}\\par{\\listtext 1.}x{\\footnote n}\\par\\trowd\\intbl a\\cell b\\cell\\row\\pard{\\field{\\*\\fldinst HYPERLINK "https://example.org"}{\\fldrslt y}}\\'c8\\par}`;
    const random = createRandom(1406);
    for (let round = 0; round < 1000; round += 1) {
      try {
        await rtfImporter.import({ bytes: mutate(bytesOf(rtf), random), fileName: 'x.rtf' });
      } catch (error) {
        expect(error).toBeInstanceOf(CorpusError);
      }
    }
  });

  it('is refused where its groups nest without end', async () => {
    await expect(read('{'.repeat(1_000_000))).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('pictures of RTF', () => {
  const hex = '89504e470d0a1a0a';
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7, 8]);
  const described = '{\\*\\picprop{\\sp{\\sn x}{\\sv 1}}{\\sp{\\sn wzDescription}{\\sv A plan}}}';
  const figures = ({ content }: Imported) =>
    content.blocks.map(({ kind, text, image }) => [kind, text, image?.resource]);

  it('stand before or after the words of their paragraph, once, with their description', async () => {
    const imported = await read(
      `\\pard{\\*\\shppict{\\pict${described}\\picw9\\pich9\\pngblip\n${hex.slice(0, 7)}\n${hex.slice(7)}0708}}{\\nonshppict{\\pict\\wmetafile8 0100}}Words.{\\pict\\pngblip ${hex}0708}\\par\\pard Next.\\par`,
    );
    expect(figures(imported)).toEqual([
      ['figure', 'A plan', 'picture-1.png'],
      ['paragraph', 'Words.', undefined],
      ['figure', '', 'picture-2.png'],
      ['paragraph', 'Next.', undefined],
    ]);
    expect(imported.report.filter(({ code }) => code === 'imagesLeftOut')).toEqual([]);
  });

  it('are given out as they are, also where their data are no digits', async () => {
    const bytes = bytesOf(
      `{\\rtf1 Words.{\\pict\\pngblip\\bin10 ${String.fromCharCode(...png)}}\\par}`,
    );
    const input = { bytes, fileName: 'a.rtf' };
    const resource = await rtfImporter.readResource?.(input, 'picture-1.png');
    expect(resource).toEqual({ bytes: png, mediaType: 'image/png' });
    const original = await rtfImporter.showOriginal(input);
    expect(original.kind === 'page' && original.html).toContain(
      'src="data:image/png;base64,iVBORw0KGgoHCA=="',
    );
    expect(() => rtfImporter.readResource?.(input, 'picture-2.png')).toThrow(CorpusError);
  });

  it('that the window cannot draw keep their place and are counted', async () => {
    const imported = await read(
      `\\trowd\\intbl A\\cell{\\pict\\emfblip 01000000}B\\cell\\row\\pard After.{\\v{\\pict ${hex}}}{\\pict\\pngblip}\\par`,
    );
    expect(figures(imported)).toEqual([
      ['table-row', 'A\tB', undefined],
      ['figure', '', 'picture-1'],
      ['paragraph', 'After.', undefined],
    ]);
    expect(imported.report).toContainEqual(
      expect.objectContaining({ code: 'imagesLeftOut', details: { count: 1 } }),
    );
  });
});
