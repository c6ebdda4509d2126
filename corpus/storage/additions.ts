/** Bringing documents into a library: their bytes first, then row and content, one document or a group in one commit. */
import { Annotation as AnnotationSchema } from '../annotations/annotation.ts';
import { Document as DocumentSchema } from '../document/document.ts';
import { CorpusError, toCorpusError } from '../errors.ts';
import { keepCarried } from './annotations.ts';
import { beginCompanions, companionFiles } from './companions.ts';
import type { Database } from './database.ts';
import * as documents from './documents.ts';
import type { Addition, AddStatus } from './library.ts';
import { writeSketch } from './likely-editions.ts';
import { sha256Of, type Originals } from './originals.ts';
import { keepCarriedPair } from './sqlite-pairs.ts';
import { isAbsent, noLongerAbsent } from './sqlite-absent.ts';

/** What documents are brought into. `allowed` does what changes files, `write` one transaction; both report as the library does. */
export interface Intake {
  readonly database: Database;
  readonly originals: Originals;
  readonly allowed: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
}

/** See `Library.add`. */
export function addDocument(intake: Intake, addition: Addition): AddStatus {
  const { allowed, write, originals } = intake;
  const { document, bytes, companions } = addition;
  const { sha256 } = document.provenance;
  checkBytes(addition);
  const ends = [allowed(() => originals.begin([sha256]))];
  try {
    // Before the row, and also for a duplicate: if its original was damaged meanwhile, these bytes heal it.
    const written = allowed(() => originals.write(sha256, bytes));
    if (companions) ends.push(allowed(() => beginCompanions(originals, document, companions)));
    try {
      return write(() => insert(intake, addition));
    } catch (failure) {
      // A full disk must not get fuller. After any other failure the bytes stay: the row may have been committed.
      if (written && isFull(failure)) originals.remove(sha256);
      throw failure;
    }
  } finally {
    for (const end of ends) end();
  }
}

/** See `Library.addAll`. */
export async function addDocuments(
  intake: Intake,
  additions: readonly Addition[],
): Promise<readonly (AddStatus | CorpusError)[]> {
  try {
    return await addTogether(intake, additions);
  } catch {
    // Whatever it was, it must cost only the document that it is about.
    return additions.map((addition) => {
      try {
        return addDocument(intake, addition);
      } catch (failure) {
        return toCorpusError(failure);
      }
    });
  }
}

async function addTogether(
  intake: Intake,
  additions: readonly Addition[],
): Promise<readonly AddStatus[]> {
  const { allowed, write, originals } = intake;
  for (const addition of additions) checkBytes(addition);
  // Refused before anything is written.
  allowed(() => undefined);
  const written = await originals.writeAside(
    new Map(
      additions.flatMap(({ document, bytes, companions }) => [
        [document.provenance.sha256, bytes] as const,
        ...(companions ? companionFiles(document, companions) : []),
      ]),
    ),
  );
  try {
    return write(() => additions.map((addition) => insert(intake, addition)));
  } catch (failure) {
    if (isFull(failure)) for (const sha256 of written.fresh) originals.remove(sha256);
    throw failure;
  } finally {
    await written.end();
  }
}

/** Errors: `invalidRequest`. */
function checkBytes({ document, bytes }: Addition): void {
  const { sha256 } = document.provenance;
  if (sha256Of(bytes) === sha256 && sha256.startsWith(document.id)) return;
  const reason = 'the document is not made of these bytes';
  throw new CorpusError('invalidRequest', reason, { reason });
}

/** Row and content; to be called in a transaction. */
function insert({ database }: Intake, { document, carried = [], pair }: Addition): AddStatus {
  const known = knownAs(database, document);
  const isAbsentText = known !== undefined && isAbsent(database, known.id);
  if (known !== undefined && !isAbsentText) {
    if (known.deleted) documents.setDocumentDeleted(database, known.id, null);
    return 'duplicate';
  }
  const valid = DocumentSchema.parse(document);
  if (isAbsentText) {
    // Its notes waited for it.
    documents.setDocumentDeleted(database, valid.id, null);
    noLongerAbsent(database, valid.id);
    documents.replaceDocument(database, valid);
  } else documents.insertDocument(database, valid);
  writeSketch(database, valid.id, valid);
  for (const annotation of carried) keepCarried(database, AnnotationSchema.parse(annotation));
  if (pair !== undefined) keepCarriedPair(database, pair);
  return 'added';
}

/** The document of the same bytes; or the absent text of this id, of whose bytes nothing is known any more. */
function knownAs(
  database: Database,
  { id, provenance }: Addition['document'],
): documents.StoredDocument | undefined {
  const same = documents.findDocument(database, 'sha256', provenance.sha256);
  if (same !== undefined || !isAbsent(database, id)) return same;
  return documents.findDocument(database, 'id', id);
}

function isFull(failure: unknown): boolean {
  return failure instanceof CorpusError && failure.code === 'storageFull';
}
