/** What the reader meets first: the window, which loads its page while all else is loaded and the library opened; what it asks waits so long. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nativeTheme, session, type WebContents } from 'electron';
import { answerRequests } from './ipc.ts';
import { refuseNetwork, type Refusals } from './network/network.ts';
import { serveScheme } from './network/protocol.ts';
import type { Translate } from './shared/i18n.ts';
import type { Answer } from './shared/reply.ts';
import type { WindowSettings } from './window/early-settings.ts';
import { createFirstPictures, type FirstPictures } from './window/first-picture.ts';
import { ReaderWindows, type ReaderWindow } from './window/reader-windows.ts';
import { applyTheme } from './window/window.ts';

/** The page has its program, or stands as a picture, in half of this on an idle machine; what waits longer would make the reader wait. */
const longestLoadMs = 300;

/** A file's bytes leave this process some turns after its response. */
const handingOutMs = 10;

/** What main hands over. `distFolder` holds the built programs, `dataFolder` what is remembered of the window. */
export interface FrontContext {
  readonly settings: WindowSettings;
  readonly distFolder: string;
  readonly dataFolder: string;
  /** Whose first picture is shown. */
  readonly libraryFolder: string;
  readonly developerTools: boolean;
  readonly refusals: Refusals;
}

/** What stands behind the window once there is a library. */
export interface Behind {
  /** As they are now. */
  readonly settings: () => WindowSettings;
  readonly t: () => Translate;
  /** The reply to a request; never rejects. */
  answer(page: WebContents, name: unknown, params: unknown): Promise<Answer>;
  /** What an address names of a document; undefined or rejects where there is nothing. */
  documentResponse(address: string): Promise<Response | undefined>;
  windowClosed(window: ReaderWindow): void;
}

/** The windows; `stand` gives them what answers them. */
export interface Front {
  readonly windows: ReaderWindows;
  readonly keepPicture: FirstPictures['keep'];
  /** Opens those that were open last; resolves when a page shows its first picture or has its program, or takes longer than is worth waiting for. */
  readonly open: () => Promise<void>;
  readonly stand: (behind: Behind) => void;
}

/** The network is shut and requests are heard. */
export function makeFront(context: FrontContext): Front {
  const { settings, distFolder, refusals } = context;
  let resolve: (behind: Behind) => void = () => undefined;
  const behind = new Promise<Behind>((stands) => (resolve = stands));
  let standing: Behind | undefined;
  let markLoaded: () => void = () => undefined;
  const loaded = new Promise<void>((reached) => (markLoaded = reached));
  let hasPicture = false;
  const pictures = createFirstPictures(context.libraryFolder);
  refuseNetwork(session.defaultSession, refusals);
  serveScheme(session.defaultSession, {
    folder: join(distFolder, 'renderer'),
    page(html) {
      const page = pictures.pageWith(html);
      hasPicture = page !== html;
      return page;
    },
    document: async (address) => (await behind).documentResponse(address),
    onScripts() {
      if (!hasPicture) void setTimeout(handingOutMs).then(markLoaded);
    },
  });
  answerRequests(async (page, name, params) => (await behind).answer(page, name, params));
  applyTheme(settings.theme);
  const windows = new ReaderWindows({
    preload: join(distFolder, 'preload', 'preload.cjs'),
    stateFile: join(context.dataFolder, 'window.json'),
    settings: () => standing?.settings() ?? settings,
    t: () => standing?.t(),
    developerTools: context.developerTools,
    onClosed: (window) => void behind.then((one) => one.windowClosed(window)),
  });
  return {
    windows,
    keepPicture: pictures.keep,
    open() {
      const { window } = windows.openRemembered();
      // The first picture waits for whatever this process does before it stands.
      window.once('ready-to-show', () => markLoaded());
      if (windows.onlyLibrary()) pictures.want(nativeTheme.shouldUseDarkColors);
      return Promise.race([loaded, setTimeout(longestLoadMs)]);
    },
    stand(one) {
      standing = one;
      resolve(one);
    },
  };
}
