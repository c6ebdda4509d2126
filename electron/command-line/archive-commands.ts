/** The command about archives, as commander parses and explains it. */
import type { Command } from 'commander';
import { importArchiveCommand } from './commands/import-archive.ts';
import type { Run } from './run-context.ts';
import { UsageError } from './usage-error.ts';

interface ImportArchiveFlags {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** Adds `import-archive`. */
export function addArchiveCommands(
  program: Command,
  { output, surroundings, onExitCode }: Run,
  libraryOf: (command: Command) => string | undefined,
): void {
  const { t } = output;
  program
    .command('import-archive')
    .description(t('commandLine.importArchive'))
    .argument('<file>', t('commandLine.archiveFile'))
    .option('--yes', t('commandLine.restoreYes'))
    .option('--dry-run', t('commandLine.dryRun'))
    .action(async (file: string, flags: ImportArchiveFlags, command: Command) => {
      const { yes, dryRun } = flags;
      if (yes === true && dryRun === true) {
        throw new UsageError((say) => say('commandLine.yesOrDryRun'));
      }
      onExitCode(await importArchiveCommand(file, flags, libraryOf(command), output, surroundings));
    });
}
