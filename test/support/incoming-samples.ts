/** Files of other programs with annotations, written by us after what those programs write. */

const encoder = new TextEncoder();

/** The bytes of a text, or of a value as JSON. */
export function bytesOf(content: string | object): Uint8Array {
  return encoder.encode(typeof content === 'string' ? content : JSON.stringify(content));
}

/** A Kindle's list: a highlight drawn longer later, a note on it, a bookmark, a note by itself, and a Persian book. */
export const clippings = `\ufeffThe Qanat Builders (Water Series) (Rad, Mina)
- Your Highlight on page 12 | Location 170-172 | Added on Monday, March 4, 2019 8:15:00 PM

The mother well is dug
==========
\ufeffThe Qanat Builders (Water Series) (Rad, Mina)
- Your Highlight on page 12 | Location 170-174 | Added on Monday, March 4, 2019 8:16:00 PM

The mother well is dug first, and its water decides how long the tunnel has to be.
==========
The Qanat Builders (Water Series) (Rad, Mina)
- Your Note on page 12 | Location 174 | Added on Monday, March 4, 2019 8:20:05 PM

Compare with the survey
second line
==========
The Qanat Builders (Water Series) (Rad, Mina)
- Your Bookmark on page 30 | Location 400 | Added on Monday, March 4, 2019 9:00:00 PM


==========
The Qanat Builders (Water Series) (Rad, Mina)
- Your Note on page 99 | Location 1400 | Added on Monday, March 4, 2019 9:10:00 PM

Ask about the shafts
==========
قنات‌های یزد (مینا راد)
- Your Highlight on Location 20-21 | Added on Friday, 1 January 2021 06:05:04

آب در تاریکی راه می‌افتد
==========
Tunnels (Somebody)
- Your Highlight on Location 5-6 | Added on Friday, 1 January 2021 06:05:04

<You have reached the clipping limit for this item>
==========
`.replaceAll('\n', '\r\n');

/** Rows of Hypothesis: a note with tags, a reply and a reply to it, a page note, and a row that is broken. */
export const hypothesis = {
  export_date: '2026-03-01T00:00:00Z',
  export_userid: 'acct:mina@hypothes.is',
  client_version: '1.0',
  annotations: [
    {
      id: 'h-one',
      created: '2025-01-01T10:00:00.000000+00:00',
      updated: '2025-01-02T10:00:00.000000+00:00',
      user: 'acct:mina@hypothes.is',
      uri: 'https://www.example.org/qanat/?utm_source=feed#part',
      text: 'A **bold** claim',
      tags: ['water', 'آب'],
      document: { title: ['The qanat'] },
      target: [
        {
          source: 'https://example.org/qanat/',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]' },
            { type: 'TextPositionSelector', start: 4, end: 12 },
            { type: 'TextQuoteSelector', exact: 'water in the dark', prefix: 'the ', suffix: '.' },
          ],
        },
      ],
    },
    {
      id: 'h-reply',
      created: '2025-01-03T10:00:00Z',
      updated: '2025-01-03T10:00:00Z',
      user: 'acct:dara@hypothes.is',
      user_info: { display_name: 'Dara' },
      uri: 'https://example.org/qanat/',
      text: 'Is it?',
      tags: [],
      references: ['h-one'],
      target: [{ source: 'https://example.org/qanat/' }],
    },
    {
      id: 'h-reply-2',
      created: '2025-01-04T10:00:00Z',
      updated: '2025-01-04T10:00:00Z',
      user: 'acct:mina@hypothes.is',
      uri: 'https://example.org/qanat/',
      text: 'It is.',
      tags: [],
      references: ['h-one', 'h-reply'],
      target: [{ source: 'https://example.org/qanat/' }],
    },
    {
      id: 'h-page',
      created: '2025-01-05T10:00:00Z',
      updated: '2025-01-05T10:00:00Z',
      user: 'acct:dara@hypothes.is',
      uri: 'https://example.org/qanat/',
      text: 'On the whole page',
      tags: [],
      target: [{ source: 'https://example.org/qanat/' }],
    },
    { id: 'h-broken', text: 'no page' },
  ],
};

/** A set of Thorium: a note, a bookmark, and an item whose words were kept back. */
export const thorium = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:11111111-1111-4111-8111-111111111111',
  type: 'AnnotationSet',
  generator: { id: 'https://example.org/thorium', type: 'Software', name: 'Thorium 3.2' },
  generated: '2025-05-01T00:00:00Z',
  title: 'My notes',
  about: {
    'dc:identifier': ['urn:thorium:x1', 'urn:isbn:978-600-11-2222-1'],
    'dc:format': 'application/epub+zip',
    'dc:title': 'قنات‌های یزد',
    'dc:creator': ['مینا راد'],
  },
  items: [
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:22222222-2222-4222-8222-222222222222',
      type: 'Annotation',
      created: '2025-04-01T09:00:00Z',
      modified: '2025-04-02T09:00:00Z',
      creator: { id: 'urn:uuid:3', type: 'Person', name: 'Sara' },
      body: {
        type: 'TextualBody',
        value: 'یادداشت',
        format: 'text/plain',
        color: 'purple',
        tag: 'آب, خاک',
      },
      target: {
        source: 'OEBPS/chapter1.xhtml',
        meta: { headings: [{ level: 1, txt: 'One' }] },
        selector: [
          { type: 'TextQuoteSelector', exact: 'آب در تاریکی', prefix: '', suffix: ' راه' },
          {
            type: 'CssSelector',
            value: 'p',
            refinedBy: { type: 'TextPositionSelector', start: 0, end: 3 },
          },
        ],
      },
    },
    {
      id: 'urn:uuid:44444444-4444-4444-8444-444444444444',
      type: 'Annotation',
      created: '2025-04-01T09:00:00Z',
      motivation: 'bookmarking',
      body: { type: 'TextualBody', value: '' },
      target: { source: 'OEBPS/chapter1.xhtml', selector: [{ type: 'CssSelector', value: 'p' }] },
    },
    {
      id: 'urn:uuid:55555555-5555-4555-8555-555555555555',
      type: 'Annotation',
      created: '2025-04-01T09:00:00Z',
      body: { type: 'TextualBody', value: '' },
      target: {
        source: 'OEBPS/chapter1.xhtml',
        selector: [
          { type: 'FragmentSelector', conformsTo: 'x', value: 'epubcfi(/6/4!/4,/2/1:1,/3:4)' },
        ],
      },
    },
  ],
};

/** Readwise's own export: other columns in another order than those that it imports. */
export const readwiseExport = `\ufeff"Tags","Note","Book Title","Highlight","Color","Highlighted at","Book Author","Location"
"آب,خاک","یادداشت","قنات‌های یزد","آب در ""تاریکی""
راه می‌افتد","pink","2024-02-03 04:05:06+00:00","مینا راد","12"
,".to-check .water Look it up","The Qanat Builders","The mother well","","2024-02-03 04:05:06","Mina Rad","3"
,,"The Qanat Builders",,,,,
`;
