/** The W3C export: a document's annotations as a Web Annotation collection in JSON-LD. */
import type { Annotation, TextualBody } from '../annotations/annotation.ts';
import type { Document } from '../document/document.ts';
import type { OriginalPlace } from '../document/original-place.ts';
import type { Part } from '../document/part.ts';
import { plainText } from '../document/plain-text.ts';
import type { CodePoints } from './code-points.ts';
import { codePoints } from './code-points.ts';
import type { CounterpartSource, ExportContext, Exporter, ExportInput } from './exporter.ts';
import { safeFileName } from './file-name.ts';
import type { Json } from './json.ts';
import { originalSelectors } from './original-selector.ts';
import { palette } from './palette.ts';
import { formerQuote, formerWords, passageSelectors } from './passage-selectors.ts';
import { passagesOf, type Passage } from './passages.ts';
import { pageSelectors, regionSelectors } from './region-selector.ts';

const extension = 'jsonld';
const vocabulary = 'http://www.w3.org/ns/anno.jsonld';

/**
 * See the interface. Source: W3C Web Annotation Data Model, 23 February 2017: sections 3 (annotations), 4 (specific
 * resources, selectors, styles), 5 (collections).
 */
export const webAnnotation: Exporter<string> = {
  mediaType: `application/ld+json; profile="${vocabulary}"`,
  extension,
  fileName: ({ metadata }) => safeFileName(metadata.title, extension),
  export: exportWebAnnotation,
  // A list of collections: the model knows no collection of collections.
  series: {
    before: '[\n',
    between: ',\n',
    after: ']\n',
    piece: exportWebAnnotation,
  },
};

function exportWebAnnotation(input: ExportInput, context: ExportContext): string {
  const { document } = input;
  const points = codePoints(plainText(document.blocks).text);
  const places = input.located?.();
  const generator = { type: 'Software', name: context.generator };
  const items = passagesOf(input).map((passage) => ({
    ...item(passage, document, points, places?.get(passage.annotation.id)),
    generator,
    generated: context.exportedAt,
  }));
  const id = `urn:hashiyeh:annotations:${document.id}`;
  const collection: Json = {
    '@context': vocabulary,
    id,
    type: 'AnnotationCollection',
    label: document.metadata.title,
    'rdfs:comment':
      'Text positions count Unicode code points in the plain text of the document: its blocks joined by line feeds.',
    generator,
    generated: context.exportedAt,
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** One annotation of a document as it stands in a collection. Cost: O(text). */
export function webAnnotationItem(
  { document, located }: ExportInput,
  passage: Passage,
  context: ExportContext,
): Json {
  const points = codePoints(plainText(document.blocks).text);
  return {
    ...item(passage, document, points, located?.().get(passage.annotation.id)),
    generator: { type: 'Software', name: context.generator },
    generated: context.exportedAt,
  };
}

function item(
  passage: Passage,
  document: Document,
  points: CodePoints,
  place?: OriginalPlace,
): Readonly<Record<string, Json | undefined>> {
  const { annotation } = passage;
  return {
    // So that one that is taken out of its page is still an annotation.
    '@context': vocabulary,
    id: annotationAddress(annotation.id),
    type: 'Annotation',
    motivation: annotation.motivation,
    // Whoever wrote the first words marked the passage; the reader stays unnamed.
    creator: personOf(annotation.bodies[0]),
    created: annotation.created,
    modified: annotation.modified,
    body: bodiesOf(annotation),
    stylesheet: {
      type: 'CssStylesheet',
      value: `.${annotation.colour} { background-color: ${palette[annotation.colour].background}; }`,
    },
    target: targetsOf(passage, document, points, place),
  };
}

/** One target, or a list of two where words of another text are marked as well (section 3.2.1). */
function targetsOf(
  passage: Passage,
  document: Document,
  points: CodePoints,
  place?: OriginalPlace,
): Json {
  const { annotation, counterpart } = passage;
  const own: Json = {
    type: 'SpecificResource',
    source: sourceOf(document),
    styleClass: annotation.colour,
    'dcterms:isPartOf': partOf(passage),
    ...where(passage, document, points, place),
  };
  if (annotation.counterpart === undefined || counterpart === undefined) return own;
  return [own, counterpartTarget(annotation, counterpart.source)];
}

/** What is marked in the other text: by its quote alone, for that text is not at hand to count in. */
export function counterpartTarget(
  { colour, counterpart }: Annotation,
  source: CounterpartSource | undefined,
): Json {
  const quotes = (counterpart?.selectors ?? []).filter(({ type }) => type === 'TextQuoteSelector');
  return {
    type: 'SpecificResource',
    source:
      source === undefined
        ? { id: `urn:hashiyeh:document:${counterpart?.documentId ?? ''}`, type: 'Text' }
        : sourceOf(source),
    styleClass: colour,
    selector: quotes.map((each): Json => ({ ...each })),
  };
}

/** A whole document has no selector; of words that are not where or what they were, that is said, too. */
function where(
  passage: Passage,
  { blocks }: Document,
  points: CodePoints,
  place: OriginalPlace | undefined,
): Readonly<Record<string, Json | undefined>> {
  const { placement, range, target } = passage;
  if (target.kind !== 'passage') {
    const selector = regionSelectors(target);
    return selector.length === 0 ? {} : { selector };
  }
  const { decision } = placement;
  const selector = [
    ...passageSelectors(passage, points),
    ...originalSelectors(place),
    ...pageSelectors(range, blocks),
  ];
  return {
    // A list without members is none (section 4.2); positions that nothing proves lead nowhere.
    ...(selector.length === 0 ? {} : { selector }),
    'schema:creativeWorkStatus':
      decision === undefined ? placement.class : [placement.class, decision],
    'dcterms:replaces': formerSelector(passage),
    'rdfs:comment': remark(passage),
  };
}

/** What the selectors stand in place of since the words or their surroundings were changed. */
function formerSelector(passage: Passage): Json | undefined {
  const former = formerQuote(passage);
  return former && { ...former };
}

/** What a reader of the file is told of words that are gone or were edited. */
function remark(passage: Passage): string | undefined {
  const { class: kind, decision } = passage.placement;
  if (decision === 'detached') return 'The reader took this annotation off the document.';
  if (kind === 'orphan') return 'These words no longer stand in the document.';
  const former = formerWords(passage);
  return former === undefined ? undefined : `The words that were marked: ${former}`;
}

/**
 * The notes, then kind and tags as bodies of their own (section 3.3.5, purposes `classifying` and `tagging`), then links as
 * resources (section 4, purpose `linking`).
 */
function bodiesOf({ bodies, tags = [], kind, links = [] }: Annotation): Json | undefined {
  const all: readonly Json[] = [
    ...bodies.map(bodyOf),
    ...(kind === undefined ? [] : [{ type: 'TextualBody', purpose: 'classifying', value: kind }]),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ...links.map(({ relation, to }) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: annotationAddress(to),
      'dcterms:type': relation,
    })),
  ];
  return all.length === 0 ? undefined : all;
}

