/** `align` and its options, as commander parses and explains them. */
import type { Command } from 'commander';
import { alignSegments } from './commands/align-segments.ts';
import type { Run } from './run-context.ts';

/** Adds the command. */
export function addAlign(program: Command, { output, surroundings, onExitCode }: Run): void {
  const { t } = output;
  program
    .command('align')
    .description(t('commandLine.align'))
    .argument('<original>', t('commandLine.alignOriginal'))
    .argument('<translation>', t('commandLine.alignTranslation'))
    .requiredOption('--segments', t('commandLine.alignSegments'))
    .action(async (original: string, translation: string) => {
      onExitCode(await alignSegments(original, translation, output, surroundings));
    });
}
