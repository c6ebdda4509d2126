/** Translation memories: both languages in turn, what belongs together, and files that other programs write. */
import { describe, expect, it } from 'vitest';
import type { Imported } from '../../../../corpus/importers/importer.ts';
import { importBytes } from '../../../../corpus/importers/registry.ts';
import { tmxImporter } from '../../../../corpus/importers/tmx/importer.ts';
import { encodeUtf16, encodeUtf8 } from '../../../support/encode.ts';

const tuv = (language: string, segment: string, attribute = 'xml:lang') =>
  `<tuv ${attribute}="${language}"><seg>${segment}</seg></tuv>`;
const tu = (...inside: string[]) => `<tu>${inside.join('')}</tu>`;
const memory = (units: string, header = '', attributes = 'srclang="en"') =>
  `<?xml version="1.0"?>\n<tmx version="1.4"><header ${attributes}>${header}</header><body>${units}</body></tmx>`;
const read = async (xml: string): Promise<Imported & { format: string }> =>
  importBytes({ bytes: encodeUtf8(xml), fileName: 'memory.tmx' });
const wordsOf = ({ content }: Imported) => content.blocks.map(({ text }) => text);
const languagesOf = ({ content }: Imported) => content.blocks.map(({ language }) => language);
const beadsOf = ({ pair }: Imported) =>
  pair?.beads.map(({ original, translation, state }) => [
    original.map(({ words }) => words).join(),
    translation.map(({ words }) => words).join(),
    state,
  ]);

const two = tu(tuv('en', 'The well is deep.'), tuv('fa', 'چاه ژرف است.'));

describe('a memory of two languages', () => {
  it('is one document with both languages in turn, each bead confirmed', async () => {
    const imported = await read(memory(two + tu(tuv('fa', 'باغ سبز است.'), tuv('en', 'Green.'))));
    expect(imported.format).toBe('tmx');
    expect(wordsOf(imported)).toEqual([
      'The well is deep.',
      'چاه ژرف است.',
      'Green.',
      'باغ سبز است.',
    ]);
    expect(imported.pair).toMatchObject({ original: 'en', translation: 'fa' });
    expect(beadsOf(imported)).toEqual([
      ['The well is deep.', 'چاه ژرف است.', 'confirmed'],
      ['Green.', 'باغ سبز است.', 'confirmed'],
    ]);
  });

  it('keeps the language that the file says where letters say another', async () => {
    const imported = await read(memory(two + tu(tuv('en', '12'), tuv('fa', 'ISO 9001'))));
    expect(languagesOf(imported)).toEqual(['en', 'fa', 'en', 'fa']);
  });

  it('says what has no counterpart, and what an aligner only found', async () => {
    const state = (words: string, confidence: string) =>
      `<prop type="x-state">${words}</prop><prop type="x-confidence">${confidence}</prop>`;
    const units =
      two +
      tu(tuv('en', 'Only here.'), tuv('fa', '  ')) +
      tu(state('aligned', '0.42'), tuv('en', 'Perhaps.'), tuv('fa', 'شاید.'));
    const imported = await read(memory(units));
    expect(beadsOf(imported)?.slice(1)).toEqual([
      ['Only here.', '', 'omitted'],
      ['Perhaps.', 'شاید.', 'aligned'],
    ]);
    expect(imported.pair?.beads.map(({ confidence }) => confidence)).toEqual([
      undefined,
      undefined,
      0.42,
    ]);
  });

  it('takes title, people, address and time from what our own export wrote', async () => {
    const facts = {
      'original-title': 'Wells',
      'translation-title': 'چاه‌ها',
      'original-author': 'A; B',
      'translation-translator': 'C',
      'original-source': 'https://example.org/wells',
    };
    const header = Object.entries(facts).map(([k, v]) => `<prop type="x-${k}">${v}</prop>`);
    const imported = await read(
      memory(two, header.join(''), 'srclang="fa" creationdate="20260102T030405Z"'),
    );
    expect(imported.content.metadata).toMatchObject({
      title: 'Wells / چاه‌ها',
      authors: ['A', 'B'],
      translator: 'C',
    });
    expect(imported).toMatchObject({
      sourceAddress: 'https://example.org/wells',
      captureTime: '2026-01-02T03:04:05.000Z',
      pair: { original: 'fa', translation: 'en' },
    });
  });

  it('keeps the notes of a unit as notes of somebody on its words', async () => {
    const imported = await read(memory(two + tu('<note>Why &lt;so&gt;?</note>', tuv('en', 'So.'))));
    const blockId = imported.content.blocks[2]!.id;
    expect(imported.comments).toEqual([
      {
        number: 0,
        range: { start: { blockId, offset: 0 }, end: { blockId, offset: 3 } },
        notes: [{ author: '', text: 'Why <so>?' }],
      },
    ]);
  });

  it('says where each segment stands in the file', async () => {
    const xml = memory(`<!-- <seg>not this</seg> -->${two}`);
    const imported = await read(xml);
    const places = imported.content.blocks.map(({ place }) => xml.slice(...place.characters!));
    expect(places).toEqual(wordsOf(imported));
  });
});

