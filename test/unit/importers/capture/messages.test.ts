/** Mail that was saved as plain text: single messages, boxes of them, and texts that only quote one. */
import { describe, expect, it } from 'vitest';
import { findStructure } from '../../../../corpus/importers/capture/structure.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const well = 'The well in the lower field is dry again, and the pump draws nothing but wet sand.';
const spring =
  'Look for the spring behind the wall; it has never failed in a summer that I remember.';
const rain =
  'چاه باغ پایین دوباره خشک شده است و تلمبه جز شن چیزی بالا نمی‌آورد و باید چاره‌ای کرد.';

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const parts = findStructure(drafts);
  return {
    drafts,
    parts: parts.map(({ kind, title, authors, parent }) => [kind, title, authors[0], parent]),
  };
}

function box(name: string, subject: string, traces: readonly string[], body: string): string[] {
  const address = `${name.split(' ')[0]?.toLowerCase() ?? ''} at field.example`;
  return [
    `From ${address}  Tue Mar  3 10:12:33 2009`,
    `From: ${address} (${name})`,
    'Date: Tue, 3 Mar 2009 10:12:33 +0000',
    `Subject: ${subject}`,
    ...traces,
    '',
    body,
    '',
  ];
}

describe('a box of mail', () => {
  const { parts, drafts } = read([
    ...box('Sara Amiri', 'The well', ['Message-ID: <1@field.example>'], well),
    ...box('Tom Alder', '[Field] The well', ['Message-ID: <2@field.example>'], spring),
    ...box(
      'Ines Moor',
      'Something else',
      ['In-Reply-To: <2@field.example>', 'References: <1@field.example>', '\t<2@field.example>'],
      spring,
    ),
    ...box(
      'Tom Alder',
      'Re: The well',
      [],
      `On Tuesday, Sara Amiri wrote:\n\n> ${well}\n\n${spring}`,
    ),
    ...box('Sara Amiri', 'Re: Fence posts', [], well),
  ]);

  it('puts answers under what they answer, by its id, else by the name they quote, else by subject', () => {
    expect(parts).toEqual([
      ['article', 'The well', 'Sara Amiri', undefined],
      ['article', '[Field] The well', 'Tom Alder', undefined],
      ['comment', 'Something else', 'Ines Moor', 1],
      ['comment', 'Re: The well', 'Tom Alder', 0],
      ['article', 'Re: Fence posts', 'Sara Amiri', undefined],
    ]);
  });

  it('keeps the lines of a head apart and hides those for programs', () => {
    const third = drafts.filter(({ part }) => part === 2);
    expect(third.map(({ kind }) => kind)).toEqual([
      'furniture',
      'paragraph',
      'paragraph',
      'heading',
      'furniture',
      'furniture',
      'comment',
    ]);
  });
});

it('reads a Persian message with its head', () => {
  const { parts } = read([
    'از: سارا امیری',
    'به: انجمن باغداران',
    'موضوع: چاه باغ',
    'تاریخ: ۱۳ آذر ۱۳۹۰',
    '',
    rain,
  ]);
  expect(parts).toEqual([['article', 'چاه باغ', 'سارا امیری', undefined]]);
});

it.each([
  [
    'a head below the first sentences',
    [well, '', 'From: Sara Amiri', 'Subject: The well', '', spring],
  ],
  ['a list of stops', ['From: the mill', 'To: the bridge', '', well]],
  ['one line of a talk', ['Subject: the well', '', well]],
])('sees no message in %s', (_, lines) => {
  const { parts } = read(lines);
  expect(parts).toHaveLength(1);
  expect(parts[0]?.[2]).toBeUndefined();
});

it('leaves a message that is quoted whole to the one that quotes it', () => {
  const head = (name: string, subject: string) => [
    `From: ${name}`,
    'Sent: 3 March 2009',
    `Subject: ${subject}`,
    '',
  ];
  const { parts } = read([
    ...head('Tom Alder', 'RE: The well'),
    spring,
    '',
    '-----Original Message-----',
    ...head('Sara Amiri', 'The well'),
    well,
  ]);
  expect(parts).toEqual([['article', 'RE: The well', 'Tom Alder', undefined]]);
});
