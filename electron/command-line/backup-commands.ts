/** The commands about backups, as commander parses and explains them. */
import type { Command } from 'commander';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import type { Run } from './run-context.ts';

/** Adds `backup` and `restore`. */
export function addBackupCommands(
  program: Command,
  { output, surroundings, onExitCode }: Run,
  libraryOf: (command: Command) => string | undefined,
): void {
  const { t } = output;
  program
    .command('backup')
    .description(t('commandLine.backup'))
    .option('--list', t('commandLine.backupList'))
    .action(async (options: { list?: boolean }, command: Command) => {
      onExitCode(await backupCommand(options, libraryOf(command), output, surroundings));
    });
  program
    .command('restore')
    .description(t('commandLine.restore'))
    .argument('<backup>', t('commandLine.restoreName'))
    .option('--yes', t('commandLine.restoreYes'))
    .action(async (name: string, options: { yes?: boolean }, command: Command) => {
      onExitCode(await restoreCommand(name, options, libraryOf(command), output, surroundings));
    });
}
