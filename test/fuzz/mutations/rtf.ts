/** Mutations of RTF: groups, control words, numbers of letters, and binary data that claims a length. */
import { onSource, pick, replaceOne, type Mutation, type SourceMutation } from './mutation.ts';

const group: SourceMutation = (source, random) =>
  replaceOne(source, /[{}]/g, random, (brace) =>
    pick(['', '{', '}', brace.repeat(pick([2, 100, 1_000, 20_000], random))], random),
  );

const words = [
  ...[
    '\\bin99999999 ',
    '\\bin-1 ',
    '\\bin5 ',
    '\\u55357?',
    '\\u56832?',
    '\\u-10179?',
    '\\u0?',
    '\\u99999999999 ',
  ],
  ...[
    "\\'",
    "\\'zz",
    "\\'00",
    '\\uc9999 ',
    '\\uc-5 ',
    '\\*',
    '\\',
    '\\par',
    '\\cell',
    '\\row',
    '\\trowd',
  ],
  ...[
    '\\f9999 ',
    '\\s9999 ',
    '\\ls-1 ',
    '\\ilvl99 ',
    '\\ansicpg0 ',
    '\\ansicpg65001 ',
    '\\fcharset999 ',
  ],
  ...[
    '\\pict ',
    '\\v ',
    '\\deleted ',
    '\\footnote ',
    '\\annotation ',
    '\\field ',
    '\\listtext ',
    '\\upr ',
  ],
  ...[
    '\\object ',
    '\\objdata ',
    '\\info ',
    '\\header ',
    '\\shptxt ',
    '\\nesttableprops ',
    '\\itap9999 ',
  ],
  ...[
    `\\${'a'.repeat(5_000)} `,
    `\\par${'9'.repeat(400)} `,
    '\\intbl ',
    '\\nestcell ',
    '\\nestrow ',
  ],
];

const insertedWord: SourceMutation = (source, random) => {
  const at = random(source.length + 1);
  return source.slice(0, at) + pick(words, random) + source.slice(at);
};

const lostWord: SourceMutation = (source, random) =>
  replaceOne(source, /\\[a-z]+-?\d* ?/g, random, () => pick(['', ...words], random));

const movedGroup: SourceMutation = (source, random) => {
  const groups = [...source.matchAll(/\{[^{}]*\}/g)].map(([all]) => all);
  if (groups.length === 0) return source;
  return replaceOne(
    source,
    /\{[^{}]*\}/g,
    random,
    (own) => own + pick(groups, random).repeat(1 + random(3)),
  );
};

/** A word with another number, where overflow and signs matter. */
const wordNumber: SourceMutation = (source, random) =>
  replaceOne(source, /(?<=\\[a-z]{1,20})-?\d+/g, random, () =>
    pick(
      ['-1', '0', '255', '32768', '65536', '2147483648', '-2147483649', '99999999999999999999'],
      random,
    ),
  );

/** All of them. */
export const rtfMutations: readonly Mutation[] = [
  group,
  insertedWord,
  insertedWord,
  lostWord,
  movedGroup,
  wordNumber,
].map(onSource);
