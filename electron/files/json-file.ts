/** A small file of JSON beside the app's data: read with a fallback, written whole. */
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeFileAside, writeFileWhole } from './write-file.ts';

/**
 * The parsed contents, or undefined if there are none. A damaged file is kept aside as `<path>.damaged`, so that
 * what a person wrote into it by hand is not lost under the defaults.
 */
export function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // Absent on a first start; unreadable is treated alike, because the app must start.
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    renameSync(path, `${path}.damaged`);
    return undefined;
  }
}

/** The same, but leaves a damaged file as it is, for the reading that follows. */
export function lookAtJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Errors: CorpusError `storageFull`, `notWritable`. */
export function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileWhole(path, written(value));
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * The same while other work goes on; nothing is written where `isWanted` says no once the disk has it. Rejects with the
 * system's own error.
 */
export async function writeJsonAside(
  path: string,
  value: unknown,
  isWanted: () => boolean,
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await writeFileAside(path, written(value), isWanted);
}
