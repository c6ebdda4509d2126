/** Scanning of plain markup: the same events as the parser's, and hands off everything that is not plain. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../../../corpus/importers/archive/markup-parser.ts';
import {
  scanMarkup,
  type MarkupSink,
  type WrittenAttributes,
} from '../../../../corpus/importers/archive/markup-scanner.ts';
import { seed } from '../../../support/arbitrary-text.ts';

type Tag = readonly [name: string, attributes: WrittenAttributes];
type Event = readonly ['open' | 'text' | 'verbatim' | 'close', unknown?];

class Recorder implements MarkupSink<Tag> {
  readonly events: Event[] = [];
  prepare(name: string, attributes: WrittenAttributes): Tag {
    return [name, { ...attributes }];
  }
  open(tag: Tag): void {
    this.events.push(['open', tag]);
  }
  leaf(tag: Tag): void {
    this.open(tag);
    this.close();
  }
  close(): void {
    this.events.push(['close']);
  }
  text(text: string, isVerbatim: boolean): void {
    this.events.push([isVerbatim ? 'verbatim' : 'text', text]);
  }
}

function scanned(source: string): readonly Event[] | undefined {
  const recorder = new Recorder();
  return scanMarkup(source, recorder) ? recorder.events : undefined;
}

function parsed(source: string): readonly Event[] {
  const recorder = new Recorder();
  parseMarkup(source, recorder);
  return recorder.events;
}

const plain = [
  '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="urn:x"><p class="a">متن</p></html>',
  '<a><b/><b/><b x="1" y=\'2\'/><b x="1"></b></a>',
  '<a x="1 > 0" y="<"/>',
  `<a x="">${'long '.repeat(40)}<b title="${'t'.repeat(200)}"/></a>`,
  '<a x="1" x="2" 7="seven" __proto__="p"/>',
  '<a>1<!-- <b> -->2<![CDATA[<b>&amp;]]]]>3<![CDATA[]]></a>',
  '<a\n\tx="1"\r\n/>',
  '<w:p><w:r><w:t xml:space="preserve"> one </w:t></w:r></w:p>tail',
  '',
];

const crooked = [
  '<a><b></a></b>',
  '<a>',
  '</a>',
  '<a></a></a>',
  '<a b></a>',
  '<a b=c></a>',
  '<a b = "c"/>',
  '<a b="c"d="e"/>',
  '<a b="c',
  '<a / >',
  '<a></a >',
  '1 < 2',
  '<>',
  '<a/',
  '<!-- a -- b --><a/>',
  '<!--',
  '<![CDATA[ <a/>',
  '<!ELEMENT a><a/>',
  '<?xml ',
  '<a"b"/>',
];

describe('scanning of markup', () => {
  it.each(plain)('gives the events of the parser: %s', (source) => {
    expect(scanned(source)).toEqual(parsed(source));
  });

  it.each(crooked)('leaves to the parser: %s', (source) => {
    expect(scanned(source)).toBeUndefined();
  });

  it('gives the events of the parser or none, whatever pieces of markup meet', () => {
    const piece = fc.constantFrom(
      ...['<a>', '</a>', '<b x="1">', '</b>', '<b/>', '<a y=\'"\' z="&lt;>"/>', '<', '>', '/', '='],
      ...[
        '"',
        "'",
        ' ',
        '&',
        '&amp;',
        'متن',
        'x',
        '-',
        '--',
        '-->',
        '<!--',
        '<![CDATA[',
        ']]>',
        ']',
      ],
      ...[
        '<!DOCTYPE a>',
        '<!DOCTYPE a [',
        '<?x?>',
        '<?',
        '?>',
        '\n',
        '\0',
        '!',
        '<a ',
        'x="',
        '/>',
      ],
    );
    let read = 0;
    const pieces = fc.oneof(
      fc.array(piece, { maxLength: 12 }),
      fc.array(piece, { maxLength: 6 }).map((inner) => ['<a>', ...inner, '</a>']),
    );
    fc.assert(
      fc.property(pieces, (all) => {
        const source = all.join('');
        const events = scanned(source);
        if (events === undefined) return;
        read += 1;
        expect(events).toEqual(parsed(source));
      }),
      { seed, numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(1000);
  });
});
