/** The command that brings notes in, as commander parses and explains it. */
import type { Command } from 'commander';
import { importAnnotationsCommand } from './commands/import-annotations.ts';
import type { Run } from './run-context.ts';

interface IncomingFlags {
  readonly document?: string;
  readonly mine?: readonly string[];
  readonly dryRun?: boolean;
}

/** Adds `import-annotations`. */
export function addIncomingCommand(
  program: Command,
  { output, surroundings, onExitCode }: Run,
  libraryOf: (command: Command) => string | undefined,
): void {
  const { t } = output;
  program
    .command('import-annotations')
    .description(t('commandLine.importAnnotations'))
    .argument('<files...>', t('commandLine.incomingFiles'))
    .option('--document <id>', t('commandLine.incomingDocument'))
    .option('--mine <names...>', t('commandLine.incomingMine'))
    .option('--dry-run', t('commandLine.dryRun'))
    .action(async (files: string[], flags: IncomingFlags, command: Command) => {
      const options = { files, ...flags };
      onExitCode(await importAnnotationsCommand(options, libraryOf(command), output, surroundings));
    });
}
