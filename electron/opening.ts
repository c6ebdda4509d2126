/** What is loaded behind the first window: settings, the log, the library, the shell over it, and what answers the window. */
import { join } from 'node:path';
import { app } from 'electron';
import { currentAuthor } from './authorship.ts';
import type { Behind, Front } from './front.ts';
import { refusal } from './ipc.ts';
import { openLog, type Log } from './log.ts';
import { documentResponse } from './network/document-responses.ts';
import type { Refusals } from './network/network.ts';
import { openSettingsFile, type SettingsFile } from './settings-file.ts';
import { answer } from './shared/answer.ts';
import type { I18n } from './shared/i18n.ts';
import { loadI18n } from './shared/late-i18n.ts';
import { Shell } from './shell.ts';
import { turn } from './turn.ts';
import { explainReadOnly, openLibraryWithDialogs } from './window/library-opening.ts';

/** What main hands over. `interactive` is false where nobody could answer a dialog. */
export interface OpeningContext {
  readonly front: Front;
  readonly settingsFile: string;
  readonly dataFolder: string;
  readonly distFolder: string;
  readonly refusals: Refusals;
  readonly interactive: boolean;
}

/**
 * The shell over the library in `folder`, which answers the windows of the front from now on; undefined when it could not
 * be opened, and the app is about to end.
 */
export async function openShell(
  folder: string,
  context: OpeningContext,
): Promise<Shell | undefined> {
  const { front, interactive } = context;
  const { settings, i18n } = await readSettings(context.settingsFile);
  app.on('quit', () => settings.flush());
  const log = openLog(join(context.dataFolder, 'logs'));
  const library = openLibraryWithDialogs(folder, {
    t: i18n.t,
    log,
    now: () => new Date().toISOString(),
    by: () => currentAuthor(app.getVersion()),
    interactive,
  });
  if (!library) {
    await log.written();
    app.exit(1);
    return undefined;
  }
  if (library.readOnlyReason && interactive) explainReadOnly(library.readOnlyReason, i18n.t);
  const { distFolder, refusals } = context;
  await turn();
  const shell = await Shell.create({
    ...{ library, settings, i18n, log, distFolder, refusals },
    ...{ windows: front.windows, keepPicture: front.keepPicture },
  });
  front.stand(behindWindows(shell, { settings, i18n, log }));
  const begun = `Hashiyeh ${app.getVersion()}, Electron ${process.versions.electron}`;
  void shell.ready.then(() => log.info(begun));
  return shell;
}

/** What is told of arguments that make no sense, in the reader's language. */
export async function explainArguments(reason: string, settingsFile: string): Promise<string> {
  const { i18n } = await readSettings(settingsFile);
  return i18n.t('startUp.badArguments', { reason });
}

async function readSettings(
  path: string,
): Promise<{ readonly settings: SettingsFile; readonly i18n: I18n }> {
  const settings = openSettingsFile(path, app.getPreferredSystemLanguages());
  return { settings, i18n: await loadI18n(settings.read().language) };
}

function behindWindows(
  shell: Shell,
  {
    settings,
    i18n,
    log,
  }: { readonly settings: SettingsFile; readonly i18n: I18n; readonly log: Log },
): Behind {
  return {
    settings: () => settings.read(),
    t: () => i18n.t,
    async answer(page, name, params) {
      const handlers = shell.handlersOf(page);
      const reply = handlers ? await answer(handlers, name, params) : refusal();
      if (!reply.ok) log.warn(`${String(name)} failed: ${reply.error.code}`);
      return reply;
    },
    documentResponse: (address) => documentResponse(address, shell.originals),
    windowClosed: (window) => shell.windowClosed(window),
  };
}
