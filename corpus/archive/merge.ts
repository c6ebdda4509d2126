/** What becomes of one thing that an archive brings: merging adds, it never replaces what the reader has. */
import type { Annotation } from '../annotations/annotation.ts';
import { AnnotationId } from '../annotations/annotation.ts';
import { canonical } from './canonical.ts';
import type { KeptAnnotation } from './document-record.ts';
import type { ListRecord } from './list-record.ts';

/**
 * - `added`, `addedDeleted`: was not here; the latter goes into the trash, where it is in the archive.
 * - `same`: is here already.
 * - `updated`: the one here is an earlier version of it. `older`: it is an earlier version of the one here, which stays.
 * - `both`: they differ and none comes from the other; the one here stays, and that of the archive is added beside it.
 * - `kept`: they differ, there can be only one, and the one here stays.
 * - `deletedHere`: the reader deleted it, and it stays deleted. `deletedThere`: it is deleted in the archive, and stays here.
 * - `elsewhere`: something else has its name here; it is left out.
 * - `withoutText`: its text was lost before the archive was made, and is not here either; it is left out.
 */
export const outcomes = [
  'added',
  'addedDeleted',
  'same',
  'updated',
  'older',
  'both',
  'kept',
  'deletedHere',
  'deletedThere',
  'elsewhere',
  'withoutText',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Gives the SHA-256 of a text in lower-case hexadecimal; passed in, because corpus has no machine. */
export type Digest = (text: string) => string;

/** What came of it, and what is to be written, if anything. */
export interface Merged<T> {
  readonly outcome: Outcome;
  readonly write?: T;
}

/** What tells one version of an annotation from another: all of it but when it was touched last. */
export function versionText(annotation: Annotation): string {
  return canonical({ ...annotation, modified: undefined });
}

/** Merges an annotation; `here` is the one with its id, deleted or not. */
export function mergeAnnotation(
  here: KeptAnnotation | undefined,
  there: KeptAnnotation,
  digest: Digest,
): Merged<KeptAnnotation> {
  if (here === undefined) {
    return { outcome: there.deletedAt === undefined ? 'added' : 'addedDeleted', write: there };
  }
  const tombstone = byTombstones(here.deletedAt, there.deletedAt);
  if (tombstone !== undefined) return { outcome: tombstone };
  if (versionText(here.annotation) === versionText(there.annotation)) return { outcome: 'same' };
  // A change that was taken back is an earlier version of either side: what the reader sees here stays.
  if (here.earlier?.includes(there.annotation.modified)) return { outcome: 'older' };
  if (there.earlier?.includes(here.annotation.modified))
    return { outcome: 'updated', write: there };
  return { outcome: 'both', write: { annotation: copyOf(there.annotation, digest) } };
}

/** The annotation under another name, the same for the same words, so that it is not added twice. */
export function copyOf(annotation: Annotation, digest: Digest): Annotation {
  const hex = digest(versionText(annotation));
  const piece = (from: number, to: number): string => hex.slice(from, to);
  // As a UUID of version 8 (RFC 9562), which is for names that a program makes by its own rule.
  const name = `${piece(0, 8)}-${piece(8, 12)}-8${piece(13, 16)}-a${piece(17, 20)}-${piece(20, 32)}`;
  return { ...annotation, id: AnnotationId.parse(name) };
}

/** Merges a record of a list; where both differ, the one here stays. */
export function mergeRecord(here: ListRecord | undefined, there: ListRecord): Merged<ListRecord> {
  if (here === undefined) {
    return { outcome: there.deletedAt === undefined ? 'added' : 'addedDeleted', write: there };
  }
  const tombstone = byTombstones(here.deletedAt, there.deletedAt);
  if (tombstone !== undefined) return { outcome: tombstone };
  return { outcome: canonical(here.value) === canonical(there.value) ? 'same' : 'kept' };
}

function byTombstones(here: string | undefined, there: string | undefined): Outcome | undefined {
  if (here === undefined && there === undefined) return undefined;
  if (here === undefined) return 'deletedThere';
  return there === undefined ? 'deletedHere' : 'same';
}
