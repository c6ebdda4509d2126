/** The imported bytes on disk: one file a document, named by its SHA-256, written once and never changed. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusError } from '../errors.ts';
import { isMissing } from './failures.ts';
import { isOutgoingNote } from './outgoing.ts';

const originalName = /^[0-9a-f]{64}$/;

/** Lower-case hexadecimal SHA-256. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Begins the names of files in `tmp/` that say which originals are being written. */
const markerName = 'adding-';

/** Files that were written: those that were not there before; `end` says that they are in use. */
export interface WrittenAside {
  readonly fresh: readonly string[];
  end(): Promise<void>;
}

/** The `originals/` and `tmp/` of one library folder. Throws Node's own errors where the disk refuses. */
export class Originals {
  /** How many groups were written aside: their names in `tmp/`. */
  private groups = 0;
  private readonly directory: string;
  private readonly temporary: string;

  constructor(private readonly folder: string) {
    this.directory = join(folder, 'originals');
    this.temporary = join(folder, 'tmp');
  }

  /** Makes the two folders. */
  create(): void {
    const folders = [this.directory, this.temporary];
    const made = folders.map((folder) => mkdirSync(folder, { recursive: true }));
    // Every import asks for them; only those that are new have to reach the disk.
    if (made.some((folder) => folder !== undefined)) syncDirectory(this.folder);
  }

  /**
   * Keeps these bytes: after it returns they are on the disk under their hash, whole, whatever happens next.
   * A file that is already there is kept if it is sound (then it returns false) and replaced if it is not.
   */
  write(sha256: string, bytes: Uint8Array): boolean {
    if (this.isSound(sha256)) return false;
    this.create();
    const temporary = join(this.temporary, sha256);
    rmSync(temporary, { force: true });
    try {
      const file = openSync(temporary, 'wx');
      try {
        writeFileSync(file, bytes);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      chmodSync(temporary, 0o444);
      renameSync(temporary, this.pathOf(sha256));
    } catch (failure) {
      rmSync(temporary, { force: true });
      throw failure;
    }
    syncDirectory(this.directory);
    return true;
  }

  /**
   * As `write` for each file, by its hash, while this thread goes on. Until `end` is called, an opening of the library takes
   * back what nobody needs of them: the process has died before it could use them.
   */
  async writeAside(files: ReadonlyMap<string, Uint8Array>): Promise<WrittenAside> {
    const known = await Promise.all([...files.keys()].map((sha256) => this.isSoundAside(sha256)));
    const fresh = [...files].filter((_, at) => known[at] !== true);
    if (fresh.length === 0) return { fresh: [], end: () => Promise.resolve() };
    await mkdir(this.directory, { recursive: true });
    await mkdir(this.temporary, { recursive: true });
    const names = fresh.map(([sha256]) => sha256);
    const { group, marker } = this.nextGroup();
    await writeFile(marker, names.join('\n'));
    await Promise.all(
      fresh.map(([sha256, bytes]) =>
        // A name of its own: another import may be writing the same bytes.
        this.writeOneAside(join(this.temporary, `${sha256}-${group}`), sha256, bytes),
      ),
    );
    await syncDirectoryAside(this.directory);
    return { fresh: names, end: () => rm(marker, { force: true }) };
  }

  /**
   * Says that these are about to be written, one by one: until the returned function is called, an opening of the library
   * takes back what nobody needs of them, as with `writeAside`.
   */
  begin(hashes: readonly string[]): () => void {
    mkdirSync(this.temporary, { recursive: true });
    const { marker } = this.nextGroup();
    writeFileSync(marker, hashes.join('\n'));
    return () => rmSync(marker, { force: true });
  }

  private nextGroup(): { readonly group: number; readonly marker: string } {
    this.groups += 1;
    return { group: this.groups, marker: join(this.temporary, `${markerName}${this.groups}`) };
  }

  private async writeOneAside(temporary: string, sha256: string, bytes: Uint8Array): Promise<void> {
    try {
      const file = await open(temporary, 'wx', 0o444);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, this.pathOf(sha256));
    } catch (failure) {
      await rm(temporary, { force: true });
      throw failure;
    }
  }

