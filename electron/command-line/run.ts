/** One run of the command line: arguments in, exit code out; every failure is told in the form that was asked for. */
import { CommanderError, type Command } from 'commander';
import { CorpusError, toCorpusError } from '../../corpus/errors.ts';
import { createI18n } from '../shared/both-languages.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { messageLanguage } from './language.ts';
import { LibraryNotOpen } from './library-access.ts';
import { createOutput, type Output } from './output.ts';
import { createProgram } from './program.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command that `args` name (without the program's own name); never rejects. */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  // Needed before parsing, because parsing itself can fail; what follows `--` is no option.
  const options = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
  const language = messageLanguage(valueOf('--lang', options), surroundings.env);
  const output = createOutput(surroundings, createI18n(language).t, options.includes('--json'));
  let exitCode: number = exitCodes.done;
  const onExitCode = (code: number): void => void (exitCode = code);
  try {
    let command = '';
    const knowing = { ...surroundings, command: () => command };
    const program = createProgram({ output, surroundings: knowing, language, onExitCode });
    program.hook('preAction', (_program, action) => void (command = nameOf(action)));
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, output);
  }
}

/** `trash restore`: a command with those that it is a part of, without the program. */
function nameOf(command: Command): string {
  const above = command.parent === null ? '' : nameOf(command.parent);
  return command.parent === null ? '' : `${above} ${command.name()}`.trim();
}

function valueOf(option: string, args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith(`${option}=`));
  if (joined !== undefined) return joined.slice(option.length + 1);
  const index = args.indexOf(option);
  return index < 0 ? undefined : args[index + 1];
}

/** Tells the error and gives the exit code for it. */
function report(error: unknown, output: Output): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done;
    // Without a command commander shows its help as an error.
    const reason =
      error.code === 'commander.help' ? output.t('commandLine.noCommand') : plain(error);
    output.error(new CorpusError('invalidRequest', reason, { reason }));
    return exitCodes.wrongUsage;
  }
  if (error instanceof UsageError) {
    const reason = error.explain(output.t);
    output.error(new CorpusError('invalidRequest', reason, { reason }));
    return exitCodes.wrongUsage;
  }
  if (error instanceof LibraryNotOpen) {
    output.error(toCorpusError(error.cause));
    return exitCodes.libraryNotOpen;
  }
  const known = toCorpusError(error);
  output.error(known);
  if (known.code === 'quoteAmbiguous') output.message(String(known.details.excerpts));
  return exitCodeOf(known.code);
}

/** Commander begins its messages with a word that ours say already. */
function plain(error: CommanderError): string {
  return error.message.replace(/^error: /, '');
}
