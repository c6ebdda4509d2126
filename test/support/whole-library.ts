/** Libraries with something of everything, made at random, and what such a library holds, to be compared. */
import * as fc from 'fast-check';
import type { DocumentRecord } from '../../corpus/archive/document-record.ts';
import { listNames } from '../../corpus/archive/list-record.ts';
import { AnnotationId, type Annotation } from '../../corpus/annotations/annotation.ts';
import { CollectionId } from '../../corpus/document/collection-id.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { importText, makeAnnotation } from './libraries.ts';

/** One document and what is said about it. */
export interface MadeDocument {
  readonly text: string;
  readonly notes: readonly MadeNote[];
  readonly title?: string;
  readonly isVerse: boolean;
  readonly share?: number;
  readonly inCollection: boolean;
  readonly deleted: boolean;
  /** Index of a document before it that it is an edition of. */
  readonly editionOf?: number;
}

interface MadeNote {
  readonly words: string;
  readonly tags: readonly string[];
  readonly kind?: string;
  readonly deleted: boolean;
}

const words = fc.constantFrom(
  'آب روان',
  'می‌رود',
  'the mother well',
  '«چاه»',
  'a | b # c',
  '😀',
  '',
);

const note: fc.Arbitrary<MadeNote> = fc.record(
  {
    words,
    tags: fc.uniqueArray(fc.constantFrom('آب', 'history/qajar', 'to check'), { maxLength: 2 }),
    kind: fc.constantFrom('claim', 'شاهد'),
    deleted: fc.boolean(),
  },
  { requiredKeys: ['words', 'tags', 'deleted'] },
);

const made: fc.Arbitrary<MadeDocument> = fc.record(
  {
    text: fc.constantFrom('آب روان است', 'The qanat\nis dug', 'سطر یک\nسطر دو', 'water'),
    notes: fc.array(note, { maxLength: 4 }),
    title: fc.constantFrom('قنات', 'Wells & “water”'),
    isVerse: fc.boolean(),
    share: fc.constantFrom(0, 0.5, 1),
    inCollection: fc.boolean(),
    deleted: fc.boolean(),
    editionOf: fc.nat(2),
  },
  { requiredKeys: ['text', 'notes', 'isVerse', 'inCollection', 'deleted'] },
);

/** What a library is made of. */
export const madeDocuments = fc.array(made, { minLength: 1, maxLength: 5 });

const reading = CollectionId.parse('collection-water');
const late = '2026-06-01T00:00:00.000Z';

/** Adds those documents, with their places in the list as part of their texts, so that the same list makes the same ones. */
export function fill(library: Library, documents: readonly (MadeDocument | undefined)[]): void {
  library.shelves.saveCollection({ id: reading, name: 'آب و water' });
  for (const [at, one] of documents.entries()) if (one) add(library, one, at);
  for (const [at, one] of documents.entries()) {
    const of = one?.editionOf;
    if (of === undefined || of >= at || documents[of] === undefined) continue;
    library.addEdition(idOf(documents, at), idOf(documents, of));
  }
  for (const [at, one] of documents.entries()) {
    if (one?.deleted === true) library.delete(idOf(documents, at));
  }
}

/** The id of the document at that place of the list. */
export function idOf(documents: readonly (MadeDocument | undefined)[], at: number): DocumentId {
  return importText(textOf(documents[at]?.text ?? '', at)).document.id;
}

/** The ids of its notes are made of its place and theirs. */
export function noteId(document: number, at: number): AnnotationId {
  return AnnotationId.parse(`note-${document}-${at}-of-a-library`);
}

function textOf(text: string, at: number): string {
  return `${text} ${at}`;
}

function add(library: Library, one: MadeDocument, at: number): void {
  const { document, bytes } = importText(textOf(one.text, at));
  const { id } = document;
  library.add(document, bytes);
  if (one.title !== undefined) library.editMetadata(id, { title: one.title, tags: ['آب'] });
  if (one.isVerse) library.correct(id, { blockId: 'b0', kind: 'verse' });
  if (one.isVerse) library.correctPart(id, { type: 'change', blockId: 'b0', title: 'بخش' });
  if (one.share !== undefined) {
    library.shelves.noteOpened(id);
    library.shelves.noteRead(id, one.share);
    library.saveReadingPosition(id, { blockId: 'b0', offset: 2 });
    library.saveReadingView(id, { panes: [{ view: 'annotated' }], split: 0.5, follow: true });
  }
  if (one.inCollection) library.shelves.collect(reading, [id], true);
  for (const [index, each] of one.notes.entries()) {
    library.saveAnnotation(annotationOf(id, noteId(at, index), each));
    if (each.deleted) library.deleteAnnotation(noteId(at, index));
  }
}

function annotationOf(document: DocumentId, id: AnnotationId, made: MadeNote): Annotation {
  const { words: value, tags, kind } = made;
  const body = { type: 'TextualBody', format: 'text/markdown', direction: 'rtl' } as const;
  return makeAnnotation(document, id, {
    colour: 'blue',
    modified: late,
    ...(value === ''
      ? {}
      : { motivation: 'commenting', bodies: [{ ...body, language: 'fa', value }] }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    ...(kind === undefined ? {} : { kind }),
  });
}

/** What was before stays with the library in which it was. */
function withoutHistory(record: DocumentRecord | undefined): unknown {
  const annotations = record?.annotations.map(({ earlier: _, ...kept }) => kept);
  return { ...record, annotations };
}

/** All that an archive carries of the library; equal for libraries that hold the same. */
export function contentsOf({ portable }: Library): object {
  const documents = portable.ids().map((id) => {
    const { sha256, json } = portable.text(id);
    const hash = (JSON.parse(Buffer.from(json).toString()) as { provenance: { sha256: string } })
      .provenance.sha256;
    const size = portable.fileSize(hash) ?? -1;
    const file = size < 0 ? null : Buffer.from(portable.filePiece(hash, 0, size)).toString();
    return { sha256, file, record: withoutHistory(portable.record(id)) };
  });
  return {
    documents: documents.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
    editions: portable
      .editions()
      .map((group) => group.toSorted())
      .toSorted(),
    lists: Object.fromEntries(listNames.map((name) => [name, portable.list(name)])),
  };
}
