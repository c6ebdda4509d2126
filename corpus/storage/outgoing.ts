/** Files that are being written outside of the library, noted in it, so that what a killed process left is taken away. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The end of the name of every file that is noted: no other file is ever removed, whatever a note says. */
export const partEnding = '.hashiyeh-part';

const partName = /^\..+\.[0-9a-f]{8}\.hashiyeh-part$/u;
const noteName = /^outgoing-(\d+)-[0-9a-f]{8}$/u;

/** Notes the file and gives back how to forget it. Errors: RangeError for a name that no such file has. */
export function noteOutgoing(folder: string, path: string, process: number): () => void {
  const name = basename(path);
  if (!partName.test(name)) throw new RangeError(`not the name of an unfinished file: ${name}`);
  const mark = name.slice(-partEnding.length - 8, -partEnding.length);
  const note = join(folder, 'tmp', `outgoing-${process}-${mark}`);
  try {
    mkdirSync(join(folder, 'tmp'), { recursive: true });
    writeFileSync(note, path);
  } catch {
    // A library that cannot be written is taken out all the same.
    return () => undefined;
  }
  return () => rmSync(note, { force: true });
}

/** Removes the noted files of processes that are gone, and their notes. */
export function takeBackOutgoing(folder: string): void {
  const temporary = join(folder, 'tmp');
  for (const name of readdirSync(temporary)) {
    const writer = noteName.exec(name)?.[1];
    if (writer === undefined || isAlive(Number(writer))) continue;
    const note = join(temporary, name);
    const path = readFileSync(note, 'utf8');
    if (partName.test(basename(path))) rmSync(path, { force: true });
    rmSync(note, { force: true });
  }
}

/** Whether a file in `tmp/` is such a note. */
export function isOutgoingNote(name: string): boolean {
  return noteName.test(name);
}

function isAlive(writer: number): boolean {
  if (writer === process.pid) return false;
  try {
    process.kill(writer, 0);
    return true;
  } catch (failure) {
    // Somebody else's process is alive too.
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
