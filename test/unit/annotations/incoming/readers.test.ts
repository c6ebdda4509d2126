/** Files of other programs are read item by item, whatever their shape; nothing is dropped without being told. */
import { describe, expect, it } from 'vitest';
import { readIncoming } from '../../../../corpus/annotations/incoming/readers.ts';
import { CorpusError } from '../../../../corpus/errors.ts';
import {
  bytesOf,
  clippings,
  hypothesis,
  readwiseExport,
  thorium,
} from '../../../support/incoming-samples.ts';

const read = (content: string | object) => readIncoming(bytesOf(content), 'notes');
const failureOf = (content: string | Uint8Array): unknown => {
  try {
    readIncoming(typeof content === 'string' ? bytesOf(content) : content, 'notes');
    return undefined;
  } catch (error) {
    return error;
  }
};
const codeOf = (content: string | Uint8Array): string => {
  const failure = failureOf(content);
  if (failure === undefined) return 'read';
  return failure instanceof CorpusError ? failure.code : 'another error';
};

describe('the clippings of a Kindle', () => {
  it('joins a note with its highlight, keeps the longest state, and tells what it leaves out', () => {
    const { format, drafts, leftOut } = read(clippings);
    expect(format).toBe('kindle');
    expect(drafts.map(({ quote, bodies }) => [quote?.exact, bodies[0]?.value])).toEqual([
      [
        'The mother well is dug first, and its water decides how long the tunnel has to be.',
        'Compare with the survey\nsecond line',
      ],
      [undefined, 'Ask about the shafts'],
      ['آب در تاریکی راه می‌افتد', undefined],
    ]);
    expect(drafts[0]?.source).toMatchObject({
      title: 'The Qanat Builders (Water Series)',
      authors: ['Rad, Mina'],
    });
    expect(drafts[0]).toMatchObject({
      created: '2019-03-04T20:16:00.000Z',
      modified: '2019-03-04T20:20:05.000Z',
    });
    expect(drafts[2]?.source).toMatchObject({ title: 'قنات‌های یزد', authors: ['مینا راد'] });
    expect(drafts[2]?.created).toBe('2021-01-01T06:05:04.000Z');
    expect(leftOut.map(({ reason }) => reason).sort()).toEqual(['bookmark', 'noWords', 'repeated']);
  });

  it('is read in UTF-16 too, as older devices write it', () => {
    const units = new Uint8Array(2 + clippings.length * 2);
    units.set([0xff, 0xfe]);
    for (let i = 0; i < clippings.length; i++) {
      units.set([clippings.charCodeAt(i) & 0xff, clippings.charCodeAt(i) >> 8], 2 + i * 2);
    }
    expect(readIncoming(units, 'My Clippings.txt').drafts).toHaveLength(3);
  });

  it('keeps two notes at one place that say different things', () => {
    const note = (words: string) =>
      `Book (A)\n- Your Note on Location 7 | Added on Friday, 1 January 2021 06:05:04\n\n${words}\n==========\n`;
    const highlight =
      'Book (A)\n- Your Highlight on Location 5-7 | Added on Friday, 1 January 2021 06:05:04\n\nwater\n==========\n';
    expect(
      read(highlight + note('one') + note('two') + note('two, longer')).drafts[0]?.bodies,
    ).toEqual([{ value: 'one\n\ntwo, longer', format: 'text/markdown' }]);
  });
});

