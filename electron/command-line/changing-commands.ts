/** The commands that change what the library says about a document, as commander parses and explains them. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { encodingLabel } from '../../corpus/importers/encoding-label.ts';
import { encodings } from '../shared/encodings.ts';
import type { Translate } from '../shared/i18n.ts';
import { correctCommand, type CorrectOptions } from './commands/correct.ts';
import { editCommand, type EditOptions } from './commands/edit.ts';
import { reimportCommand } from './commands/reimport.ts';
import type { Run } from './run-context.ts';

/** Adds `edit`, `correct` and `reimport`; `libraryOf` gives the folder that a command was given. */
export function addChangingCommands(
  program: Command,
  run: Run,
  libraryOf: (command: Command) => string | undefined,
): void {
  addEdit(program, run, libraryOf);
  addCorrect(program, run, libraryOf);
  const { output, surroundings, onExitCode } = run;
  const { t } = output;
  program
    .command('reimport')
    .description(t('commandLine.reimport'))
    .argument('<id>', t('commandLine.id'))
    .addOption(encodingOption(t))
    .action(async (id: string, options: { encoding?: string }, command: Command) => {
      onExitCode(await reimportCommand(id, options, libraryOf(command), output, surroundings));
    });
}

/** `--encoding`, any label that the Encoding Standard knows. */
export function encodingOption(t: Translate): Option {
  return new Option('--encoding <label>', t('commandLine.encoding')).argParser((value) => {
    const label = encodingLabel(value);
    if (label !== undefined) return label;
    throw new InvalidArgumentError(
      t('commandLine.unknownEncoding', { value, choices: encodings.join(', ') }),
    );
  });
}

type LibraryOf = (command: Command) => string | undefined;

function addEdit(
  program: Command,
  { output, surroundings, onExitCode }: Run,
  libraryOf: LibraryOf,
): void {
  const { t } = output;
  program
    .command('edit')
    .description(t('commandLine.edit'))
    .argument('<id>', t('commandLine.id'))
    .option('--title <text>', t('commandLine.editTitle'))
    .option('--author <names...>', t('commandLine.editAuthor'))
    .option('--publisher <name>', t('commandLine.editPublisher'))
    .option('--translator <name>', t('commandLine.editTranslator'))
    .option('--language <tag>', t('commandLine.editLanguage'))
    .option('--direction <direction>', t('commandLine.editDirection'))
    .option('--date <date>', t('commandLine.editDate'))
    .option('--category <name>', t('commandLine.editCategory'))
    .option('--tag <names...>', t('commandLine.editTag'))
    .option('--source <address>', t('commandLine.editSource'))
    .option('--own <fields...>', t('commandLine.editOwn'))
    .option('--edition-of <id>', t('commandLine.editEditionOf'))
    .option('--separate', t('commandLine.editSeparate'))
    .action(async (id: string, options: EditOptions, command: Command) => {
      onExitCode(await editCommand(id, options, libraryOf(command), output, surroundings));
    });
}

function addCorrect(
  program: Command,
  { output, surroundings, onExitCode }: Run,
  libraryOf: LibraryOf,
): void {
  const { t } = output;
  program
    .command('correct')
    .description(t('commandLine.correct'))
    .argument('<id>', t('commandLine.id'))
    .option('--block <block>', t('commandLine.correctBlock'))
    .option('--split <block>', t('commandLine.correctSplit'))
    .option('--join <block>', t('commandLine.correctJoin'))
    .option('--part <block>', t('commandLine.correctPart'))
    .option('--kind <kind>', t('commandLine.correctKind'))
    .option('--language <tag>', t('commandLine.editLanguage'))
    .option('--direction <direction>', t('commandLine.editDirection'))
    .option('--title <text>', t('commandLine.correctTitle'))
    .option('--author <names...>', t('commandLine.correctAuthor'))
    .option('--as-imported', t('commandLine.asImported'))
    .action(async (id: string, options: CorrectOptions, command: Command) => {
      onExitCode(await correctCommand(id, options, libraryOf(command), output, surroundings));
    });
}
