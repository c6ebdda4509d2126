/** Files that belong to a document's original, such as the images of a saved page: kept like originals, by their hashes. */
import type { Document } from '../document/document.ts';
import { sha256Of, type Originals } from './originals.ts';

/** Keeps the bytes of the document's companions; those that are not given, or are not what it says, are left out. */
export function writeCompanions(
  originals: Originals,
  { provenance }: Document,
  bytesOf: ReadonlyMap<string, Uint8Array>,
): void {
  for (const { name, sha256 } of provenance.companions ?? []) {
    const bytes = bytesOf.get(name);
    if (bytes && sha256Of(bytes) === sha256) originals.write(sha256, bytes);
  }
}

/** The bytes of the document's companions by their names; those that are damaged are left out, and `doctor` says so. */
export function readCompanions(
  originals: Originals,
  { provenance }: Document,
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const { name, sha256 } of provenance.companions ?? []) {
    if (originals.isSound(sha256)) found.set(name, originals.read(sha256));
  }
  return found;
}
