/** A pair as a translation memory: TMX 1.4b, which translators' programs read. */
import type { BeadState } from '../alignment/pair.ts';

/** A side of what is exported. */
export interface MemorySide {
  readonly language: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly translator?: string | undefined;
  readonly publisher?: string | undefined;
  readonly source?: string | undefined;
  /** Names the bytes that the text was read from. */
  readonly sha256: string;
}

/** One bead in words; a side without any is empty. */
export interface MemoryUnit {
  readonly original: string;
  readonly translation: string;
  readonly confidence: number;
  readonly state: BeadState;
}

/** What a memory is made of. `exportedAt` is ISO-8601 UTC; `generator` a program with its version. */
export interface Memory {
  readonly original: MemorySide;
  readonly translation: MemorySide;
  readonly units: readonly MemoryUnit[];
  readonly exportedAt: string;
  readonly generator: { readonly name: string; readonly version: string };
}

/**
 * The memory as XML. Units without words on one side have one variant: they say what has no counterpart.
 *
 * Source: TMX 1.4b Specification (LISA OSCAR, 2005); the order of attributes and children is that of `tmx14.dtd`.
 */
export function tmx(memory: Memory): string {
  const { original, translation, units, exportedAt, generator } = memory;
  const time = exportedAt.replace(/\.\d+/u, '').replace(/[-:]/gu, '');
  const header = [
    attribute('creationtool', generator.name),
    attribute('creationtoolversion', generator.version),
    attribute('segtype', 'sentence'),
    attribute('o-tmf', generator.name),
    attribute('adminlang', 'en'),
    attribute('srclang', original.language),
    attribute('datatype', 'plaintext'),
    attribute('creationdate', time),
  ].join(' ');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header ${header}>`,
    ...provenance('original', original),
    ...provenance('translation', translation),
    '  </header>',
    '  <body>',
    ...units.map((unit, index) => unitXml(unit, index, original.language, translation.language)),
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
}

function provenance(name: 'original' | 'translation', side: MemorySide): string[] {
  const facts = {
    title: side.title,
    author: side.authors.join('; '),
    translator: side.translator ?? '',
    publisher: side.publisher ?? '',
    source: side.source ?? '',
    sha256: side.sha256,
  };
  return Object.entries(facts)
    .filter(([, value]) => value !== '')
    .map(([fact, value]) => `    ${prop(`${name}-${fact}`, value)}`);
}

function unitXml(unit: MemoryUnit, index: number, from: string, to: string): string {
  const { original, translation, state, confidence } = unit;
  return [
    `    <tu tuid="${index + 1}">`,
    `      ${prop('state', state)}`,
    `      ${prop('confidence', confidence.toFixed(2))}`,
    ...(original === '' ? [] : [variant(from, original)]),
    ...(translation === '' ? [] : [variant(to, translation)]),
    '    </tu>',
  ].join('\n');
}

function variant(language: string, words: string): string {
  return `      <tuv xml:lang="${escaped(language)}"><seg>${escaped(words)}</seg></tuv>`;
}

/** Types of our own begin with `x-`, as the specification asks. */
function prop(type: string, value: string): string {
  return `<prop type="x-${type}">${escaped(value)}</prop>`;
}

function attribute(name: string, value: string): string {
  return `${name}="${escaped(value)}"`;
}

// Everything that XML 1.0 cannot hold, also as a reference.

const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

function escaped(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
