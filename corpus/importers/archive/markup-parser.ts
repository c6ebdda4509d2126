/** Parsing of markup of any kind into the sink that plain markup is scanned into. */
import { Parser } from 'htmlparser2';
import type { MarkupSink } from './markup-scanner.ts';

/**
 * Whether every element was ended by a tag of its own. Nothing stops at bad markup: what stays open ends with what is
 * around it. Cost: grows with the square of the depth, so that a sink should throw at one that no file has.
 */
export function parseMarkup<Tag>(source: string, sink: MarkupSink<Tag>): boolean {
  let isWellFormed = true;
  let isVerbatim = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        sink.open(sink.prepare(name, attributes));
      },
      onclosetag: (_, isImplied) => {
        // The parser calls the end of `<br/>` implied too.
        if (isImplied && source[parser.endIndex - 1] !== '/') isWellFormed = false;
        sink.close();
      },
      ontext: (text) => {
        sink.text(text, isVerbatim);
      },
      oncdatastart: () => {
        isVerbatim = true;
      },
      oncdataend: () => {
        isVerbatim = false;
      },
    },
    // The sink decodes: a second pass over text that holds an ampersand is cheaper than many small text events.
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(source);
  return isWellFormed;
}
