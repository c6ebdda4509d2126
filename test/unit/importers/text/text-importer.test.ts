/** Plain text: paragraphs, wrapped or not, lists, quotations, verse, headings; in both scripts. */
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';
import { textImporter } from '../../../../corpus/importers/text/importer.ts';
import { encodeSingleByte, encodeUtf16, encodeUtf8, joinBytes } from '../../../support/encode.ts';

const importText = async (text: string | Uint8Array) =>
  textImporter.import({
    bytes: typeof text === 'string' ? encodeUtf8(text) : text,
    fileName: 'the_garden.txt',
  });

const outline = async (text: string) =>
  (await importText(text)).content.blocks.map(({ kind, text: words }) => `${kind}: ${words}`);

/** Long enough that nothing after it can be its wrapped end. */
const long =
  'The gardener opened the sluice at dawn, and the water ran down the stone channel past the four beds to the pool in the middle of the garden.';
const persianLong =
  'باغبان سپیده‌دم دریچه را گشود و آب در جوی سنگی از کنار چهار کرت گذشت و به حوض میان باغ رسید و تا غروب در آنجا ماند.';

describe('lines', () => {
  it('end with every break that Unicode knows, and stand where they stand in the text', () => {
    const text = 'a\r\n b \rc\n\u00a0d\ve\ff\u0085g\u2028h\u2029\t i';
    const lines = splitLines(text);
    expect(lines.map((line) => line.text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
    for (const { text: words, start, end } of lines) expect(text.slice(start, end)).toBe(words);
    expect(lines.map(({ indent }) => indent)).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 5]);
  });

  it('keep joiners, bidi marks and byte order marks at their ends', () => {
    const [line] = splitLines(' \u200fa\u200c\ufeff ');
    expect(line?.text).toBe('\u200fa\u200c\ufeff');
  });
});

