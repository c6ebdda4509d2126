/** The closed list of things that can go wrong, as codes that the interface explains in both languages. */

/**
 * Every error code. The reader sees `error.<code>` of the locales (with the details filled in); the English
 * `message` of a CorpusError is for logs and for the command line's JSON.
 */
export const errorCodes = [
  // input
  'unsupportedFormat',
  'emptyFile',
  'noTexts',
  'unreadable',
  'tooLarge',
  'tooLargeToDrop',
  'tooManyFiles',
  'outOfMemory',
  'pictureTooLarge',
  'notFound',
  'notAFile',
  'damaged',
  'encrypted',
  'noText',
  // library
  'libraryLocked',
  'libraryTooNew',
  'libraryReadOnly',
  'libraryDamaged',
  'libraryGone',
  'storageFull',
  'backupRunning',
  'backupDamaged',
  'notWritable',
  'changedSince',
  // annotations
  'quoteNotFound',
  'quoteAmbiguous',
  'emptySelection',
  'noAnnotations',
  'notesCutOff',
  'notesBroken',
  'annotationsOnly',
  // glossaries
  'noTerms',
  // archives
  'isArchive',
  'notAnArchive',
  'archiveDamaged',
  'archiveTooNew',
  // exports
  'invalidTemplate',
  // everything else
  'invalidRequest',
  'cancelled',
  'notPrinted',
  'internal',
] as const;

/** One of the codes above. */
export type ErrorCode = (typeof errorCodes)[number];

/** What an error message may name: file, limit, count … (values are shown to the reader). */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error that a reader can be told about: a code, a log message in English, and the details that the message names. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The error itself if it is a CorpusError, else one with code `internal` that keeps it as its cause. */
export function toCorpusError(error: unknown): CorpusError {
  if (error instanceof CorpusError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new CorpusError('internal', message, { reason: message }, { cause: error });
}
