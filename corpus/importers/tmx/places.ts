/** Where the segments of a memory stand in its text. */
import type { PlaceOf } from './units.ts';

const skippedOrSegment =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<seg(?:\s[^<>]*)?>/gu;

/** Looks the segments up in the order of the text. Units: UTF-16; the place is that of the inside of the element. */
export function segmentPlaces(xml: string): PlaceOf {
  const places: (readonly [number, number])[] = [];
  for (const { 0: tag, index } of xml.matchAll(skippedOrSegment)) {
    if (!tag.startsWith('<seg') || tag.endsWith('/>')) {
      if (tag.startsWith('<seg')) places.push([index, index + tag.length]);
      continue;
    }
    const start = index + tag.length;
    const end = xml.indexOf('</seg', start);
    places.push([start, end < 0 ? xml.length : end]);
  }
  return (segment) => {
    const place = places[segment];
    return place === undefined ? {} : { characters: [...place] };
  };
}
