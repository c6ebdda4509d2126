/** The Readium export: an annotation set, which Thorium and other Readium readers import. */
import type { Annotation, TextualBody } from '../annotations/annotation.ts';
import type { Document } from '../document/document.ts';
import type { OriginalPlace } from '../document/original-place.ts';
import { plainText, type PlainText } from '../document/plain-text.ts';
import { codePoints, type CodePoints } from './code-points.ts';
import type { ExportContext, Exporter, ExportInput } from './exporter.ts';
import { safeFileName } from './file-name.ts';
import type { Json } from './json.ts';
import { passagesOf, type Passage } from './passages.ts';
import { fileSelectors } from './original-selector.ts';
import { passageSelectors } from './passage-selectors.ts';
import { pageSelectors, regionSelectors } from './region-selector.ts';
import { annotationAddress, asUri, counterpartTarget } from './web-annotation.ts';

const extension = 'annotation';
const vocabulary = 'http://www.w3.org/ns/anno.jsonld';

/**
 * See the interface. Source: Readium Annotations (a profile of the W3C model) with Thorium's schema of it, where both
 * differ the schema: publishers are a list, a body has one `tag`, every target has selectors.
 */
export const readium: Exporter<string> = {
  mediaType: 'application/rd-annotations+json',
  extension,
  fileName: ({ metadata }) => safeFileName(metadata.title, extension),
  export: exportSet,
};

function exportSet(input: ExportInput, context: ExportContext): string {
  const { document } = input;
  const { metadata, provenance } = document;
  const plain = plainText(document.blocks);
  const points = codePoints(plain.text);
  const places = input.located?.();
  const address = asUri(provenance.sourceAddress ?? '');
  const year = metadata.dates.flatMap(({ iso }) => iso?.slice(0, 4) ?? [])[0];
  const set: Json = {
    '@context': vocabulary,
    id: `urn:hashiyeh:annotation-set:${document.id}`,
    type: 'AnnotationSet',
    generator: { id: 'urn:hashiyeh', type: 'Software', name: context.generator },
    generated: context.exportedAt,
    title: metadata.title,
    about: {
      'dc:identifier': [
        `urn:sha256:${provenance.sha256}`,
        ...(address === undefined ? [] : [address]),
      ],
      'dc:format': provenance.mediaType,
      'dc:title': metadata.title,
      'dc:publisher': metadata.publisher === undefined ? undefined : [metadata.publisher],
      'dc:creator': metadata.authors.length === 0 ? undefined : metadata.authors,
      'dc:date': year,
    },
    items: passagesOf(input).flatMap((passage) =>
      itemsOf(passage, document, { plain, points, place: places?.get(passage.annotation.id) }),
    ),
  };
  return `${JSON.stringify(set, null, 2)}\n`;
}

/** What tells where passages stand. */
interface Standing {
  readonly plain: PlainText;
  readonly points: CodePoints;
  readonly place: OriginalPlace | undefined;
}

/** The chapter's file, as the manifest of a book names it; else the whole original. */
function sourceOf({ provenance }: Document, place: OriginalPlace | undefined): string {
  return (place?.kind === 'element' ? place.file?.href : undefined) ?? provenance.fileName;
}

/** One item for each body, because an item has one: nobody's words stand in another's; one for a mark without words. */
function itemsOf(passage: Passage, document: Document, standing: Standing): readonly Json[] {
  const { annotation } = passage;
  const { place } = standing;
  const headings = (passage.place?.headings ?? []).map((txt, index) => ({ level: index + 1, txt }));
  const target = {
    source: sourceOf(document, place),
    selector: [
      ...selectorsOf(passage, standing),
      ...(passage.target.kind === 'passage' ? pageSelectors(passage.range, document.blocks) : []),
    ],
    meta: {
      headings,
      page: passage.place?.page === undefined ? undefined : String(passage.place.page),
    },
  };
  const bodies = annotation.bodies.length === 0 ? [undefined] : annotation.bodies;
  const links = passage.links.map(({ relation, id }) => ({
    id: annotationAddress(id),
    'dcterms:type': relation,
  }));
  return bodies.map((body, index) => ({
    '@context': vocabulary,
    id: annotationAddress(annotation.id) + (index === 0 ? '' : `#${index + 1}`),
    type: 'Annotation',
    created: annotation.created,
    modified: annotation.modified,
    creator: creatorOf(body),
    target,
    body: bodyOf(annotation, body),
    // Readium knows no links; readers pass over what they do not know.
    // Nor second targets.
    'schema:workTranslation':
      passage.counterpart === undefined
        ? undefined
        : counterpartTarget(annotation, passage.counterpart.source),
    'dcterms:relation': links.length === 0 ? undefined : links,
  }));
}

/**
 * The quotation; beside it the position in the document's plain text, where the passage was found. What is about no words has
 * how far into the text it stands, since every target needs a selector, and the part or area that it is about.
 */
function selectorsOf(passage: Passage, { plain, points, place }: Standing): readonly Json[] {
  const { target, block } = passage;
  if (target.kind !== 'passage') {
    const start = plain.starts[plain.indexById.get(block?.id ?? '') ?? 0] ?? 0;
    const value = plain.text === '' ? 0 : start / plain.text.length;
    return [...regionSelectors(target), { type: 'ProgressionSelector', value }];
  }
  return [...passageSelectors(passage, points), ...fileSelectors(place)];
}

/** The colour stands in the body also where nobody wrote anything. */
function bodyOf({ colour, kind, tags = [] }: Annotation, body: TextualBody | undefined): Json {
  const words = [kind ?? [], tags].flat();
  const language = body?.language;
  return {
    type: 'TextualBody',
    value: body?.value ?? '',
    format: body?.format ?? 'text/plain',
    color: colour,
    highlight: 'solid',
    // Readium knows one, and no kinds.
    tag: words.length === 0 ? undefined : words.join(', '),
    textDirection: body?.direction,
    language: language === 'und' ? undefined : language,
  };
}

/** Somebody else whose words came with the file; the reader stays unnamed. */
function creatorOf(body: TextualBody | undefined): Json | undefined {
  if (body?.creator === undefined) return undefined;
  const { name } = body.creator;
  const id = `urn:hashiyeh:person:${encodeURIComponent(name === '' ? '-' : name)}`;
  return { id, type: 'Person', name: name === '' ? undefined : name };
}
