/** Mutations of XML and HTML: nesting, lost and doubled tags, attributes, references and declared entities. */
import {
  onSource,
  pick,
  replaceOne,
  utf8,
  type Mutation,
  type SourceMutation,
} from './mutation.ts';

const anyTag = /<[^<>]+>/g;

const lostTag: SourceMutation = (source, random) => replaceOne(source, anyTag, random, () => '');

const doubledTag: SourceMutation = (source, random) =>
  replaceOne(source, anyTag, random, (tag) => tag.repeat(1 + random(5)));

/** A tag opened again and again, closed or not. Where parsers have a limit, both sides of it. */
const nesting: SourceMutation = (source, random) => {
  const depth = pick([10, 90, 199, 399, 400, 401, 2_000, 20_000], random);
  return replaceOne(source, /<[A-Za-z][^<>/]*>/g, random, (tag) => {
    const name = /^<([^\s>]+)/.exec(tag)?.[1] ?? 'p';
    const closed = random(2) === 0 ? `</${name}>`.repeat(depth) : '';
    return tag.repeat(depth) + closed;
  });
};

/** An element somewhere else: a row in a note, a note in itself. */
const transplant: SourceMutation = (source, random) => {
  const piece = pick(
    [...source.matchAll(/<([A-Za-z][\w:-]*)\b[^<>]*>[^]{0,3000}?<\/\1>/g)]
      .map(([all]) => all)
      .concat(''),
    random,
  );
  return replaceOne(source, anyTag, random, (tag) => tag + piece);
};

const values = [
  ...[
    '',
    ' ',
    '#',
    '#missing',
    '../../../../etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    '\\\\h\\s',
  ],
  ...[
    'javascript:alert(1)',
    'https://example.org/',
    '//example.org',
    'data:text/html,<p>',
    '%00',
    '%E0%A4',
  ],
  ...[
    '-1',
    '0',
    '7',
    '999999999',
    '1e9',
    'NaN',
    'true',
    'rtl',
    'xx-invalid',
    'constructor',
    '__proto__',
  ],
  ...[
    'toString',
    'x'.repeat(5_000),
    utf8('ی'),
    '&#0;',
    '&#xD800;',
    '&lol;',
    'display:none',
    'rgb(0,0,0)',
  ],
];

const attribute: SourceMutation = (source, random) =>
  replaceOne(source, /=\s*"[^"]*"/g, random, () => `="${pick(values, random)}"`);

/** The value of one attribute in another's place, so that names point to each other or to themselves. */
const swappedValue: SourceMutation = (source, random) => {
  const all = [...source.matchAll(/="([^"]*)"/g)].map(([value]) => value);
  return all.length === 0
    ? source
    : replaceOne(source, /="[^"]*"/g, random, () => pick(all, random));
};

const references = [
  ...[
    '&#0;',
    '&#xD800;',
    '&#xDFFF;',
    '&#x110000;',
    '&#99999999999;',
    '&#',
    '&amp',
    '&lol;',
    '&nbsp;',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml version="1.0"?>',
    '<!DOCTYPE x>',
    '</',
    '<',
    '<script>',
  ],
  ...[
    '<style>',
    '<textarea>',
    '<plaintext>',
    '<svg>',
    '<math>',
    '<template>',
    '<table>',
    '<select>',
  ],
  ...['<p hidden>', '<br>', '<img src="https://example.org/a.png">', '<base href="//example.org">'],
];

const reference: SourceMutation = (source, random) => {
  const at = random(source.length + 1);
  return source.slice(0, at) + pick(references, random) + source.slice(at);
};

/** Entities that would grow without end, or fetch a file. */
const entities: SourceMutation = (source, random) => {
  const bomb = Array.from(
    { length: 20 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(20)}">`,
  ).join('');
  const doctype = pick(
    [
      `<!DOCTYPE x [<!ENTITY l0 "lol">${bomb}]>`,
      '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE x SYSTEM "https://example.org/x.dtd">',
      '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
    ],
    random,
  );
  const used = replaceOne(source, />[^<]+</g, random, (text) => `${text.slice(0, -1)}&l9;&l20;<`);
  return used.replace(/^(?:\s*<\?xml[^>]*>)?/, (declaration) => declaration + doctype);
};

/** All of them. */
export const markupMutations: readonly Mutation[] = [
  lostTag,
  doubledTag,
  nesting,
  transplant,
  attribute,
  attribute,
  swappedValue,
  reference,
  entities,
].map(onSource);