function bodyOf(body: TextualBody): Json {
  const { value, format, language, direction } = body;
  return {
    type: 'TextualBody',
    purpose: 'commenting',
    value,
    format,
    language: language === 'und' ? undefined : language,
    textDirection: direction,
    creator: personOf(body),
    created: body.created,
  };
}

/** Somebody else, who wrote into the file (section 3.3.1, agents). */
function personOf(body: TextualBody | undefined): Json | undefined {
  if (body?.creator === undefined) return undefined;
  const { name } = body.creator;
  return { type: 'Person', name: name === '' ? undefined : name };
}

/** The imported bytes by their hash, and what is known of them; `via` is where they were captured. */
function sourceOf({ metadata, provenance }: CounterpartSource): Json {
  return {
    id: `urn:sha256:${provenance.sha256}`,
    type: 'Text',
    format: provenance.mediaType,
    language: metadata.language === 'und' ? undefined : metadata.language,
    textDirection: metadata.direction,
    via: provenance.sourceAddress === undefined ? undefined : asUri(provenance.sourceAddress),
    ...originOf(metadata),
    'schema:name': provenance.fileName,
  };
}

/** The article or comment that the passage begins in or that is meant as a whole, where it says something of itself. */
function partOf({ part }: Passage): Json | undefined {
  const origin = part && originOf(part);
  return Object.values(origin ?? {}).some((value) => value !== undefined) ? origin : undefined;
}

/** Title, people and dates in Dublin Core and schema.org terms, whose prefixes the W3C context knows. */
function originOf(
  origin: Pick<Part, 'title' | 'authors' | 'publisher' | 'translator' | 'dates'>,
): Record<string, Json | undefined> {
  const dates = origin.dates.map(({ iso, text }) => iso ?? text);
  return {
    'dcterms:title': origin.title === '' ? undefined : origin.title,
    'dcterms:creator': origin.authors.length === 0 ? undefined : origin.authors,
    'dcterms:publisher': origin.publisher,
    'schema:translator': origin.translator,
    'dcterms:date': dates.length === 0 ? undefined : dates,
  };
}

/** The address with what a URI cannot hold as percent signs; undefined for what is no address. */
export function asUri(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).href : undefined;
}

/** The annotation's name as a URI. */
export function annotationAddress(id: string): string {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(id);
  return uuid ? `urn:uuid:${id}` : `urn:hashiyeh:annotation:${encodeURIComponent(id)}`;
}
