/** What the reader meets first: the window, which loads its page while the library is being opened; what it asks waits so long. */
import { join } from 'node:path';
import { session, type WebContents } from 'electron';
import { DocumentId } from '../corpus/document/document.ts';
import { answerRequests } from './ipc.ts';
import type { Log } from './log.ts';
import { refuseNetwork, type Refusals } from './network/network.ts';
import { serveScheme } from './network/protocol.ts';
import type { Originals } from './originals.ts';
import type { SettingsFile } from './settings-file.ts';
import type { Handlers } from './shared/contract.ts';
import type { I18n } from './shared/i18n.ts';
import { ReaderWindows, type ReaderWindow } from './window/reader-windows.ts';
import { applyTheme } from './window/window.ts';

/** What main hands over. `distFolder` holds the built programs, `dataFolder` what is remembered of the window. */
export interface FrontContext {
  readonly settings: SettingsFile;
  readonly i18n: I18n;
  readonly log: Log;
  readonly distFolder: string;
  readonly dataFolder: string;
  readonly developerTools: boolean;
  readonly refusals: Refusals;
}

/** What stands behind the window once there is a library. */
export interface Behind {
  readonly originals: Originals;
  handlersOf(page: WebContents): Handlers | undefined;
  windowClosed(window: ReaderWindow): void;
}

/** The windows; `open` opens those that were open last, `stand` gives them what answers them. */
export interface Front {
  readonly windows: ReaderWindows;
  readonly open: () => void;
  readonly stand: (behind: Behind) => void;
}

/** Resolves when the network is shut and requests are heard. */
export async function makeFront(context: FrontContext): Promise<Front> {
  const { settings, log, distFolder, refusals } = context;
  let stand: (behind: Behind) => void = () => undefined;
  const behind = new Promise<Behind>((resolve) => (stand = resolve));
  const shut = refuseNetwork(session.defaultSession, refusals);
  serveScheme(session.defaultSession, {
    folder: join(distFolder, 'renderer'),
    originalPage: async (id) => (await behind).originals.page(id),
    resource: async (id, name) => (await behind).originals.resource(id, name),
    area: async (id, area) => (await behind).originals.area(id, area),
  });
  answerRequests(
    async (page) => (await behind).handlersOf(page),
    (request, error) => log.warn(`${request} failed: ${error.code}`),
  );
  applyTheme(settings.read().theme);
  const windows = readerWindows(context, (window) => {
    void behind.then((shell) => shell.windowClosed(window));
  });
  await shut;
  return { windows, open: () => void windows.openRemembered(), stand };
}

function readerWindows(
  { distFolder, dataFolder, settings, developerTools, i18n }: FrontContext,
  onClosed: (window: ReaderWindow) => void,
): ReaderWindows {
  return new ReaderWindows({
    preload: join(distFolder, 'preload', 'preload.cjs'),
    stateFile: join(dataFolder, 'window.json'),
    theme: () => settings.read().theme,
    zoom: () => settings.read().zoom,
    t: () => i18n.t,
    developerTools,
    lastDocument: () => lastDocument(settings),
    onClosed,
  });
}

/** What was opened last in any window. */
function lastDocument(settings: SettingsFile): DocumentId | null {
  return DocumentId.nullable().catch(null).parse(settings.read().lastDocument);
}
