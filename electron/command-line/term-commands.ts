/** The commands about terms, as commander parses and explains them. */
import { Option, type Command } from 'commander';
import {
  glossaryFormatNames,
  type GlossaryFormatName,
} from '../../corpus/exporters/glossary/glossary-formats.ts';
import type { Place } from './commands/shelves.ts';
import {
  addTerm,
  exportTerms,
  importTerms,
  listTerms,
  removeTerms,
  showTerm,
  type AddFlags,
} from './commands/terms.ts';
import type { Run } from './run-context.ts';

/** Adds `terms`. */
export function addTermCommands(
  program: Command,
  run: Run,
  libraryOf: (command: Command) => string | undefined,
): void {
  const { t } = run.output;
  const placeOf = (command: Command): Place => ({ ...run, folder: libraryOf(command) });
  const terms = program
    .command('terms')
    .description(t('commandLine.terms'))
    .action(async (_options, command: Command) => {
      run.onExitCode(await listTerms(placeOf(command)));
    });
  terms
    .command('add')
    .description(t('commandLine.termsAdd'))
    .argument('<original>', t('commandLine.termOriginal'))
    .argument('<translation>', t('commandLine.termTranslation'))
    .option('--allow <words...>', t('commandLine.termAllow'))
    .option('--forbid <words...>', t('commandLine.termForbid'))
    .option('--kind <kind>', t('commandLine.termKind'))
    .option('--note <text>', t('commandLine.termNote'))
    .option('--languages <tags...>', t('commandLine.termLanguages'))
    .action(async (original: string, translation: string, flags: AddFlags, command: Command) => {
      run.onExitCode(await addTerm(original, translation, flags, placeOf(command)));
    });
  terms
    .command('show')
    .description(t('commandLine.termsShow'))
    .argument('<term>', t('commandLine.termName'))
    .action(async (name: string, _options, command: Command) => {
      run.onExitCode(await showTerm(name, placeOf(command)));
    });
  terms
    .command('remove')
    .description(t('commandLine.termsRemove'))
    .argument('<terms...>', t('commandLine.termName'))
    .action(async (ids: string[], _options, command: Command) => {
      run.onExitCode(await removeTerms(ids, placeOf(command)));
    });
  addGlossaryCommands(terms, run, placeOf);
}

/** Glossaries of other programs, in and out. */
function addGlossaryCommands(terms: Command, run: Run, placeOf: (command: Command) => Place): void {
  const { t } = run.output;
  terms
    .command('import')
    .description(t('commandLine.termsImport'))
    .argument('<files...>', t('commandLine.termFiles'))
    .option('--dry-run', t('commandLine.termsDryRun'))
    .action(async (files: string[], { dryRun }: { dryRun?: boolean }, command: Command) => {
      run.onExitCode(await importTerms(files, dryRun === true, placeOf(command)));
    });
  terms
    .command('export')
    .description(t('commandLine.termsExport'))
    .addOption(
      new Option('--format <format>', t('commandLine.termsFormat'))
        .choices([...glossaryFormatNames])
        .default('omegat'),
    )
    .option('--output <file>', t('commandLine.alignOut'))
    .action(
      async (
        { format, output }: { format: GlossaryFormatName; output?: string },
        command: Command,
      ) => {
        run.onExitCode(await exportTerms(format, output, placeOf(command)));
      },
    );
}
