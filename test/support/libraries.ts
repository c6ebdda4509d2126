/** Libraries in temporary folders, and documents with the bytes that their hashes are of. */
import { createHash } from 'node:crypto';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { unknownAuthor, type Author } from '../../corpus/storage/journal.ts';
import type { OpenOptions } from '../../corpus/storage/open-library.ts';
import { openLibrary } from '../../corpus/storage/open-library.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { onTestFinished } from 'vitest';
import { makeDocument } from './documents.ts';

export const testTime = '2026-03-21T08:00:00.000Z';

/** Opens (and makes) the library in `folder`; closed when the test ends. */
export function openTestLibrary(
  folder: string,
  mode: OpenOptions['mode'] = 'create',
  now: () => string = () => testTime,
  by: () => Author = () => unknownAuthor,
): Library {
  const library = openLibrary(folder, { mode, now, by });
  onTestFinished(() => library.close());
  return library;
}

/** A document of these paragraphs and the bytes that it is made of. */
export function importText(
  text: string,
  change: Partial<Document> = {},
): { document: Document; bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { document: makeDocument(text.split('\n'), change, sha256), bytes };
}

/** A highlight of the first word of the first block. */
export function makeAnnotation(
  documentId: DocumentId,
  id: string,
  change: Partial<Annotation> = {},
): Annotation {
  return {
    id: AnnotationId.parse(id),
    documentId,
    motivation: 'highlighting',
    colour: 'yellow',
    bodies: [],
    selectors: [{ type: 'TextQuoteSelector', exact: 'آب', prefix: '', suffix: ' روان' }],
    created: testTime,
    modified: testTime,
    ...change,
  };
}
