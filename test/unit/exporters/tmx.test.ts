/** Translation memories: what the format asks for, and words that XML would misread. */
import { expect, it } from 'vitest';
import { alignedTable } from '../../../corpus/exporters/aligned-table.ts';
import {
  childOf,
  descendantsOf,
  elementsOf,
  parseXml,
  textOf,
} from '../../../corpus/importers/archive/xml.ts';
import { tmx, type Memory, type MemoryUnit } from '../../../corpus/exporters/tmx.ts';

const unit = (original: string, translation: string, change: Partial<MemoryUnit> = {}) => ({
  original,
  translation,
  confidence: 1,
  state: 'confirmed' as const,
  ...change,
});

const memory: Memory = {
  original: { language: 'en', title: 'Wells & water', authors: ['A', 'B'], sha256: 'aa' },
  translation: {
    language: 'fa',
    title: 'چاه و آب',
    authors: [],
    translator: 'مترجم',
    sha256: 'bb',
  },
  units: [
    unit('Is 2 < 3 & 4 > "3"?', 'آیا «۲» کمتر است؟'),
    unit('A \u0000control\ud800 and 😀', 'نیم‌فاصله'),
    unit('Only here.', '', { state: 'omitted' }),
    unit('Perhaps.', 'شاید.', { state: 'aligned', confidence: 0.456 }),
  ],
  exportedAt: '2026-01-02T03:04:05.678Z',
  generator: { name: 'Hashiyeh', version: '1.2.3' },
};

it('is TMX 1.4 with the attributes and children that its DTD asks for', () => {
  const xml = tmx(memory);
  const root = parseXml(xml, {}, 'memory.tmx');
  expect([root.name, root.attributes.version]).toEqual(['tmx', '1.4']);
  expect(elementsOf(root).map(({ name }) => name)).toEqual(['header', 'body']);
  expect(xml).toContain('<!DOCTYPE tmx SYSTEM "tmx14.dtd">');
  const header = childOf(root, 'header')!;
  const required = [
    'creationtool',
    'creationtoolversion',
    'segtype',
    'o-tmf',
    'adminlang',
    'srclang',
    'datatype',
  ];
  expect(required.filter((name) => header.attributes[name] === undefined)).toEqual([]);
  expect(header.attributes.creationdate).toBe('20260102T030405Z');
  const units = descendantsOf(root, 'tu');
  expect(units).toHaveLength(4);
  const segments = units.map((one) =>
    elementsOf(one, 'tuv').map((variant) => [
      variant.attributes['xml:lang'],
      textOf(childOf(variant, 'seg')),
    ]),
  );
  expect(segments[0]).toEqual([
    ['en', 'Is 2 < 3 & 4 > "3"?'],
    ['fa', 'آیا «۲» کمتر است؟'],
  ]);
  expect(segments[1]?.[0]).toEqual(['en', 'A \ufffdcontrol\ufffd and 😀']);
  expect(segments[2]).toEqual([['en', 'Only here.']]);
});

/** What TMX 1.4 allows of what we write: children in order, as a pattern over their names; attributes with ! are asked for. */
const rules: Readonly<Record<string, { children: RegExp; attributes: string }>> = {
  tmx: { children: /^header body $/u, attributes: 'version!' },
  header: {
    children: /^(note |prop |ude )*$/u,
    attributes:
      'creationtool! creationtoolversion! segtype! o-tmf! adminlang! srclang! datatype! o-encoding creationdate creationid changedate changeid',
  },
  body: { children: /^(tu )*$/u, attributes: '' },
  prop: { children: /^$/u, attributes: 'type! xml:lang o-encoding' },
  tu: {
    children: /^(note |prop )*(tuv )+$/u,
    attributes:
      'tuid o-encoding datatype usagecount lastusagedate creationtool creationtoolversion creationdate creationid changedate segtype changeid o-tmf srclang',
  },
  tuv: {
    children: /^(note |prop )*seg $/u,
    attributes:
      'xml:lang! o-encoding datatype usagecount lastusagedate creationtool creationtoolversion creationdate creationid changedate o-tmf changeid',
  },
  seg: { children: /^((bpt|ept|ph|it|hi) )*$/u, attributes: '' },
};

it('breaks no rule of the DTD, whatever a bead lacks', () => {
  const root = parseXml(tmx(memory), {}, 'memory.tmx');
  const broken = [root, ...Object.keys(rules).flatMap((name) => descendantsOf(root, name))].filter(
    (element) => {
      const { children, attributes } = rules[element.name]!;
      const inside = elementsOf(element).map(({ name }) => `${name} `);
      const known = attributes.split(' ').map((name) => name.replace('!', ''));
      const wanted = attributes.split(' ').filter((name) => name.endsWith('!'));
      return (
        !children.test(inside.join('')) ||
        Object.keys(element.attributes).some((name) => !known.includes(name)) ||
        wanted.some((name) => element.attributes[name.slice(0, -1)] === undefined)
      );
    },
  );
  expect(broken).toEqual([]);
  const kinds = ['block', 'paragraph', 'sentence', 'phrase'];
  expect(kinds).toContain(childOf(root, 'header')!.attributes.segtype);
});

it('says where both texts are from and how sure each unit is', () => {
  const xml = tmx(memory);
  expect(xml).toContain('<prop type="x-original-title">Wells &amp; water</prop>');
  expect(xml).toContain('<prop type="x-original-author">A; B</prop>');
  expect(xml).toContain('<prop type="x-translation-translator">مترجم</prop>');
  expect(xml).toContain('<prop type="x-confidence">0.46</prop>');
  expect(xml).toContain('<prop type="x-state">omitted</prop>');
});

it('is a table too, in which nothing is a formula', () => {
  const table = alignedTable([unit('=SUM(A1)', 'یک\tدو'), unit('One\nTwo', '')]);
  expect(table).toBe(
    '\ufefforiginal\ttranslation\tconfidence\tstate\r\n' +
      '\'=SUM(A1)\t"یک\tدو"\t1.00\tconfirmed\r\n' +
      '"One\nTwo"\t\t1.00\tconfirmed\r\n',
  );
});
