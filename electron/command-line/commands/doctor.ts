/** `hashiyeh doctor` */
import { toCorpusError, type CorpusError } from '../../../corpus/errors.ts';
import type { LibraryCheck, Repair } from '../../../corpus/storage/doctor/health.ts';
import { repairLibrary } from '../../repairing/repair-library.ts';
import { errorText } from '../../shared/error-text.ts';
import { problemTexts } from '../../shared/health-text.ts';
import { exitCodes } from '../exit-codes.ts';
import { LibraryNotOpen, withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';

/** Checks the library, without changing it unless it is to be repaired. One that cannot be opened is a failed check, not a failed command. */
export async function doctorCommand(
  options: { readonly repair?: boolean },
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const repair = options.repair === true ? await repaired(folder, output, surroundings) : undefined;
  const checks = repair?.checks ?? (await examine(folder, surroundings));
  const ok = checks.every((check) => check.ok);
  output.result({ ok, ...(repair ?? {}), checks }, () => [
    ...doneLines(repair?.done ?? [], output),
    ...checks.flatMap((check) => checkLines(check, output)),
  ]);
  tell(ok, repair, output);
  return ok ? exitCodes.done : exitCodes.failed;
}

function doneLines(done: Repair['done'], { t }: Output): readonly string[] {
  if (done.length === 0) return [];
  return [t('health.done'), ...problemTexts(t, done, true, isolate).map((text) => `  ${text}`)];
}

function checkLines({ name, ok, problems }: LibraryCheck, { t }: Output): readonly string[] {
  const texts = problemTexts(t, problems, false, isolate);
  return [`${ok ? '✓' : '✗'} ${t(`health.check.${name}`)}`, ...texts.map((text) => `  ${text}`)];
}

function tell(ok: boolean, repair: Repair | undefined, output: Output): void {
  const { t } = output;
  if (repair?.backup !== undefined) output.message(t('health.backup', { name: repair.backup }));
  if (repair?.setAside !== undefined)
    output.message(t('health.setAside', { name: repair.setAside }));
  if (repair?.backup === undefined) {
    output.message(t(ok ? 'health.sound' : 'commandLine.notSound'));
  } else output.message(t(ok ? 'health.repaired' : 'health.left'));
}

async function examine(
  folder: string | undefined,
  surroundings: Surroundings,
): Promise<readonly LibraryCheck[]> {
  try {
    return await withLibrary(folder, 'read-only', surroundings, (library) => library.doctor());
  } catch (error) {
    return [unopened(error)];
  }
}

async function repaired(
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<Repair | undefined> {
  const { openReader } = surroundings;
  const onUnread = (error: CorpusError): void => output.message(errorText(output.t, error));
  try {
    return await withLibrary(folder, 'open', surroundings, (library) =>
      repairLibrary({ library, openReader, onUnread }),
    );
  } catch (error) {
    return { done: [], checks: [unopened(error)] };
  }
}

/** Throws what is another failure. */
function unopened(error: unknown): LibraryCheck {
  if (!(error instanceof LibraryNotOpen)) throw error;
  const { message } = toCorpusError(error.cause);
  const problems = [{ trouble: 'unopened', about: message, remedy: null } as const];
  return { name: 'open', ok: false, message, problems };
}