describe('languages', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['regions and codes of libraries', 'en-US', 'per', ['en', 'fa']],
    ['underscores and capitals', 'EN_gb', 'FA_IR', ['en', 'fa']],
    ['two regions of one language', 'en-GB', 'en-US', ['en-GB', 'en-US']],
    ['others than ours', 'de', 'fr-CA', ['de', 'fr']],
  ];
  it.each(cases)('%s', async (_, from, to, expected) => {
    const imported = await read(memory(tu(tuv(from, 'One'), tuv(to, 'Two'))));
    expect([imported.pair?.original, imported.pair?.translation]).toEqual(expected);
    expect(languagesOf(imported)).toEqual(expected);
  });

  it('of more than two, pairs Persian and English and says so; nothing is lost', async () => {
    const imported = await read(
      memory(tu(tuv('de', 'Brunnen'), tuv('en', 'Well'), tuv('fa', 'چاه'))),
    );
    expect(imported.pair).toMatchObject({ original: 'en', translation: 'fa' });
    expect(wordsOf(imported)).toEqual(['Well', 'چاه', 'Brunnen']);
    expect(imported.report).toContainEqual(
      expect.objectContaining({
        code: 'languagesUnpaired',
        details: { paired: 'en, fa', languages: 'de' },
      }),
    );
  });

  it('hides a second translation into the same language', async () => {
    const imported = await read(memory(tu(tuv('en', 'Well'), tuv('fa', 'چاه'), tuv('fa', 'قنات'))));
    expect(imported.content.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'furniture',
    ]);
    expect(imported.report).toContainEqual(
      expect.objectContaining({ code: 'variantsAside', details: { count: 1 } }),
    );
  });

  it('of one only, is a text without a pair', async () => {
    const imported = await read(memory(tu(tuv('fa', 'چاه', 'lang'))));
    expect([imported.pair, wordsOf(imported)]).toEqual([undefined, ['چاه']]);
  });
});

describe('what stands inside a segment', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'codes in pairs',
      'A <bpt i="1">&lt;b&gt;</bpt>deep<ept i="1">&lt;/b&gt;</ept> well',
      'A deep well',
    ],
    ['a code inside a word', 'un<it pos="begin">&lt;i&gt;</it>known', 'unknown'],
    ['a break between words', 'deep<ph>&lt;br/&gt;</ph>well', 'deep well'],
    ['a break by its type', 'deep<ph type="lb"/>well', 'deep well'],
    ['a picture', 'deep<ph>&lt;img/&gt;</ph> well', 'deep well'],
    ['highlighted words', 'a <hi type="x">deep <hi>old</hi></hi> well', 'a deep old well'],
    [
      'a footnote',
      'well<ph>\\fn{<sub type="fnote">See <hi>below</hi>.</sub>}</ph>s',
      'wells See below.',
    ],
    ['an unknown tag', 'deep <ut>{\\b }</ut>well', 'deep well'],
    ['references and CDATA', '&lt;&#x6CC; &amp;<![CDATA[<b>]]>', '<ی &<b>'],
    ['lines and half-spaces', '\n  one\n  می‌رود\n', 'one\n  می‌رود'],
  ];
  it.each(cases)('%s', async (_, segment, expected) => {
    expect(wordsOf(await read(memory(tu(tuv('en', segment)))))).toEqual([expected]);
  });
});

describe('a memory is known by its content', () => {
  const xml = memory(two);
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['without an ending', encodeUtf8(xml), 'memory'],
    ['under the name of a text', encodeUtf8(xml), 'memory.txt'],
    [
      'with a document type',
      encodeUtf8(xml.replace('<tmx', '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx')),
      'a.xml',
    ],
    ['in UTF-16 with its mark', encodeUtf16(`\ufeff${xml}`, 'little'), 'a.tmx'],
    ['in UTF-16 without a declaration', encodeUtf16(xml.replace(/^.*\n/u, ''), 'big'), 'a.tmx'],
  ];
  it.each(cases)('%s', async (_, bytes, fileName) => {
    const imported = await importBytes({ bytes, fileName });
    expect([imported.format, wordsOf(imported)]).toEqual([
      'tmx',
      ['The well is deep.', 'چاه ژرف است.'],
    ]);
  });

  it('in a code page that it declares', async () => {
    const head = '<?xml version="1.0" encoding="windows-1256"?><tmx><body><tu><tuv lang="fa"><seg>';
    const bytes = Uint8Array.from(`${head}\xc8\xc7\xdb</seg></tuv></tu></body></tmx>`, (letter) =>
      letter.charCodeAt(0),
    );
    const imported = await importBytes({ bytes, fileName: 'a.tmx' });
    expect([imported.encoding, wordsOf(imported)]).toEqual(['windows-1256', ['باغ']]);
  });

  it('and other XML, or a text about memories, is none', () => {
    const others = ['<html><tmx></html>', 'The <tmx> element', '<tmxx/>'];
    const told = others.map((text) =>
      tmxImporter.recognise({ bytes: encodeUtf8(text), fileName: 'a.tmx' }),
    );
    expect(told).toEqual([0, 0, 0]);
  });
});

describe('hostile memories', () => {
  it('expand no entity', async () => {
    const type =
      '<!DOCTYPE tmx [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const xml = memory(tu(tuv('en', 'x &b; &f;'))).replace('<tmx', `${type}<tmx`);
    expect(wordsOf(await read(xml))).toEqual(['x &b; &f;']);
  });

  it.each([
    ['without words', memory(tu(tuv('en', ' '))), 'emptyFile'],
    ['that nest for ever', memory(tu(tuv('en', '<hi>'.repeat(5000)))), 'damaged'],
  ])('%s are refused', async (_, xml, code) => {
    await expect(read(xml)).rejects.toMatchObject({ code, details: { file: 'memory.tmx' } });
  });
});
