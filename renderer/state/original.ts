/** The untouched bytes of a document, for what the window draws itself. */
import type { DocumentId } from '../../corpus/document/document.ts';
import { largestPiece } from '../../electron/shared/original-piece.ts';
import { request } from './client.ts';

/** Bytes `from` up to `to`, in a buffer of their own; fewer where the original ends before. Errors: CorpusError. */
export async function readOriginal(id: DocumentId, from: number, to: number): Promise<Uint8Array> {
  const whole = new Uint8Array(to - from);
  let filled = 0;
  while (from + filled < to) {
    const start = from + filled;
    const piece = { id, from: start, to: Math.min(to, start + largestPiece) };
    const { bytes } = await request('document:readOriginal', piece);
    if (bytes.length === 0) break;
    whole.set(bytes, filled);
    filled += bytes.length;
  }
  return filled === whole.length ? whole : whole.slice(0, filled);
}