describe('Hypothesis', () => {
  it('reads its export: replies under what they answer, page notes, and names', () => {
    const { format, drafts, leftOut } = read(hypothesis);
    expect(format).toBe('hypothesis');
    expect(drafts).toHaveLength(2);
    expect(drafts[0]).toMatchObject({
      item: 'h-one',
      quote: { exact: 'water in the dark', prefix: 'the ', suffix: '.' },
      tags: ['water', 'آب'],
      created: '2025-01-01T10:00:00.000Z',
      modified: '2025-01-04T10:00:00.000Z',
      source: { title: 'The qanat' },
    });
    // The exporter's own words have no name: they are the reader's.
    expect(drafts[0]?.bodies.map(({ value, creator }) => [value, creator])).toEqual([
      ['A **bold** claim', undefined],
      ['Is it?', 'Dara'],
      ['It is.', undefined],
    ]);
    expect(drafts[1]).not.toHaveProperty('quote');
    expect(leftOut).toMatchObject([{ item: 'h-broken', reason: 'malformed', words: 'no page' }]);
  });

  it.each([
    ['an answer of its search', { total: 1, rows: hypothesis.annotations.slice(0, 1) }],
    ['a bare list', hypothesis.annotations.slice(0, 1)],
    ['one row', hypothesis.annotations[0] ?? {}],
  ])('reads %s', (_name, content) => {
    const { format, drafts } = read(content);
    expect(format).toBe('hypothesis');
    expect(drafts[0]?.bodies[0]?.creator).toBe('mina');
  });
});

describe('Readium', () => {
  it("reads Thorium's set, whose book is named in it", () => {
    const { format, drafts, leftOut } = read(thorium);
    expect(format).toBe('readium');
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      colour: 'purple',
      tags: ['آب, خاک'],
      bodies: [{ value: 'یادداشت', creator: 'Sara' }],
      source: {
        title: 'قنات‌های یزد',
        authors: ['مینا راد'],
        identifiers: ['urn:isbn:978-600-11-2222-1'],
      },
    });
    // A place in a paragraph is none in the text.
    expect(drafts[0]).not.toHaveProperty('position');
    expect(leftOut.map(({ reason }) => reason)).toEqual(['bookmark', 'noWords']);
  });
});

describe('Readwise', () => {
  it('reads columns in any order, quotation marks, line breaks and Persian', () => {
    const { format, drafts, leftOut } = read(readwiseExport);
    expect(format).toBe('readwise');
    expect(drafts[0]).toMatchObject({
      quote: { exact: 'آب در "تاریکی"\nراه می‌افتد' },
      tags: ['آب', 'خاک'],
      colour: 'pink',
      created: '2024-02-03T04:05:06.000Z',
      source: { title: 'قنات‌های یزد', authors: ['مینا راد'] },
    });
    expect(drafts[1]).toMatchObject({
      tags: ['to-check', 'water'],
      bodies: [{ value: 'Look it up' }],
      created: '2024-02-03T04:05:06.000Z',
    });
    expect(leftOut).toMatchObject([{ reason: 'empty', words: 'The Qanat Builders' }]);
  });

  it('reads a table that a spreadsheet saved with semicolons', () => {
    expect(read('Title;Highlight\nQanat;water; and more\n').drafts[0]?.quote?.exact).toBe('water');
  });
});

