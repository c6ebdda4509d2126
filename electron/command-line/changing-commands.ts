/** The commands that change what the library says about a document, as commander parses and explains them. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { encodingLabel } from '../../corpus/importers/encoding-label.ts';
import { encodings } from '../shared/encodings.ts';
import type { Translate } from '../shared/i18n.ts';
import { correctCommand } from './commands/correct.ts';
import { editCommand } from './commands/edit.ts';
import { reimportCommand } from './commands/reimport.ts';
import type { Run } from './run-context.ts';

/** The folder that a command was given. */
type LibraryOf = (command: Command) => string | undefined;

/** What runs a command on one document and gives its exit code. */
type Act<Options> = (
  id: string,
  options: Options,
  library: string | undefined,
  output: Run['output'],
  surroundings: Run['surroundings'],
) => Promise<number>;

/** Adds `edit`, `correct` and `reimport`. */
export function addChangingCommands(program: Command, run: Run, libraryOf: LibraryOf): void {
  const { t } = run.output;
  const add = <Options>(name: 'edit' | 'correct' | 'reimport', act: Act<Options>): Command =>
    program
      .command(name)
      .description(t(`commandLine.${name}`))
      .argument('<id>', t('commandLine.id'))
      .action(async (id: string, options: Options, command: Command) => {
        const { output, surroundings, onExitCode } = run;
        onExitCode(await act(id, options, libraryOf(command), output, surroundings));
      });
  addEditOptions(add('edit', editCommand), t);
  addCorrectOptions(add('correct', correctCommand), t);
  add('reimport', reimportCommand).addOption(encodingOption(t));
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

function addEditOptions(command: Command, t: Translate): void {
  command
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
    .option('--separate', t('commandLine.editSeparate'));
}

function addCorrectOptions(command: Command, t: Translate): void {
  command
    .option('--block <block>', t('commandLine.correctBlock'))
    .option('--split <block>', t('commandLine.correctSplit'))
    .option('--join <block>', t('commandLine.correctJoin'))
    .option('--part <block>', t('commandLine.correctPart'))
    .option('--kind <kind>', t('commandLine.correctKind'))
    .option('--language <tag>', t('commandLine.editLanguage'))
    .option('--direction <direction>', t('commandLine.editDirection'))
    .option('--title <text>', t('commandLine.correctTitle'))
    .option('--author <names...>', t('commandLine.correctAuthor'))
    .option('--as-imported', t('commandLine.asImported'));
}
