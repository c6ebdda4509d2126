/** A translation memory as its XML says it: a header, and units of one text in several languages. */
import { childOf, elementsOf, parseXml, textOf, type XmlElement } from '../archive/xml.ts';
import { segmentText } from './segment-text.ts';

/** One language's words of a unit; `language` is the tag as written. */
export interface Variant {
  readonly language: string;
  readonly text: string;
  /** Its number among all segments of the file, from 0. */
  readonly segment: number;
}

/** What translates what; `state` and `confidence` where the file says them. */
export interface Unit {
  readonly variants: readonly Variant[];
  readonly notes: readonly string[];
  readonly state?: string;
  readonly confidence?: number;
}

/** See `readMemory`. `facts` are the header's properties by type, `sourceLanguage` the tag as written. */
export interface Memory {
  readonly facts: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
  readonly tool: string;
  readonly sourceLanguage: string;
  /** ISO-8601 UTC. */
  readonly created?: string;
  readonly units: readonly Unit[];
}

/**
 * The memory in the text of a TMX file, of any version to 1.4b.
 *
 * Errors: CorpusError `damaged` where the text is no XML.
 */
export function readMemory(xml: string, fileName: string): Memory {
  const root = parseXml(xml, {}, fileName);
  const header = childOf(root, 'header');
  const { creationtool = '', creationtoolversion = '' } = header?.attributes ?? {};
  const created = isoTime(header?.attributes.creationdate);
  let segment = 0;
  const units = elementsOf(root, 'body')
    .flatMap((body) => elementsOf(body, 'tu'))
    .map((unit) => readUnit(unit, () => segment++));
  return {
    facts: propertiesOf(header),
    notes: notesOf(header),
    tool: `${creationtool} ${creationtoolversion}`.trim(),
    sourceLanguage: header?.attributes.srclang ?? '',
    ...(created === undefined ? {} : { created }),
    units,
  };
}

function readUnit(unit: XmlElement, nextSegment: () => number): Unit {
  const properties = propertiesOf(unit);
  const state = properties.get('x-state');
  const confidence = Number(properties.get('x-confidence') ?? Number.NaN);
  const variants = elementsOf(unit, 'tuv').flatMap((variant) =>
    elementsOf(variant, 'seg').map((segment) => ({
      // Versions before 1.4 have `lang`.
      language: variant.attributes['xml:lang'] ?? variant.attributes.lang ?? '',
      text: segmentText(segment),
      segment: nextSegment(),
    })),
  );
  const notes = [unit, ...elementsOf(unit, 'tuv')].flatMap(notesOf);
  return {
    variants,
    notes,
    ...(state === undefined ? {} : { state }),
    ...(confidence >= 0 && confidence <= 1 ? { confidence } : {}),
  };
}

function notesOf(element: XmlElement | undefined): string[] {
  if (element === undefined) return [];
  return elementsOf(element, 'note')
    .map(textOf)
    .filter((words) => words !== '');
}

function propertiesOf(element: XmlElement | undefined): ReadonlyMap<string, string> {
  const properties = element === undefined ? [] : elementsOf(element, 'prop');
  return new Map(properties.map((each) => [each.attributes.type ?? '', textOf(each)]));
}

/** `20261122T101500Z` as ISO-8601; undefined where it is no such time. */
function isoTime(written: string | undefined): string | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(written ?? '');
  if (found === null) return undefined;
  const [, year, month, day, hours, minutes, seconds] = found;
  const iso = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.000Z`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}
