/** The commands and their options, as commander parses and explains them. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { OcrLanguages } from '../../corpus/document/recognition.ts';
import { ocrLanguages } from '../importing/ocr-languages.ts';
import { addAlign } from './align-command.ts';
import { addArchiveCommands } from './archive-commands.ts';
import { addAnnotationCommands } from './annotation-commands.ts';
import { addBackupCommands } from './backup-commands.ts';
import { addChangingCommands, encodingOption } from './changing-commands.ts';
import { addExport } from './export-command.ts';
import { doctorCommand } from './commands/doctor.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { showCommand, type ShowOptions } from './commands/show.ts';
import { addPairCommands } from './pair-commands.ts';
import { addIncomingCommand } from './incoming-command.ts';
import type { Run } from './run-context.ts';
import { addSheetCommands } from './sheet-commands.ts';
import { addTermCommands } from './term-commands.ts';
import { addShelfCommands } from './shelf-commands.ts';

/** The whole command line. Parsing throws CommanderError for wrong usage, help and version. */
export function createProgram(run: Run): Command {
  const { t } = run.output;
  const program = new Command('hashiyeh')
    .description(t('commandLine.description'))
    .version(run.surroundings.version, '-V, --version', t('commandLine.version'))
    .option('--library <folder>', t('commandLine.library'))
    .option('--json', t('commandLine.json'))
    .option('--lang <language>', t('commandLine.lang'))
    .helpOption('-h, --help', t('commandLine.help'))
    .helpCommand('help [command]', t('commandLine.helpCommand'))
    .addHelpText('after', `\n${t('commandLine.exitCodes')}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => run.surroundings.write(text),
      writeErr: (text) => run.surroundings.writeError(text),
      // The caller reports errors itself, once, in the form that was asked for.
      outputError: () => undefined,
    });
  addImport(program, run);
  addList(program, run);
  addShow(program, run);
  addAnnotationCommands(program, run, libraryOf);
  addExport(program, run, libraryOf);
  addChangingCommands(program, run, libraryOf);
  addShelfCommands(program, run, libraryOf);
  addSheetCommands(program, run, libraryOf);
  addPairCommands(program, run, libraryOf);
  addTermCommands(program, run, libraryOf);
  addIncomingCommand(program, run, libraryOf);
  addBackupCommands(program, run, libraryOf);
  addArchiveCommands(program, run, libraryOf);
  addAlign(program, run, libraryOf);
  addDoctor(program, run);
  return program;
}

/** The folder named by `--library`, before or after the command. */
function libraryOf(command: Command): string | undefined {
  return command.optsWithGlobals<{ library?: string }>().library;
}

function addImport(program: Command, { output, surroundings, onExitCode }: Run): void {
  const { t } = output;
  program
    .command('import')
    .description(t('commandLine.import'))
    .argument('<files...>', t('commandLine.files'))
    .addOption(encodingOption(t))
    .addOption(
      new Option('--ocr <languages>', t('commandLine.ocr')).argParser((value) => {
        const languages = ocrLanguages(value);
        if (languages !== undefined) return languages;
        throw new InvalidArgumentError(t('commandLine.unknownOcrLanguage', { value }));
      }),
    )
    .option('--edition-of <id>', t('commandLine.editionOf'))
    .action(async (names: string[], options: ImportFlags, command: Command) => {
      const chosen = { names, ...options };
      onExitCode(await importCommand(chosen, libraryOf(command), output, surroundings));
    });
}

interface ImportFlags {
  readonly encoding?: string;
  readonly ocr?: OcrLanguages;
  readonly editionOf?: string;
}

function addList(program: Command, { output, surroundings, onExitCode }: Run): void {
  program
    .command('list')
    .description(output.t('commandLine.list'))
    .action(async (_options, command: Command) => {
      onExitCode(await listCommand(libraryOf(command), output, surroundings));
    });
}

function addShow(program: Command, { output, surroundings, onExitCode }: Run): void {
  const { t } = output;
  program
    .command('show')
    .description(t('commandLine.show'))
    .argument('<id>', t('commandLine.id'))
    .option('--annotations', t('commandLine.showAnnotations'))
    .action(async (id: string, options: ShowOptions, command: Command) => {
      onExitCode(await showCommand(id, options, libraryOf(command), output, surroundings));
    });
}

function addDoctor(program: Command, { output, surroundings, onExitCode }: Run): void {
  program
    .command('doctor')
    .description(output.t('commandLine.doctor'))
    .option('--repair', output.t('commandLine.doctorRepair'))
    .action(async (options: { repair?: boolean }, command: Command) => {
      onExitCode(await doctorCommand(options, libraryOf(command), output, surroundings));
    });
}
