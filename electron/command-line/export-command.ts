/** `export` and its options, as commander parses and explains them. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { exportFormats } from '../shared/export-formats.ts';
import type { ExportFormat } from '../shared/export-request.ts';
import { everythingCommand } from './commands/everything.ts';
import { exportSheetCommand } from './commands/export-sheet.ts';
import { exportCommand } from './commands/export.ts';
import type { Run } from './run-context.ts';
import { UsageError } from './usage-error.ts';

interface ExportFlags {
  readonly document: readonly string[];
  readonly tag?: string;
  readonly sheet?: string;
  readonly all: boolean;
  readonly everything: boolean;
  readonly format?: ExportFormat;
  readonly output?: string;
  readonly out?: string;
  readonly template?: string;
  readonly notesOnly: boolean;
}

/** Adds the command; `libraryOf` names the library of a run. */
export function addExport(
  program: Command,
  { output, surroundings, language, onExitCode }: Run,
  libraryOf: (command: Command) => string | undefined,
): void {
  const { t } = output;
  const choices = exportFormats.join(', ');
  program
    .command('export')
    .description(t('commandLine.export'))
    .argument('[ids...]', t('commandLine.id'))
    .option('--document <id>', t('commandLine.exportDocument'), several, [])
    .option('--tag <tag>', t('commandLine.exportTag'))
    .option('--sheet <name>', t('commandLine.exportSheet'))
    .option('--all', t('commandLine.all'), false)
    .option('--everything', t('commandLine.everything'), false)
    .addOption(
      new Option('--format <format>', t('commandLine.format', { choices })).argParser((value) => {
        const format = exportFormats.find((known) => known === value);
        if (format !== undefined) return format;
        throw new InvalidArgumentError(t('commandLine.unknownFormat', { value, choices }));
      }),
    )
    .option('--template <file>', t('commandLine.template'))
    .option('--notes-only', t('commandLine.notesOnly'), false)
    .option('--output <path>', t('commandLine.out'))
    .addOption(new Option('--out <path>', t('commandLine.out')).hideHelp())
    .action(async (names: string[], flags: ExportFlags, command: Command) => {
      const { document, tag, all, format, template, notesOnly } = flags;
      const out = flags.output ?? flags.out;
      if (flags.everything) {
        const asked = { ...flags, ids: [...names, ...document], language, out };
        onExitCode(await everythingCommand(asked, libraryOf(command), output, surroundings));
        return;
      }
      if (flags.sheet !== undefined) {
        const [sheet, ids] = [flags.sheet, [...names, ...document]];
        const asked = { sheet, ids, tag, all, format, template, language, out };
        onExitCode(await exportSheetCommand(asked, libraryOf(command), output, surroundings));
        return;
      }
      if (format === undefined) throw new UsageError((say) => say('commandLine.formatNeeded'));
      const chosen = {
        ids: [...names, ...document],
        all,
        format,
        language,
        notesOnly,
        ...(template === undefined ? {} : { template }),
        ...(tag === undefined ? {} : { tag }),
        ...(out === undefined ? {} : { out }),
      };
      onExitCode(await exportCommand(chosen, libraryOf(command), output, surroundings));
    });
}

function several(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
