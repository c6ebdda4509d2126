/** `hashiyeh doctor` */
import { toCorpusError } from '../../../corpus/errors.ts';
import type { LibraryCheck } from '../../../corpus/storage/library.ts';
import { exitCodes } from '../exit-codes.ts';
import { LibraryNotOpen, withLibrary } from '../library-access.ts';
import type { Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';

/** Checks the library without changing it. One that cannot be opened is a failed check, not a failed command. */
export async function doctorCommand(
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const checks = await examine(folder, surroundings);
  const ok = checks.every((check) => check.ok);
  output.result({ ok, checks }, () =>
    checks.map(({ name, ok: sound, message }) => `${sound ? '✓' : '✗'} ${name}: ${message}`),
  );
  output.message(output.t(ok ? 'commandLine.sound' : 'commandLine.notSound'));
  return ok ? exitCodes.done : exitCodes.failed;
}

async function examine(
  folder: string | undefined,
  surroundings: Surroundings,
): Promise<readonly LibraryCheck[]> {
  try {
    return await withLibrary(folder, 'read-only', surroundings, (library) => library.doctor());
  } catch (error) {
    if (!(error instanceof LibraryNotOpen)) throw error;
    return [{ name: 'open', ok: false, message: toCorpusError(error.cause).message }];
  }
}
