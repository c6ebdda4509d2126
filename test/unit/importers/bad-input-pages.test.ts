/** Bad input in pages: what acts, loads, calls home or turns the text round, in every format that carries markup. */
import { describeBadInput, type BadInput } from '../../support/bad-input.ts';
import { encodeUtf8 } from '../../support/encode.ts';
import { book } from '../../support/epub.ts';

const page = (body: string): Uint8Array =>
  encodeUtf8(`<!doctype html><title>Garden</title><body>${body}</body>`);
const xhtml = (body: string): Uint8Array =>
  encodeUtf8(
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Garden</title></head><body>${body}</body></html>`,
  );
const archived = (body: string): Uint8Array =>
  encodeUtf8(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Location: https://www.example.org/garden/',
      '',
      `<!doctype html><title>Garden</title><body>${body}</body>`,
      '--b--',
      '',
    ].join('\r\n'),
  );
const chapterOf = (body: string): Uint8Array => book({ 'a.xhtml': body });

/** Whatever carries pages, and how. */
const carriers: readonly (readonly [fileName: string, make: (body: string) => Uint8Array])[] = [
  ['a.html', page],
  ['a.xhtml', xhtml],
  ['a.mhtml', archived],
  ['a.epub', chapterOf],
];

const before = '<p>Before.</p>';
const after = '<p>After.</p>';
/** A trick between two paragraphs, both of which are kept; `keeps` are the words between them. */
const tricks: readonly (Pick<BadInput, 'trick' | 'warns' | 'keeps'> & { readonly body: string })[] =
  [
    { trick: 'scripts', body: '<script>alert(1)</script>', warns: ['scriptsRemoved'] },
    {
      trick: 'event handlers',
      body: '<p onclick="alert(1)" onmouseover="alert(2)">Water.</p>',
      warns: ['scriptsRemoved'],
      keeps: ['Water.'],
    },
    {
      trick: 'javascript: links, however they are written',
      body: '<p><a href="javascript:alert(1)">a</a> <a href=" JaVaScript:alert(1)">b</a> <a href="java&#10;script:alert(1)">c</a> <a href="data:text/html,x">d</a></p>',
      warns: ['scriptsRemoved'],
      keeps: ['a b c d'],
    },
    {
      trick: 'images elsewhere',
      body: '<p>Water.<img src="https://www.example.org/a.png" alt=""/></p>',
      warns: ['remoteContentBlocked'],
      keeps: ['Water.'],
    },
    {
      trick: 'styles elsewhere, and those that load',
      body: '<link rel="stylesheet" href="https://www.example.org/a.css"/><p style="background:url(https://www.example.org/a.png)">Water.</p>',
      warns: ['remoteContentBlocked'],
      keeps: ['Water.'],
    },
    {
      trick: 'frames and objects',
      body: '<iframe src="https://www.example.org/"></iframe><object data="https://www.example.org/a.swf"></object>',
      warns: ['remoteContentBlocked'],
    },
    {
      trick: 'drawings with scripts',
      body: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><a href="javascript:alert(1)"><text>Drawn.</text></a></svg>',
      warns: ['scriptsRemoved'],
      keeps: ['Drawn.'],
    },
    {
      trick: 'overrides and isolates that nothing closes',
      body: '<p>Wa\u202eter\u2066.</p>',
      warns: ['bidiControls'],
      keeps: ['Wa\u202eter\u2066.'],
    },
    {
      trick: 'entities that only a document type declares',
      body: '<p>Water &bomb;.</p>',
      keeps: ['Water &bomb;.'],
    },
    {
      trick: 'links that lead to themselves and to each other',
      body: '<p id="x"><a href="#x">One</a> <a href="#y">two</a></p><p id="y"><a href="#x">Three</a></p>',
      keeps: ['One two', 'Three'],
    },
  ];

for (const [fileName, make] of carriers) {
  describeBadInput(
    `a page in ${fileName} with`,
    tricks.map(({ trick, body, warns, keeps = [] }) => ({
      trick,
      fileName,
      bytes: make(before + body + after),
      ...(warns === undefined ? {} : { warns }),
      keeps: ['Before.', ...keeps, 'After.'],
    })),
  );
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>Drawn.</text></svg>';

describeBadInput('a drawing as a file of its own', [
  {
    trick: 'with a script',
    fileName: 'a.svg',
    bytes: encodeUtf8(drawing),
    fails: 'unsupportedFormat',
  },
]);

describeBadInput('a text with marks', [
  {
    trick: 'scripts, handlers and remote images',
    fileName: 'a.md',
    bytes: encodeUtf8(
      '# Garden\n\nWater <b onclick="alert(1)">runs</b>.\n\n![plan](https://www.example.org/a.png)\n\n[here](javascript:alert(1))\n',
    ),
    warns: ['imagesLeftOut'],
    keeps: [
      'Garden',
      'Water <b onclick="alert(1)">runs</b>.',
      'plan',
      '[here](javascript:alert(1))',
    ],
  },
]);