describe('blocks of a plain text', () => {
  const cases: [string, string[], string[]][] = [
    [
      'a paragraph for each line',
      [long, persianLong],
      [`paragraph: ${long}`, `paragraph: ${persianLong}`],
    ],
    [
      'English that was wrapped at 60 columns',
      [
        'The water came down from the hills through a long tunnel',
        'that had been dug by hand. It reached the garden at its',
        'highest point; from there four channels led it to the',
        'beds and the trees.',
        '',
        'In the evening the gate was shut.',
      ],
      [
        'paragraph: The water came down from the hills through a long tunnel that had been dug by hand. It reached the garden at its highest point; from there four channels led it to the beds and the trees.',
        'paragraph: In the evening the gate was shut.',
      ],
    ],
    [
      'Persian that was wrapped at 50 columns',
      [
        'آب از کوهپایه‌ها در دهلیزی بلند که با دست کنده',
        'بودند روان بود و در بلندترین جای باغ بیرون می‌آمد',
        'و از آنجا در چهار جوی به کرت‌ها و درختان می‌رسید',
        'و حوض را پر می‌کرد.',
        '',
        'شب‌ها دریچه را می‌بستند.',
      ],
      [
        'paragraph: آب از کوهپایه‌ها در دهلیزی بلند که با دست کنده بودند روان بود و در بلندترین جای باغ بیرون می‌آمد و از آنجا در چهار جوی به کرت‌ها و درختان می‌رسید و حوض را پر می‌کرد.',
        'paragraph: شب‌ها دریچه را می‌بستند.',
      ],
    ],
    [
      'both in one file, each by its own habit',
      [
        long,
        long,
        '',
        'The water came down from the hills through a long tunnel',
        'that had been dug by hand. It reached the garden at its',
        'highest point; from there four channels led it to the',
        'beds and the trees.',
      ],
      [
        `paragraph: ${long}`,
        `paragraph: ${long}`,
        'paragraph: The water came down from the hills through a long tunnel that had been dug by hand. It reached the garden at its highest point; from there four channels led it to the beds and the trees.',
      ],
    ],
    [
      'the elements of an item that a program set in lines of their own, not run together with its head',
      [
        long,
        '',
        '• Mina 16 minutes ago',
        '  the pool was never dry',
        '• Ivo about a minute ago',
        '  Channels like these are older than the walls.',
        '• beds, trees,',
        '  and the wall behind them',
        '3. Keeper',
        '   Posts: 12',
        `• ${long.slice(0, 60)}`,
        '  Below the tunnel.',
      ],
      [
        `paragraph: ${long}`,
        'list-item: • Mina 16 minutes ago',
        'paragraph: the pool was never dry',
        'list-item: • Ivo about a minute ago',
        'paragraph: Channels like these are older than the walls.',
        'list-item: • beds, trees, and the wall behind them',
        'list-item: 3. Keeper',
        'paragraph: Posts: 12',
        `list-item: • ${long.slice(0, 60)} Below the tunnel.`,
      ],
    ],
    [
      'a word that was divided at the end of a line, with its hyphen',
      [
        'The water came down from the hills through a long under-',
        'ground tunnel that had been dug by hand. It reached the',
        'garden at its highest point; four channels led it on.',
      ],
      [
        'paragraph: The water came down from the hills through a long under-ground tunnel that had been dug by hand. It reached the garden at its highest point; four channels led it on.',
      ],
    ],
    [
      'a sentence that one line break cuts in a text of whole lines',
      [
        long,
        '',
        'The gardener said that the pool in the middle, which was the oldest part of the garden,',
        'had been dug before the walls were built.',
        '',
        long,
      ],
      [
        `paragraph: ${long}`,
        'paragraph: The gardener said that the pool in the middle, which was the oldest part of the garden, had been dug before the walls were built.',
        `paragraph: ${long}`,
      ],
    ],
    [
      'sentences that end with their lines',
      [
        'The pool is round and deep enough to swim in.',
        'The trees stand around it in four rows of nine.',
        'The wall is as high as a man on a horse can see.',
        'The gate is of oak.',
      ],
      [
        'paragraph: The pool is round and deep enough to swim in.',
        'paragraph: The trees stand around it in four rows of nine.',
        'paragraph: The wall is as high as a man on a horse can see.',
        'paragraph: The gate is of oak.',
      ],
    ],
    [
      'lines that begin with capitals, as verse does',
      [
        'The water sings below the stone and never',
        'Tells the willow what the hills have known',
        'Until the evening, when the gate is closed',
        'And every bird has flown',
      ],
      [
        'paragraph: The water sings below the stone and never',
        'paragraph: Tells the willow what the hills have known',
        'paragraph: Until the evening, when the gate is closed',
        'paragraph: And every bird has flown',
      ],
    ],
    [
      'couplets',
      [
        'بنفشه رسته در باغ کنار جوی      نسیم آمده است از سوی کوی',
        'درختان سبز و آب جوی روشن      پرنده می‌پرد از شاخ گلشن',
      ],
      [
        'verse: بنفشه رسته در باغ کنار جوی      نسیم آمده است از سوی کوی\nدرختان سبز و آب جوی روشن      پرنده می‌پرد از شاخ گلشن',
      ],
    ],
    [
      'bullets and numbers in both scripts, signs and all',
      ['• آب', '- fire', '1. earth', '۲- باد', '(3) four', 'الف) پنج', '[6]six', 'b) seven'],
      [
        'list-item: • آب',
        'list-item: - fire',
        'list-item: 1. earth',
        'list-item: ۲- باد',
        'list-item: (3) four',
        'list-item: الف) پنج',
        'list-item: [6]six',
        'list-item: b) seven',
      ],
    ],
    [
      'what only looks like a list',
      [
        '5-year plans are made of water and of trees and of walls around both of them.',
        '',
        '1390 was a dry year, and 3.5 qanats of ten ran low in it, as the gardener said.',
        '',
        '-5 degrees is cold for a fig tree that stands outside the wall of the garden.',
      ],
      [
        'paragraph: 5-year plans are made of water and of trees and of walls around both of them.',
        'paragraph: 1390 was a dry year, and 3.5 qanats of ten ran low in it, as the gardener said.',
        'paragraph: -5 degrees is cold for a fig tree that stands outside the wall of the garden.',
      ],
    ],
    [
      'words that are set in under a list item',
      ['* first of the items', '  with its second line', '* second'],
      ['list-item: * first of the items with its second line', 'list-item: * second'],
    ],
    [
      'quotations with their signs',
      ['> one', '> two', 'three'],
      ['quote: > one\n> two', 'paragraph: three'],
    ],
    [
      'separators',
      [long, '', '* * *', '', long, '', '-----', '', long],
      [
        `paragraph: ${long}`,
        'separator: * * *',
        `paragraph: ${long}`,
        'separator: -----',
        `paragraph: ${long}`,
      ],
    ],
    [
      'a heading above its words',
      [long, '', 'The Four Beds', '', long, '', 'چهار کرت', '', persianLong],
      [
        `paragraph: ${long}`,
        'heading: The Four Beds',
        `paragraph: ${long}`,
        'heading: چهار کرت',
        `paragraph: ${persianLong}`,
      ],
    ],
    [
      'no heading in a greeting or in a short sentence',
      [long, '', 'Dear Maryam', '', long, '', 'It was late.', '', long],
      [
        `paragraph: ${long}`,
        'paragraph: Dear Maryam',
        `paragraph: ${long}`,
        'paragraph: It was late.',
        `paragraph: ${long}`,
      ],
    ],
  ];
  it.each(cases)('reads %s', async (_, lines, expected) => {
    expect(await outline(lines.join('\n'))).toEqual(expected);
  });

  it.each(['\r\n', '\r', '\u2028'])('reads the same whatever ends its lines (%j)', async (end) => {
    const lines = ['The Garden', '', long, '', '- one', '- two', '', persianLong];
    expect(await outline(lines.join(end))).toEqual(await outline(lines.join('\n')));
  });

  it('nests lists by how far they are set in', async () => {
    const text =
      '  • Water\n    • Wells\n      • Deep\n  • Trees\n\nWords between, of which there are a few, end the list.\n\n    • Walls';
    const { content } = await importText(`${long}\n\n${text}`);
    const depths = content.blocks
      .filter(({ kind }) => kind === 'list-item')
      .map(({ depth }) => depth);
    expect(depths).toEqual([0, 1, 2, 0, 0]);
  });

  it('decides language and direction for each block, and takes those of the words around for numbers', async () => {
    const lines = [
      persianLong,
      '۱۳۹۰',
      long,
      '2011',
      'iPhone 15 در ایران گران شد و همه از آن گفتند.',
    ];
    const { content } = await importText(lines.join('\n\n'));
    expect(content.blocks.map(({ language, direction }) => `${language} ${direction}`)).toEqual([
      'fa rtl',
      'fa rtl',
      'en ltr',
      'en ltr',
      'fa rtl',
    ]);
  });
});

describe('encodings of a plain text', () => {
  const text = `باغ كهن\n\n${persianLong.replaceAll('ی', 'ي')}`;
  const files: [string, Uint8Array][] = [
    ['UTF-8 with a mark', joinBytes(Uint8Array.of(0xef, 0xbb, 0xbf), encodeUtf8(text))],
    ['UTF-16 with a mark', joinBytes(Uint8Array.of(0xff, 0xfe), encodeUtf16(text, 'little'))],
    ['UTF-16 without a mark', encodeUtf16(text, 'big')],
    ['Windows-1256', encodeSingleByte(text, 'windows-1256')],
  ];
  it.each(files)('reads %s as the same document', async (_, bytes) => {
    expect((await importText(bytes)).content).toEqual((await importText(text)).content);
  });

  it('tells of characters that turn the direction of what follows', async () => {
    const { report, content } = await importText(`The Garden\n\n${long} \u202eabc\u202c.`);
    expect(report).toMatchObject([{ code: 'bidiControls', details: { count: 2 } }]);
    expect(content.blocks.at(-1)?.text).toContain('\u202eabc\u202c.');
  });
});