describe('W3C annotations', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'water', prefix: 'the ', suffix: ' flows' };
  const annotation = (change: object) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://example.org/anno1',
    type: 'Annotation',
    target: { source: 'http://example.org/page#top', selector: quote },
    ...change,
  });

  it.each([
    ['one', annotation({ bodyValue: 'words' })],
    ['a list', [annotation({ body: { type: 'TextualBody', value: 'words' } })]],
    [
      'a page',
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'AnnotationPage',
        items: [annotation({ body: [{ type: 'TextualBody', value: 'words' }] })],
      },
    ],
    [
      'a collection',
      {
        type: 'AnnotationCollection',
        first: { type: 'AnnotationPage', items: [annotation({ bodyValue: 'words' })] },
      },
    ],
    [
      'a graph',
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        '@graph': [annotation({ bodyValue: 'words' })],
      },
    ],
    [
      'a choice',
      annotation({ body: { type: 'Choice', items: [{ type: 'TextualBody', value: 'words' }] } }),
    ],
  ])('reads %s', (_name, content) => {
    const { drafts } = read(content);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      item: 'http://example.org/anno1',
      quote: { exact: 'water', prefix: 'the ', suffix: ' flows' },
      bodies: [{ value: 'words' }],
      source: { address: 'http://example.org/page#top' },
    });
  });

  it.each([
    ['refined by it', { type: 'FragmentSelector', value: 'p1', refinedBy: quote }],
    ['beside others', [{ type: 'CssSelector', value: 'p' }, quote]],
    [
      'refined twice',
      { type: 'CssSelector', value: 'p', refinedBy: { type: 'XPathSelector', refinedBy: quote } },
    ],
    ['as a text fragment', { type: 'FragmentSelector', value: ':~:text=the%20-,water,-%20flows' }],
  ])('finds the quote %s', (_name, selector) => {
    const { drafts } = read(
      annotation({ target: { source: 'http://example.org/page', selector } }),
    );
    expect(drafts[0]?.quote).toEqual({ exact: 'water', prefix: 'the ', suffix: ' flows' });
  });

  it('keeps whose words they are, what is a tag, and the text of HTML', () => {
    const { drafts } = read(
      annotation({
        creator: { type: 'Person', name: 'Dara' },
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: '#water' },
          {
            type: 'TextualBody',
            format: 'text/html',
            value: '<p>One &amp; <b>two</b></p><script>x()</script>',
          },
          { type: 'TextualBody', value: 'Mine', creator: { name: 'Sara' } },
        ],
      }),
    );
    expect(drafts[0]).toMatchObject({
      tags: ['water'],
      bodies: [
        { value: 'One & two', creator: 'Dara' },
        { value: 'Mine', creator: 'Sara' },
      ],
    });
  });

  it('makes one draft of each target, and tells what stands elsewhere', () => {
    const { drafts, leftOut } = read([
      annotation({
        target: [{ source: 'http://a.example/', selector: quote }, 'http://b.example/'],
        bodyValue: 'x',
      }),
      { type: 'AnnotationCollection', first: 'http://example.org/page1' },
      annotation({ target: 'http://b.example/', id: 'http://example.org/empty' }),
    ]);
    expect(drafts.map(({ item }) => item)).toEqual([
      'http://example.org/anno1',
      'http://example.org/anno1#target-2',
    ]);
    expect(leftOut).toMatchObject([
      { reason: 'elsewhere', words: 'http://example.org/page1' },
      { item: 'http://example.org/empty', reason: 'empty' },
    ]);
  });
});

describe('files that are none of these', () => {
  it.each([
    ['nothing', '', 'emptyFile'],
    ['blanks', ' \n ', 'emptyFile'],
    ['prose', 'The qanat brings water.\n\nAnd so on.', 'noAnnotations'],
    ['other JSON', '{"name": "package"}', 'noAnnotations'],
    ['JSON that breaks off', '{"type": "AnnotationSet", "items": [', 'notesCutOff'],
    ['a page without annotations', '<!doctype html><title>x</title>', 'noAnnotations'],
    ['a Markdown heading', 'Title\n==========\n\ntext', 'noAnnotations'],
    ['a table of something else', 'Title,Author\na,b\n', 'noAnnotations'],
  ])('%s', (_name, content, code) => {
    expect(codeOf(content)).toBe(code);
  });
});

describe('a file of notes that does not keep to its format', () => {
  const set = JSON.stringify(
    { type: 'AnnotationSet', items: [{ id: 'a', note: 'چاه \\ "مادر"' }, { id: 'b' }] },
    null,
    1,
  );
  const lineCount = (text: string): number => text.trimEnd().split('\n').length;

  it('says about which line it breaks off, wherever that is', () => {
    for (let at = 2; at < set.trimEnd().length; at += 1) {
      const begun = set.slice(0, at);
      expect(failureOf(begun)).toMatchObject({
        code: 'notesCutOff',
        details: { file: 'notes', line: lineCount(begun) },
      });
    }
  });

  it('says so of a table too', () => {
    expect(failureOf('Highlight,Title,Note\nOne,T,N\n"Two, and so on,T')).toMatchObject({
      code: 'notesCutOff',
      details: { line: 3 },
    });
  });

  it.each([
    ['a comma too many', set.replace('"a",', '"a",,'), 5],
    ['a word without quotes', set.replace('"b"', 'bee'), 9],
    ['something behind its end', `${set}\n\n]`, 14],
  ])('says about which line it has %s', (_, text, line) => {
    expect(failureOf(text)).toMatchObject({ code: 'notesBroken', details: { line } });
  });
});
