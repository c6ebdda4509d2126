/** `align` and its options, as commander parses and explains them. */
import { type Command, Option } from 'commander';
import { pairFormats, type PairFormat } from '../pairing/written-pair.ts';
import { alignDocuments } from './commands/align-documents.ts';
import { alignSegments } from './commands/align-segments.ts';
import type { Run } from './run-context.ts';

interface AlignFlags {
  readonly segments?: boolean;
  readonly parts?: readonly string[];
  readonly format: PairFormat;
  readonly confirmed?: boolean;
  readonly output?: string;
}

/** Adds the command: of two documents of the library, or of two files of segments without one. */
export function addAlign(
  program: Command,
  run: Run,
  libraryOf: (command: Command) => string | undefined,
): void {
  const { output, surroundings, onExitCode } = run;
  const { t } = output;
  program
    .command('align')
    .description(t('commandLine.align'))
    .argument('<original>', t('commandLine.alignOriginal'))
    .argument('<translation>', t('commandLine.alignTranslation'))
    .option('--segments', t('commandLine.alignSegments'))
    .option('--parts <parts...>', t('commandLine.pairParts'))
    .addOption(
      new Option('--format <format>', t('commandLine.alignFormat'))
        .choices(pairFormats)
        .default('tsv'),
    )
    .option('--confirmed', t('commandLine.alignConfirmed'))
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
        choice: flags.confirmed === true ? ('confirmed' as const) : ('all' as const),
        ...(flags.output === undefined ? {} : { out: flags.output }),
      };
      onExitCode(await alignDocuments(options, { ...run, folder: libraryOf(command) }));
    });
}
