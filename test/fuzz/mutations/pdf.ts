/** Mutations of PDF: references that lead elsewhere or in circles, the table of objects, lengths, filters, operators. */
import { onSource, pick, replaceOne, type Mutation, type SourceMutation } from './mutation.ts';

/** A reference to another object, to none, or to the one that holds it. */
const reference: SourceMutation = (source, random) => {
  const objects = [...source.matchAll(/(\d+) 0 obj/g)].map(([, name]) => name ?? '1');
  return replaceOne(
    source,
    /\d+ 0 R/g,
    random,
    () => `${pick([...objects, '0', '99999999'], random)} 0 R`,
  );
};

const objectName: SourceMutation = (source, random) =>
  replaceOne(
    source,
    /\d+ 0 obj/g,
    random,
    () => `${pick(['0', '1', '2', '3', '99999999'], random)} 0 obj`,
  );

const tableRow: SourceMutation = (source, random) =>
  replaceOne(source, /\d{10} \d{5} [nf]/g, random, () =>
    pick(
      ['0000000000 65535 f', '0000000009 00000 n', '9999999999 00000 n', '0000000000 00000 n'],
      random,
    ),
  );

const start: SourceMutation = (source, random) =>
  source.replace(
    /startxref\s+\d+/,
    `startxref\n${pick(['0', '-1', '9', '999999999', ''], random)}`,
  );

const keys = [
  ...[
    '/Encrypt 1 0 R',
    '/Filter/FlateDecode',
    '/Filter[/FlateDecode/FlateDecode/FlateDecode]',
    '/Length 0',
  ],
  ...[
    '/Length 99999999',
    '/Filter/LZWDecode',
    '/Filter/DCTDecode',
    '/Filter/JBIG2Decode',
    '/Rotate 45',
  ],
  ...[
    '/MediaBox[0 0 0 0]',
    '/MediaBox[0 0 1e9 1e9]',
    '/MediaBox[-9 -9 -99 -99]',
    '/Kids[1 0 R 2 0 R]',
  ],
  ...[
    '/Count -1',
    '/Count 999999999',
    '/Prev 0',
    '/UserUnit 1e9',
    '/OpenAction<</S/JavaScript/JS(x)>>',
  ],
  ...[
    '/Contents[4 0 R 4 0 R 4 0 R]',
    '/Parent 3 0 R',
    '/ToUnicode 3 0 R',
    '/Type/ObjStm/N 99999/First 1',
  ],
];

const insertedKey: SourceMutation = (source, random) =>
  replaceOne(source, /<<|>>/g, random, (bracket) =>
    bracket === '<<' ? `<<${pick(keys, random)}` : `${pick(keys, random)}>>`,
  );

const lostKey: SourceMutation = (source, random) =>
  replaceOne(source, /\/[A-Z]\w+/g, random, () =>
    pick(['', '/X', '/Type', '/Page', '/Pages', '/Font'], random),
  );

const bracket: SourceMutation = (source, random) =>
  replaceOne(source, /<<|>>|\[|\]|\(|\)|endobj|endstream|stream/g, random, (found) =>
    random(2) === 0 ? '' : found.repeat(pick([2, 50, 10_000], random)),
  );

const operators = [
  ...[
    'q '.repeat(20_000),
    'Q Q Q ',
    'BT BT ET ',
    '/F 0 Tf ',
    '/F 1e9 Tf ',
    '0 0 0 0 0 0 Tm ',
    '/X Do ',
  ],
  ...[
    '1e30 1e30 Td ',
    '-1 Tr 99 Tr ',
    '(\\000\\377) Tj ',
    '[(a) -1e9 (b)] TJ ',
    '/Span<</ActualText(x)>>BDC ',
  ],
  ...['EMC EMC ', '[] 0 d ', '9'.repeat(2_000), 'nan inf ', '3 Tr ', '-100 Tz 0 Tz '],
];

/** Only streams that are not compressed show an effect. */
const operator: SourceMutation = (source, random) =>
  replaceOne(
    source,
    /\b(?:Tj|TJ|Td|Tm|T\*|BT|ET)/g,
    random,
    (found) => `${found} ${pick(operators, random)} `,
  );

const header: SourceMutation = (source, random) =>
  source.replace(
    /%PDF-\d\.\d/,
    pick(['%PDF-9.9', '%PDF-', `${'\0'.repeat(900)}%PDF-1.4`, '%PDF-1.0'], random),
  );

/** All of them; numbers come from the mutations of source. */
export const pdfMutations: readonly Mutation[] = [
  ...[reference, reference, objectName, tableRow, start, insertedKey, insertedKey, lostKey],
  ...[bracket, operator, operator, header],
].map(onSource);
