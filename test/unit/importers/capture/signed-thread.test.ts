/** Threads that nothing announces, and heads of comments that say more than who and when. */
import { describe, expect, it } from 'vitest';
import { findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const said = [
  'The keeper of the tide tables has counted the hours of high water at the old bridge for thirty years without a pause.',
  'His figures are written in a blue book that lies on the window sill, and anybody who asks may copy a page of it.',
  'Since the new wall was built the water comes later, and the first boats leave the harbour before the bakers wake.',
  'The council has asked him to print the book, but he says that a table is only as good as the hand that wrote it.',
];

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const parts = findPageStructure(drafts);
  const comments = parts.filter(({ kind }) => kind === 'comment');
  return { parts, comments, authors: comments.flatMap(({ authors }) => authors) };
}

const text = ['Thirty years of high water', '', said[0] ?? '', '', said[1] ?? '', ''];
const names = ['paving', 'Nora Field', 'old miller'];

describe('comments signed below their words without a line that announces them', () => {
  it.each<[string, (name: string, at: number) => string]>([
    ['by X on a day', (name) => `by ${name} on Fri Jan 22nd, 2010 at 02:17:52 AM EST`],
    ['posted by X on a short day', (name, at) => `Posted by: ${name} on ${String(17 + at)} Jan 05`],
    ['posted by X, time of day', (name) => `Posted by ${name} on March 3, 2009 at 4:12 PM`],
  ])('are told by lines of one form: %s', (_, sign) => {
    const thread = names.flatMap((name, at) => [said[at + 1] ?? '', sign(name, at), '']);
    expect(read([...text, ...thread]).authors).toEqual(names);
  });

  it('are told by the numbers below the days', () => {
    const thread = names.flatMap((name, at) => [
      `  ${String(at + 1)}. ${name} Member`,
      '',
      `    ${said[at] ?? ''}`,
      `    ${name}, Feb ${String(at + 2)}, 2008`,
      `    #${String(at + 1)}`,
    ]);
    expect(
      read(["Discussion in 'Tides' started by paving, Feb 2, 2008.", '', ...thread]).authors,
    ).toEqual(names);
  });

  it('are none where titles stand below the lines: those sign the texts of an archive', () => {
    const lines = ['High water', 'The blue book', 'The new wall'].flatMap((title, at) => [
      title,
      '',
      said[at] ?? '',
      '',
      `Posted by Nora Field on March ${String(9 - at)}, 2009 at 4:12 PM`,
      '',
    ]);
    expect(read(lines).comments).toEqual([]);
  });
});

describe('comments with the name above a day and its hour without a line that announces them', () => {
  const cases: [string, (name: string, at: number) => string[]][] = [
    [
      'items that the page counts too',
      (name, at) => [
        `  ${String(at + 1)}. ${String(at + 1)} ${name}`,
        `    April 9, 2009 at 14:3${String(at)}`,
      ],
    ],
    ['names above days', (name, at) => [name, `April 9, 2009 at 14:3${String(at)}`]],
    ['names beside days', (name, at) => [`${name} | April 9, 2009 2:3${String(at)} PM`]],
  ];
  it.each(cases)('are told: %s', (_, head) => {
    const thread = names.flatMap((name, at) => [...head(name, at), '', said[at + 1] ?? '', '']);
    expect(read([...text, ...thread]).authors).toEqual(names);
  });

  it.each(cases.slice(1))('are none where titles stand above the names: %s', (_, head) => {
    const titles = ['High water at noon', 'The blue book again', 'The new wall at last'];
    const lines = names.flatMap((name, at) => [
      titles[at] ?? '',
      '',
      ...head(name, at),
      '',
      said[at] ?? '',
      '',
      said[3] ?? '',
      '',
    ]);
    expect(read(lines).comments).toEqual([]);
  });
});

describe('the head of a comment', () => {
  it.each<[string, (name: string, at: number) => string]>([
    [
      'the day first',
      (name, at) => `At Mon Apr 0${String(at + 3)}, 04:50:00 AM PDT, Blogger ${name} said...`,
    ],
    [
      'the whole day',
      (name, at) => `At Monday, April ${String(at + 3)}, 2006 4:50 AM, Anonymous ${name} said…`,
    ],
    [
      'fields and a number',
      (name, at) => `${name} Party: Orchard Reply #${String(at + 1)} Jul. 18, 2013 - 3:12 PM EST`,
    ],
  ])('names who wrote alone: %s', (_, head) => {
    const thread = names.flatMap((name, at) => [head(name, at), '', said[at + 1] ?? '', '']);
    expect(read([...text, '3 Comments:', '', ...thread]).authors).toEqual(names);
  });

  it('parts who wrote from whom the comment answers', () => {
    const thread = [
      'Nora Field • 3 years ago',
      said[1] ?? '',
      'bell22 Nora Field • 3 years ago',
      said[2] ?? '',
      'Ann • 2 years ago',
      said[3] ?? '',
    ];
    expect(read([...text, '3 Comments Harbour Daily Login', ...thread]).authors).toEqual([
      'Nora Field',
      'bell22',
      'Ann',
    ]);
  });
});
