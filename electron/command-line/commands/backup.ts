/** `hashiyeh backup` and `hashiyeh restore NAME` */
import { resolve } from 'node:path';
import { existsSync } from 'node:fs';
import {
  listBackups,
  makeBackup,
  presentContents,
  type Backup,
  type Contents,
} from '../../../corpus/storage/backups.ts';
import { lockLibrary } from '../../../corpus/storage/lock.ts';
import { findBackup, proveBackup, restoreBackup } from '../../../corpus/storage/restore.ts';
import { usualSettings } from '../../shared/usual-settings.ts';
import { exitCodes } from '../exit-codes.ts';
import { LibraryNotOpen } from '../library-access.ts';
import type { Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';

/** Makes a backup, also beside an open window, or lists those that there are. */
export async function backupCommand(
  options: { readonly list?: boolean },
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const place = placeOf(folder, surroundings);
  if (options.list) {
    const backups = listBackups(place);
    output.result({ backups }, () => backups.map((backup) => lineOf(backup, output)));
    if (backups.length === 0) output.message(output.t('commandLine.noBackups'));
    return exitCodes.done;
  }
  // The reader's own number of days is the window's; the command line knows no settings.
  const { backupDays: days } = usualSettings;
  const backup = makeBackup(place, { now: surroundings.now(), days });
  output.result({ backup }, () => [lineOf(backup, output)]);
  return exitCodes.done;
}

/** Shows what a restore would change; does it only with `yes`. What is replaced becomes a backup. */
export async function restoreCommand(
  name: string,
  options: { readonly yes?: boolean },
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const place = placeOf(folder, surroundings);
  const file = fileOf(name, place, surroundings);
  if (!options.yes) {
    const [present, contents] = [presentContents(place), proveBackup(file, place)];
    output.result({ restored: false, file, present, contents }, () => [
      `${output.t('commandLine.libraryHolds')} ${countsOf(present, output)}`,
      `${output.t('commandLine.backupHolds')} ${countsOf(contents, output)}`,
    ]);
    output.message(output.t('commandLine.sayYes'));
    return exitCodes.done;
  }
  const unlock = lock(place);
  try {
    const done = await restoreBackup(place, file, { now: surroundings.now(), inUse: false });
    output.result({ restored: true, file, ...done }, () => [countsOf(done.contents, output)]);
    if (done.replaced !== undefined) {
      output.message(output.t('commandLine.replacedKept', { name: done.replaced }));
    }
    return exitCodes.done;
  } finally {
    unlock();
  }
}

function placeOf(folder: string | undefined, surroundings: Surroundings): string {
  const { workingFolder, defaultLibrary } = surroundings;
  return folder === undefined ? defaultLibrary() : resolve(workingFolder, folder);
}

/** A file that is named, or one of the library's own backups. */
function fileOf(name: string, place: string, { workingFolder }: Surroundings): string {
  const file = resolve(workingFolder, name);
  return name !== 'latest' && existsSync(file) ? file : findBackup(place, name);
}

function lock(place: string): () => void {
  try {
    return lockLibrary(place, process.pid);
  } catch (error) {
    throw new LibraryNotOpen(`cannot open ${place}`, { cause: error });
  }
}

function lineOf({ name, contents }: Backup, output: Output): string {
  return `${name}\t${countsOf(contents, output)}`;
}

function countsOf(contents: Contents | null, { t }: Output): string {
  if (contents === null) return t('commandLine.unreadable');
  const { documents, annotations } = contents;
  return `${t('commandLine.countedDocuments', { count: documents })}${t('commandLine.comma')}${t('commandLine.countedAnnotations', { count: annotations })}`;
}
