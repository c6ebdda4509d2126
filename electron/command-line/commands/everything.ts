/** `hashiyeh export --everything --output FILE.zip` */
import { extname, resolve } from 'node:path';
import { takeOut, type TakenOut } from '../../archiving/take-out.ts';
import type { InterfaceLanguage } from '../../shared/settings.ts';
import { exitCodes } from '../exit-codes.ts';
import { withLibrary } from '../library-access.ts';
import type { Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

/** What was asked for beside everything is a mistake: an archive has one form and holds all. */
export interface EverythingOptions {
  readonly ids: readonly string[];
  readonly tag?: string;
  readonly all: boolean;
  readonly format?: string;
  readonly template?: string;
  readonly notesOnly: boolean;
  readonly out: string | undefined;
  readonly language: InterfaceLanguage;
}

/** Takes everything out of the library, also beside an open window. */
export async function everythingCommand(
  options: EverythingOptions,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const { ids, tag, all, format, template, notesOnly, out } = options;
  const others = [ids.length > 0, tag, all, format, template, notesOnly];
  if (others.some((one) => one !== undefined && one !== false)) {
    throw new UsageError((t) => t('commandLine.everythingAlone'));
  }
  if (out === undefined || extname(out).toLowerCase() !== '.zip') {
    throw new UsageError((t) => t('commandLine.everythingNeedsZip'));
  }
  const { now, version, workingFolder, signal } = surroundings;
  const file = resolve(workingFolder, out);
  const context = {
    exportedAt: now(),
    locale: options.language,
    generator: `Hashiyeh ${version}`,
  };
  const taken = await withLibrary(folder, 'read-only', surroundings, (library) =>
    takeOut(library, file, { context, signal }),
  );
  output.result({ file, ...taken }, () => []);
  tell(taken, file, output);
  return exitCodes.done;
}

function tell({ counts, missing }: TakenOut, file: string, output: Output): void {
  const { t } = output;
  const { documents, annotations } = counts;
  output.message(t('commandLine.written', { file }));
  output.message(
    `${t('commandLine.countedDocuments', { count: documents })}${t('commandLine.comma')}${t('commandLine.countedAnnotations', { count: annotations })}`,
  );
  const lost = missing.files.length + missing.documents.length;
  if (lost > 0) output.message(t('commandLine.archiveMissing', { count: lost }));
}
