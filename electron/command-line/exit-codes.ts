/** The exit codes of the command line, as its help and the README name them. */
import type { ErrorCode } from '../../corpus/errors.ts';

export const exitCodes = {
  done: 0,
  /** A file was not imported, a check failed, a quote was not found … */
  failed: 1,
  wrongUsage: 2,
  libraryNotOpen: 3,
  /** As shells report an interrupted program: 128 + SIGINT. */
  interrupted: 130,
} as const;

const libraryErrors: readonly ErrorCode[] = [
  'libraryLocked',
  'libraryTooNew',
  'libraryReadOnly',
  'libraryDamaged',
  'libraryGone',
];

/** The exit code for an error that a command ended with. */
export function exitCodeOf(code: ErrorCode): number {
  return libraryErrors.includes(code) ? exitCodes.libraryNotOpen : exitCodes.failed;
}
