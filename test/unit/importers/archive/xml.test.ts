/** XML of packaged formats: prefixes, references, bad markup and bombs. */
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../../corpus/errors.ts';
import {
  childOf,
  descendantsOf,
  parseXml,
  textOf,
} from '../../../../corpus/importers/archive/xml.ts';

const vocabulary = { 'urn:w': 'w', 'urn:d': '' };
const parse = (xml: string) => parseXml(xml, vocabulary, 'x.xml');

describe('XML', () => {
  it('names elements and attributes by the vocabulary, whatever prefix the file uses', () => {
    const root = parse(
      '<q:a xmlns:q="urn:w" q:id="1" plain="2"><b xmlns="urn:d" /><other:c xmlns:other="urn:o"/></q:a>',
    );
    expect(root.name).toBe('w:a');
    expect(root.attributes).toEqual({ 'w:id': '1', plain: '2' });
    expect(root.children.map((child) => typeof child !== 'string' && child.name)).toEqual([
      'b',
      'other:c',
    ]);
  });

  it('decodes references once, and not in CDATA', () => {
    const root = parse('<a t="&quot;&#1740;">&lt;&amp;lt;&#x200c;<![CDATA[&lt;<b>]]></a>');
    expect(root.attributes.t).toBe('"ی');
    expect(textOf(root)).toBe('<&lt;\u200c&lt;<b>');
  });

  it('expands no entity that the file declares', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">
      <!ENTITY f SYSTEM "file:///etc/passwd">]><r>&b;&f;</r>`;
    expect(textOf(parse(bomb))).toBe('&b;&f;');
  });

  it('survives unclosed and crossed elements', () => {
    const root = parse('<a><b>1<c>2</b>3</a>');
    expect(textOf(root)).toBe('123');
    expect(textOf(childOf(root, 'b'))).toBe('12');
  });

  it('is damaged without an element or when nested past reason', () => {
    for (const xml of ['', 'text', '<a>'.repeat(100_000)]) {
      expect(() => parse(xml)).toThrow(CorpusError);
    }
  });

  it('finds descendants in the order of the text', () => {
    const root = parse('<a><b i="1"><b i="2"/></b><c><b i="3"/></c></a>');
    expect(descendantsOf(root, 'b').map((element) => element.attributes.i)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});
