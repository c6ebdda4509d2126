/** The commands about originals with their translations, as commander parses and explains them. */
import type { Command } from 'commander';
import { listPairs, pairCommand, unpairCommand } from './commands/pair.ts';
import { suggestCommand } from './commands/suggest-pairs.ts';
import type { Place } from './commands/shelves.ts';
import type { Run } from './run-context.ts';
import { UsageError } from './usage-error.ts';

/** Adds `pair` and `unpair`. */
export function addPairCommands(
  program: Command,
  run: Run,
  libraryOf: (command: Command) => string | undefined,
): void {
  const { t } = run.output;
  const placeOf = (command: Command): Place => ({ ...run, folder: libraryOf(command) });
  program
    .command('pair')
    .description(t('commandLine.pair'))
    .argument('[original]', t('commandLine.pairOriginal'))
    .argument('[translation]', t('commandLine.pairTranslation'))
    .option('--parts <parts...>', t('commandLine.pairParts'))
    .option('--suggest', t('commandLine.pairSuggest'))
    .action(
      async (
        original: string | undefined,
        translation: string | undefined,
        { parts, suggest }: { parts?: readonly string[]; suggest?: boolean },
        command: Command,
      ) => {
        const place = placeOf(command);
        if (suggest === true) {
          run.onExitCode(await suggestCommand(original, place));
          return;
        }
        if (original === 'list' && translation === undefined) {
          run.onExitCode(await listPairs(place));
          return;
        }
        if (original === undefined) throw new UsageError(() => t('commandLine.pairWhat'));
        const wanted = { original, translation: translation ?? original, parts: parts ?? [] };
        run.onExitCode(await pairCommand(wanted, place));
      },
    );
  program
    .command('unpair')
    .description(t('commandLine.unpair'))
    .argument('<first>', t('commandLine.unpairFirst'))
    .argument('[second]', t('commandLine.pairTranslation'))
    .action(async (first: string, second: string | undefined, _options, command: Command) => {
      run.onExitCode(await unpairCommand(first, second, placeOf(command)));
    });
}
