/** `hashiyeh import-archive FILE.zip [--yes]` */
import { resolve } from 'node:path';
import {
  changesAnything,
  totalsOf,
  type ArchivePlan,
  type Tally,
} from '../../../corpus/archive/plan.ts';
import { outcomes } from '../../../corpus/archive/merge.ts';
import { currentVersion } from '../../../corpus/storage/schema.ts';
import { openArchiveFile } from '../../archiving/archive-file.ts';
import { bringIn, planArchive } from '../../archiving/bring-in.ts';
import { exitCodes } from '../exit-codes.ts';
import { withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';

/** Shows what bringing the archive in would do, and does it only with `yes`. */
export async function importArchiveCommand(
  name: string,
  options: { readonly yes?: boolean },
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const file = resolve(surroundings.workingFolder, name);
  const { signal } = surroundings;
  const archive = await openArchiveFile(file, currentVersion);
  try {
    const mode = options.yes ? 'create' : 'read-only';
    const { plan, done } = await withLibrary(folder, mode, surroundings, async (library) => {
      const planned = await planArchive(archive, library, { signal });
      if (!options.yes) return { plan: planned, done: undefined };
      return { plan: planned, done: await bringIn(archive, library, planned, { signal }) };
    });
    const shown = done ?? plan;
    const result = { file, done: done !== undefined, ...shown, totals: totalsOf(shown) };
    output.result(result, () => linesOf(shown, output));
    if (!changesAnything(plan)) output.message(output.t('commandLine.archiveNothingNew'));
    else if (done === undefined) output.message(output.t('commandLine.sayYesToBring'));
    return exitCodes.done;
  } finally {
    await archive.close();
  }
}

/** What is in it altogether, then the documents about which there is something to say. */
function linesOf(plan: ArchivePlan, output: Output): readonly string[] {
  const { t } = output;
  const { documents, notes, said, lists } = totalsOf(plan);
  const groups = [
    [t('commandLine.archiveDocuments'), documents],
    [t('commandLine.archiveNotes'), notes],
    [t('commandLine.archiveSaid'), said],
    [t('commandLine.archiveLists'), lists],
  ] as const;
  return [
    ...groups.flatMap(([label, tally]) =>
      Object.keys(tally).length === 0 ? [] : [`${label} ${tallyText(tally, output)}`],
    ),
    ...plan.documents.flatMap(({ title, noted }) =>
      noted.map(({ outcome, words }) => {
        return `${t(`archive.outcome.${outcome}`)}\t${isolate(title)}\t${isolate(words)}`;
      }),
    ),
  ];
}

function tallyText(tally: Tally, { t }: Output): string {
  return outcomes
    .flatMap((outcome) => {
      const count = tally[outcome];
      return count === undefined
        ? []
        : [t('commandLine.archiveTally', { outcome: t(`archive.outcome.${outcome}`), count })];
    })
    .join(t('commandLine.comma'));
}
