/** `align` and its options, as commander parses and explains them. */
import { type Command, Option } from 'commander';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import { pairFormats } from '../shared/export-formats.ts';
import type { PairFormat } from '../shared/pair-export-request.ts';
import { alignDocuments } from './commands/align-documents.ts';
import { alignSegments } from './commands/align-segments.ts';
import type { Run } from './run-context.ts';

interface AlignFlags {
  readonly segments?: boolean;
  readonly parts?: readonly string[];
  readonly format?: PairFormat;
  readonly first: SideName;
  readonly notes: boolean;
  readonly confirmed?: boolean;
  readonly output?: string;
}

/** Adds the command: of two documents of the library, or of two files of segments without one. */
export function addAlign(
  program: Command,
  run: Run,
  libraryOf: (command: Command) => string | undefined,
): void {
  const { output, surroundings, language, onExitCode } = run;
  const { t } = output;
  program
    .command('align')
    .description(t('commandLine.align'))
    .argument('<original>', t('commandLine.alignOriginal'))
    .argument('<translation>', t('commandLine.alignTranslation'))
    .option('--segments', t('commandLine.alignSegments'))
    .option('--parts <parts...>', t('commandLine.pairParts'))
    .addOption(new Option('--format <format>', t('commandLine.alignFormat')).choices(pairFormats))
    .option('--confirmed', t('commandLine.alignConfirmed'))
    .addOption(
      new Option('--first <side>', t('commandLine.alignFirst'))
        .choices(['original', 'translation'])
        .default('original'),
    )
    .option('--no-notes', t('commandLine.alignNoNotes'))
    .option('--output <file>', t('commandLine.alignOut'))
    .action(async (original: string, translation: string, flags: AlignFlags, command: Command) => {
      if (flags.segments === true) {
        onExitCode(await alignSegments(original, translation, output, surroundings));
        return;
      }
      const options = {
        original,
        translation,
        parts: flags.parts ?? [],
        format: flags.format,
        beads: flags.confirmed === true ? ('confirmed' as const) : ('all' as const),
        first: flags.first,
        notes: flags.notes,
        language,
        ...(flags.output === undefined ? {} : { out: flags.output }),
      };
      onExitCode(await alignDocuments(options, { ...run, folder: libraryOf(command) }));
    });
}
