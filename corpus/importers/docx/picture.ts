/** Pictures in a DOCX: the entry that holds them and their description. */
import { elementsOf, type XmlElement } from '../archive/xml.ts';
import { imageType } from '../image-type.ts';
import type { Reading } from './reading.ts';

/** An image by its entry in the archive. */
export interface Picture {
  readonly resource: string;
  readonly alt: string;
}

/** The picture in a `w:drawing`, `w:pict` or `w:object`; undefined where there is none that can be shown. */
export function readPicture(element: XmlElement, reading: Reading): Picture | undefined {
  const blip = outermost(element, 'a:blip')[0];
  const vector = outermost(element, 'v:imagedata')[0];
  const id = blip?.attributes['r:embed'] ?? vector?.attributes['r:id'];
  const link = blip?.attributes['r:link'];
  if (id === undefined) {
    if (link !== undefined) reading.remoteImages += 1;
    return undefined;
  }
  const relation = reading.part.relations.get(id);
  if (relation?.external === true) {
    reading.remoteImages += 1;
    return undefined;
  }
  const resource = relation?.target ?? '';
  if (!reading.hasEntry(resource) || imageType(resource) === undefined) {
    reading.imagesLeftOut += 1;
    return undefined;
  }
  const properties = outermost(element, 'wp:docPr')[0]?.attributes;
  const shape = outermost(element, 'v:shape')[0]?.attributes;
  return { resource, alt: (properties?.descr ?? shape?.alt ?? '').trim() };
}

/** The elements called `name` below `element` that stand in no other one of that name. */
export function outermost(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : outermost(child, name),
  );
}
