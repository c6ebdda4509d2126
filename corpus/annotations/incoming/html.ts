/** Reads the annotations that stand in a page as JSON-LD, as in Hashiyeh's own HTML. */
import { Parser } from 'htmlparser2';
import type { IncomingFile } from './draft.ts';
import { parseJson } from './json-value.ts';
import { isWebAnnotation, readWebAnnotation } from './web-annotation.ts';

/** Whether the text is a page with annotations in it. */
export function isAnnotatedPage(text: string): boolean {
  return /application\/ld\+json/iu.test(text) && dataOf(text).length > 0;
}

/** What the page holds. */
export function readAnnotatedPage(text: string): IncomingFile {
  return { ...readWebAnnotation(dataOf(text)), format: 'html' };
}

/** The annotations among the page's data. Cost: linear. */
function dataOf(text: string): readonly unknown[] {
  const scripts: string[] = [];
  let inside = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      inside = name === 'script' && /^application\/ld\+json/iu.test(attributes.type ?? '');
      if (inside) scripts.push('');
    },
    ontext(piece) {
      if (inside) scripts.push((scripts.pop() ?? '') + piece);
    },
    onclosetag() {
      inside = false;
    },
  });
  parser.end(text);
  return scripts.map(parseJson).filter(isWebAnnotation);
}
