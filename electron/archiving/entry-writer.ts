/** Writes entries of an archive and remembers what the manifest says of them. */
import { fileEntry, type ManifestEntry, type ManifestFile } from '../../corpus/archive/manifest.ts';
import type { Portable } from '../../corpus/storage/portable.ts';
import type { ZipWriter } from './zip-writer.ts';

/** Units: bytes. */
const pieceSize = 512 * 1024;
/** Bytes that are packed already. */
const packedTypes =
  /^(?:image\/(?!bmp|tiff|svg)|application\/(?:pdf|epub\+zip|zip|vnd\.(?:openxmlformats|oasis)))/u;
const packedNames = /\.(?:jpe?g|png|gif|webp|avif|pdf|epub|docx|odt|zip)$/iu;

/** See the functions. */
export class EntryWriter {
  /** Every entry, in order. */
  readonly written: ManifestEntry[] = [];
  /** Hashes of the files that were written, and of those that the library has lost. */
  readonly files = new Set<string>();
  readonly missingFiles = new Set<string>();

  constructor(
    private readonly zip: ZipWriter,
    private readonly signal?: AbortSignal,
  ) {}

  async bytes(name: string, bytes: Uint8Array): Promise<void> {
    const options = { size: bytes.byteLength, pack: true };
    const measured = await this.zip.add(name, () => [bytes], options, this.signal);
    if (measured !== undefined) this.written.push({ name, ...measured });
  }

  text(name: string, text: string): Promise<void> {
    return this.bytes(name, Buffer.from(text));
  }

  /** Indented: people look into it too. */
  json(name: string, value: unknown): Promise<void> {
    return this.text(name, `${JSON.stringify(value, null, 1)}\n`);
  }

  /** A file of a document, once; where the library has lost it, or holds other bytes, that is remembered. */
  async file(portable: Portable, file: ManifestFile, mediaType: string): Promise<void> {
    const { sha256 } = file;
    if (this.files.has(sha256) || this.missingFiles.has(sha256)) return;
    const size = portable.fileSize(sha256);
    const name = fileEntry(sha256);
    const pack = !packedTypes.test(mediaType) && !packedNames.test(file.name);
    const measured =
      size === undefined
        ? undefined
        : await this.zip.add(
            name,
            () => filePieces(portable, sha256, size),
            { size, pack, expected: sha256 },
            this.signal,
          );
    if (measured === undefined) this.missingFiles.add(sha256);
    else {
      this.files.add(sha256);
      this.written.push({ name, ...measured });
    }
  }
}

function* filePieces(portable: Portable, sha256: string, size: number): Generator<Uint8Array> {
  for (let at = 0; at < size; at += pieceSize) {
    yield portable.filePiece(sha256, at, Math.min(size, at + pieceSize));
  }
}
