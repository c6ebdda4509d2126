/** Files that belong to a document's original, such as the images of a saved page: kept like originals, by their hashes. */
import type { Document } from '../document/document.ts';
import { sha256Of, type Originals } from './originals.ts';

/** The bytes of the document's companions by their hashes; those that are not given, or are not what it says, are left out. */
export function companionFiles(
  { provenance }: Document,
  bytesOf: ReadonlyMap<string, Uint8Array>,
): readonly (readonly [sha256: string, bytes: Uint8Array])[] {
  return (provenance.companions ?? []).flatMap(({ name, sha256 }) => {
    const bytes = bytesOf.get(name);
    return bytes && sha256Of(bytes) === sha256 ? [[sha256, bytes] as const] : [];
  });
}

/** Keeps them; the returned function is called when the document that needs them is stored (see `Originals.begin`). */
export function beginCompanions(
  originals: Originals,
  document: Document,
  bytesOf: ReadonlyMap<string, Uint8Array>,
): () => void {
  const files = companionFiles(document, bytesOf);
  const end = originals.begin(files.map(([sha256]) => sha256));
  for (const [sha256, bytes] of files) originals.write(sha256, bytes);
  return end;
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
