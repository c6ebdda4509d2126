/** Which of the files that were dropped an import takes, and in which order: of a folder the same as of a chosen folder. */
import { basename } from 'node:path';
import type { DroppedFile } from '../shared/import-files.ts';
import { isHidden, isUnpackedDocument, mayBeText, type SkippedFile } from './find-files.ts';
import { filesOfPages } from './saved-page.ts';

/** A file with its place in the list of those that were dropped. */
export interface DroppedEntry extends DroppedFile {
  readonly index: number;
}

/** See judgeDropped. */
export interface JudgedFiles {
  readonly taken: readonly DroppedEntry[];
  readonly skipped: readonly SkippedFile[];
}

/**
 * Sorts by name, folder by folder. A file that was dropped by itself is always taken; of a folder hidden files and the
 * files of saved pages are left out without a word, and those that are no texts are skipped.
 */
export function judgeDropped(files: readonly DroppedFile[]): JudgedFiles {
  const pages = filesOfPages(files.map(({ name }) => name));
  const ofPages = new Set([...pages.values()].flat().map(({ name }) => name));
  const seen = files
    .map((file, index) => ({ ...file, index, way: file.name.split('/') }))
    .filter(({ name, way }) => !isOutOfSight(way) && !ofPages.has(name))
    .sort((a, b) => compareWays(a.way, b.way));
  const packed = seen.map(({ way }) => unpackedAround(way)).filter((name) => name !== undefined);
  const isTaken = ({ name, way }: (typeof seen)[number]): boolean =>
    way.length === 1 || (mayBeText(name) && unpackedAround(way) === undefined);
  return {
    taken: seen.filter(isTaken).map(({ name, size, index }) => ({ name, size, index })),
    skipped: [
      ...seen
        .filter((file) => !isTaken(file) && unpackedAround(file.way) === undefined)
        .map(({ name }) => ({ file: name, reason: 'unknownKind' as const })),
      ...[...new Set(packed)].map((file) => ({ file, reason: 'notAFile' as const })),
    ],
  };
}

/** A file of a saved page's folder with its way from the page. */
export interface PageEntry {
  readonly way: string;
  readonly file: DroppedEntry;
}

/** Gives the files in the folder of a page by the page's name; none for any other file. */
export function filesBeside(files: readonly DroppedFile[]): (page: string) => readonly PageEntry[] {
  const entries = new Map(files.map((file, index) => [file.name, { ...file, index }]));
  const pages = filesOfPages([...entries.keys()]);
  return (page) =>
    (pages.get(page) ?? []).flatMap(({ name, way }) => {
      const file = entries.get(name);
      return file ? [{ way, file }] : [];
    });
}

/** The bare name of a file. */
export function bareName(name: string): string {
  return basename(name) || 'text';
}

/** The folder of an unpacked document that the file is a piece of; undefined where it is in none. */
function unpackedAround(way: readonly string[]): string | undefined {
  const depth = way.slice(0, -1).findIndex(isUnpackedDocument);
  return depth < 0 ? undefined : way.slice(0, depth + 1).join('/');
}

/** The first piece is what the reader dropped and saw; what is in it may be hidden. */
function isOutOfSight(way: readonly string[]): boolean {
  return way.some((name, depth) => depth > 0 && isHidden(name));
}

function compareWays(a: readonly string[], b: readonly string[]): number {
  const depth = a.findIndex((name, index) => name !== b[index]);
  const [left = '', right = ''] = [a[depth], b[depth]];
  if (left === right) return a.length - b.length;
  return left < right ? -1 : 1;
}
