/** Opens the library for the window; what stands in the way is told in a dialog, with another folder as the way out. */
import { dialog } from 'electron';
import { toCorpusError, type CorpusError } from '../../corpus/errors.ts';
import type { Author } from '../../corpus/storage/journal.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { openLibrary } from '../../corpus/storage/open-library.ts';
import { errorText } from '../shared/error-text.ts';
import type { Translate } from '../shared/i18n.ts';
import type { Log } from '../log.ts';

/** `interactive` is false where nobody could answer a dialog. */
export interface OpeningContext {
  readonly t: Translate;
  readonly log: Log;
  readonly now: () => string;
  readonly by: () => Author;
  readonly interactive: boolean;
}

/** The open library, or undefined when the reader gave up. */
export function openLibraryWithDialogs(
  folder: string,
  context: OpeningContext,
): Library | undefined {
  const { t, log, now } = context;
  for (let candidate: string | undefined = folder; candidate !== undefined;) {
    try {
      return openLibrary(candidate, { mode: 'create', now, by: context.by });
    } catch (failure) {
      const error = toCorpusError(failure);
      log.error(`library not opened: ${error.code}`, error);
      const text = errorText(t, error);
      process.stderr.write(`${t('startUp.title')}: ${text}\n`);
      candidate = context.interactive ? askForAnother(text, t) : undefined;
    }
  }
  return undefined;
}

/** Says why the open library cannot be changed. Does not wait for the reader. */
export function explainReadOnly(reason: CorpusError, t: Translate): void {
  void dialog.showMessageBox({
    type: 'info',
    title: 'Hashiyeh',
    message: t('startUp.readOnlyTitle'),
    detail: errorText(t, reason),
    buttons: [t('startUp.continue')],
  });
}

function askForAnother(text: string, t: Translate): string | undefined {
  const another = dialog.showMessageBoxSync({
    type: 'error',
    title: 'Hashiyeh',
    message: t('startUp.title'),
    detail: text,
    buttons: [t('startUp.anotherLibrary'), t('startUp.quit')],
    defaultId: 1,
    cancelId: 1,
  });
  if (another !== 0) return undefined;
  const folders = dialog.showOpenDialogSync({
    title: t('startUp.anotherLibraryTitle'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return folders?.[0];
}
