/** The commands about sheets, as commander parses and explains them. */
import type { Command } from 'commander';
import { addToSheet, listSheets, removeFromSheet, showSheet } from './commands/sheets.ts';
import type { Place } from './commands/shelves.ts';
import type { Run } from './run-context.ts';

/** Adds `sheet`. */
export function addSheetCommands(
  program: Command,
  run: Run,
  libraryOf: (command: Command) => string | undefined,
): void {
  const { t } = run.output;
  const placeOf = (command: Command): Place => ({ ...run, folder: libraryOf(command) });
  const sheet = program.command('sheet').description(t('commandLine.sheet'));
  sheet
    .command('list')
    .description(t('commandLine.sheetList'))
    .action(async (_options, command: Command) => {
      run.onExitCode(await listSheets(placeOf(command)));
    });
  sheet
    .command('show')
    .description(t('commandLine.sheetShow'))
    .argument('<name>', t('commandLine.sheetName'))
    .action(async (name: string, _options, command: Command) => {
      run.onExitCode(await showSheet(name, placeOf(command)));
    });
  sheet
    .command('add')
    .description(t('commandLine.sheetAdd'))
    .argument('<name>', t('commandLine.sheetName'))
    .argument('[annotations...]', t('commandLine.annotationIds'))
    .option('--text <markdown>', t('commandLine.sheetText'))
    .action(async (name: string, ids: string[], options: { text?: string }, command: Command) => {
      run.onExitCode(await addToSheet(name, ids, options.text, placeOf(command)));
    });
  sheet
    .command('remove')
    .description(t('commandLine.sheetRemove'))
    .argument('<name>', t('commandLine.sheetName'))
    .argument('[annotations...]', t('commandLine.annotationIds'))
    .action(async (name: string, ids: string[], _options, command: Command) => {
      run.onExitCode(await removeFromSheet(name, ids, placeOf(command)));
    });
}