  private async isSoundAside(sha256: string): Promise<boolean> {
    try {
      return sha256Of(await readFile(this.pathOf(sha256))) === sha256;
    } catch (failure) {
      if (isMissing(failure)) return false;
      throw failure;
    }
  }

  /** Hashes of files that were written by a process that died before their documents were stored, or just after. */
  unfinished(): readonly string[] {
    return this.leftovers()
      .filter((name) => name.startsWith(markerName))
      .flatMap((name) => readFileSync(join(this.temporary, name), 'utf8').split('\n'))
      .filter((name) => originalName.test(name));
  }

  /** Takes back what `write` kept. */
  remove(sha256: string): void {
    rmSync(this.pathOf(sha256), { force: true });
  }

  /** The bytes. Errors: `libraryDamaged` where they are gone or are not what was imported. */
  read(sha256: string): Uint8Array {
    const bytes = this.find(sha256);
    if (bytes === undefined) throw this.damaged(sha256, 'is missing');
    if (sha256Of(bytes) !== sha256) throw this.damaged(sha256, 'has changed since it was imported');
    return bytes;
  }

  /** Bytes `from` up to `to`, fewer at the end. Errors: `libraryDamaged` where the file is gone. */
  readPiece(sha256: string, from: number, to: number): Uint8Array<ArrayBuffer> {
    const file = this.open(sha256);
    try {
      const piece = new Uint8Array(to - from);
      return piece.subarray(0, readSync(file, piece, 0, piece.length, from));
    } finally {
      closeSync(file);
    }
  }

  /** Size in bytes; undefined where the file is not there. */
  size(sha256: string): number | undefined {
    return statSync(this.pathOf(sha256), { throwIfNoEntry: false })?.size;
  }

  /** True where the bytes are there and are what was imported. */
  isSound(sha256: string): boolean {
    const bytes = this.find(sha256);
    return bytes !== undefined && sha256Of(bytes) === sha256;
  }

  /** Hashes of everything that is kept. */
  hashes(): readonly string[] {
    return list(this.directory).filter((name) => originalName.test(name));
  }

  /** Names of files that an interrupted import left. */
  leftovers(): readonly string[] {
    return list(this.temporary);
  }

  /** Deletes what an interrupted import left. */
  sweep(): void {
    // Notes that are left now are of processes that still write.
    const left = this.leftovers().filter((name) => !isOutgoingNote(name));
    for (const name of left) rmSync(join(this.temporary, name), { recursive: true });
  }

  /** Moves a file that is not what was imported to `folder`, where it stays; false where there is none. */
  setAside(sha256: string, folder: string): boolean {
    if (this.size(sha256) === undefined) return false;
    mkdirSync(folder, { recursive: true });
    const others = list(folder).filter((name) => name.startsWith(sha256)).length;
    renameSync(
      this.pathOf(sha256),
      join(folder, others === 0 ? sha256 : `${sha256}-${others + 1}`),
    );
    syncDirectory(folder);
    syncDirectory(this.directory);
    return true;
  }

  private pathOf(sha256: string): string {
    if (!originalName.test(sha256)) throw new RangeError(`not a SHA-256: ${sha256}`);
    return join(this.directory, sha256);
  }

  private find(sha256: string): Uint8Array | undefined {
    try {
      return readFileSync(this.pathOf(sha256));
    } catch (failure) {
      if (isMissing(failure)) return undefined;
      throw failure;
    }
  }

  private open(sha256: string): number {
    try {
      return openSync(this.pathOf(sha256), 'r');
    } catch (failure) {
      throw isMissing(failure) ? this.damaged(sha256, 'is missing') : failure;
    }
  }

  private damaged(sha256: string, what: string): CorpusError {
    const reason = `originals/${sha256} ${what}`;
    const details = { folder: this.folder, reason };
    return new CorpusError('libraryDamaged', `${this.folder}: ${reason}`, details);
  }
}

/** Makes a rename or a new file in the folder durable: on POSIX the folder itself has to be synced. */
export function syncDirectory(folder: string): void {
  // Windows cannot open a folder as a file, and its file system keeps the order by itself.
  if (process.platform === 'win32') return;
  const directory = openSync(folder, 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}

async function syncDirectoryAside(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function list(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch (failure) {
    if (isMissing(failure)) return [];
    throw failure;
  }
}
