/** The running app: puts library, reader, jobs, handlers, network, window and menu together. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, Menu, shell as system, type BrowserWindow } from 'electron';
import { formats, largestFileMB, largestOfAllMB } from '../corpus/importers/formats.ts';
import type { Library } from '../corpus/storage/library.ts';
import { attributed } from './authorship.ts';
import { createHandlers, type Services } from './handlers/handlers.ts';
import { createDroppedFiles } from './importing/dropped-files.ts';
import { archiveExtension } from './importing/find-files.ts';
import { createFailedSources } from './importing/failed-sources.ts';
import type { OpenedIncoming } from './incoming/opened-incoming.ts';
import { openFiles } from './importing/opened-files.ts';
import { createJobs } from './jobs.ts';
import { createListTeller } from './list-teller.ts';
import type { Log } from './log.ts';
import type { Refusals } from './network/network.ts';
import { createOriginals } from './originals.ts';
import { backupWorker, createBackups, type Backups } from './backups.ts';
import { doctorWorker } from './doctor.ts';
import { emptyOldTrash } from './old-trash.ts';
import type { SettingsFile } from './settings-file.ts';
import { toReplyError } from './shared/reply-error.ts';
import type { FirstPicture } from './shared/first-picture.ts';
import { interfaceDirection, type I18n } from './shared/i18n.ts';
import { addWords } from './shared/late-i18n.ts';
import type { Handlers } from './shared/contract.ts';
import type { InterfaceLanguage, Settings } from './shared/settings.ts';
import { printPdf } from './window/print-pdf.ts';
import { showAbout } from './window/about.ts';
import { openAnotherLibrary } from './window/another-library.ts';
import { readClipboard, writeClipboard } from './window/clipboard.ts';
import { systemDialogs } from './window/dialogs.ts';
import { menuTemplate } from './window/menu.ts';
import { windowPrinter } from './window/printer.ts';
import type { ReaderWindows, ReaderWindow } from './window/reader-windows.ts';
import { applyTheme, applyZoom, focusWindow } from './window/window.ts';
import { createReader, startWorker, type Reader } from './worker/reader.ts';

/** Tells windows of this run of the app from those of others in the history. */
const run = randomUUID();

/** What main hands over. `distFolder` holds the built programs; the first of the `windows` is open and waits for answers. */
export interface ShellContext {
  readonly library: Library;
  readonly windows: ReaderWindows;
  readonly settings: SettingsFile;
  readonly i18n: I18n;
  readonly log: Log;
  readonly distFolder: string;
  /** Remembers what a window shows of the library in `folder`. */
  readonly keepPicture: (folder: string, picture: FirstPicture) => void;
  readonly refusals: Refusals;
}

/** What one window has for itself; all others share the rest. */
type OwnServices = Pick<
  Services,
  | 'dialogs'
  | 'printer'
  | 'droppedFiles'
  | 'finished'
  | 'onOpened'
  | 'onReady'
  | 'onSettings'
  | 'openWindow'
  | 'origin'
  | 'sendOthers'
  | 'windowDocument'
>;

/** A window's handlers, and what ends with it. */
interface WindowDesk {
  readonly handlers: Handlers;
  readonly droppedFiles: Services['droppedFiles'];
}

/** See the functions. Everything but the window stands after `create`; `show` opens the window. */
export class Shell {
  /** Resolves when the first window is drawn. */
  readonly ready: Promise<void>;
  /** The reader's own keys as the menu shows them. */
  private menuKeys = '';
  private markReady: () => void = () => undefined;
  private readonly windows: ReaderWindows;
  private windowsMade = 0;
  private asideBegun = false;
  private readonly desks = new Map<ReaderWindow, WindowDesk>();
  private readonly jobs = createJobs((error) => this.context.log.error('a job failed', error));
  private readonly importReader: Reader;
  private readonly viewReader: Reader;
  private readonly carrier: Reader;
  private readonly aligner: Reader;
  private readonly backups: Backups;
  /** One for all windows, from the first request for it on. */
  private incoming: Promise<OpenedIncoming> | undefined;
  private readonly services: Omit<Services, keyof OwnServices>;

  private constructor(private readonly context: ShellContext) {
    this.ready = new Promise((resolve) => (this.markReady = resolve));
    const worker = join(context.distFolder, 'worker', 'import-worker.js');
    this.importReader = createReader(() => startWorker(worker));
    // Of its own, so that showing an original does not wait for an import.
    this.viewReader = createReader(() => startWorker(worker));
    this.carrier = createReader(() => startWorker(worker));
    this.aligner = createReader(() => startWorker(worker));
    this.windows = context.windows;
    this.backups = this.makeBackups();
    this.services = this.makeServices();
  }

  /** Resolves when a new library holds the starter texts. */
  static async create(context: ShellContext): Promise<Shell> {
    const shell = new Shell(context);
    shell.buildMenu();
    await shell.importStarterTexts();
    return shell;
  }

  /** Brings the window before the reader, opening those that were open last where there is none, and opens these files in it. */
  show(files: readonly string[]): BrowserWindow {
    const current = this.windows.current();
    if (current) focusWindow(current.window);
    const { window } = current ?? this.windows.openRemembered();
    this.openFiles(files);
    return window;
  }

  /** The window that the reader is in. */
  get window(): BrowserWindow | undefined {
    return this.windows.current()?.window;
  }

  /** Opens these files in the window that the reader is in. */
  openFiles(files: readonly string[]): void {
    openFiles(files, {
      ...this.services,
      finished: (data) => this.windows.events.finished(undefined, data),
      sendCurrent: this.windows.events.sendCurrent,
    });
  }

  /** Remembers the windows, which are about to be closed with the app. */
  beforeQuit(): void {
    this.windows.beforeQuit();
  }

  /** Resolves when no job runs. */
  idle(): Promise<void> {
    return this.jobs.idle();
  }

  /** Stops what runs and closes the library. */
  async close(): Promise<void> {
    this.jobs.cancelAll();
    await this.jobs.idle();
    await this.backups.close();
    const readers = [this.importReader, this.viewReader, this.carrier, this.aligner];
    await Promise.all(readers.map((reader) => reader.close()));
    this.context.library.close();
  }

  /** Made at a window's first request. */
  handlersOf(page: Electron.WebContents): Handlers | undefined {
    const window = this.windows.of(page);
    if (!window) return undefined;
    this.windows.events.hears(window);
    const known = this.desks.get(window);
    if (known) return known.handlers;
    const own = this.ownServices(window);
    const { origin } = own;
    const { version } = this.services;
    const handlers = attributed(createHandlers({ ...this.services, ...own }), { origin, version });
    this.desks.set(window, { handlers, droppedFiles: own.droppedFiles });
    return handlers;
  }

  /** What the window had for itself ends with it. */
  windowClosed(window: ReaderWindow): void {
    this.desks.get(window)?.droppedFiles.windowClosed();
    this.desks.delete(window);
  }

  /** Shows originals to the pages that ask for them. */
  get originals(): Services['originals'] {
    return this.services.originals;
  }

  private ownServices(window: ReaderWindow): OwnServices {
    const { i18n } = this.context;
    const { events } = this.windows;
    return {
      sendOthers: (name, data) => events.sendOthers(window, name, data),
      finished: (data) => events.finished(window, data),
      // Their bytes come through the window, which holds them a second and a third time.
      droppedFiles: createDroppedFiles(
        (name, data) => events.sendTo(window, name, data),
        largestFileMB * 1024 ** 2,
      ),
      printer: windowPrinter(window.window, i18n),
      dialogs: systemDialogs(
        () => (window.window.isDestroyed() ? undefined : window.window),
        () => i18n.t,
        chosenExtensions(),
      ),
      onReady: () => {
        this.markReady();
        events.listening(window);
        this.beginAside();
      },
      origin: `${run}:${(this.windowsMade += 1)}`,
      onOpened: (id) => (window.document = id),
      onSettings: (changed) => this.follow(changed, window),
      openWindow: (document) => this.windows.openBeside(document),
      windowDocument: () => window.document,
    };
  }

  private makeBackups(): Backups {
    const { library, settings, log, distFolder } = this.context;
    return createBackups({
      folder: library.folder,
      readOnly: library.readOnly,
      now: () => new Date().toISOString(),
      wanted: () => settings.read(),
      write: backupWorker(join(distFolder, 'backup', 'backup-worker.js')),
      onFailure: (error) => {
        log.error('a backup failed', error);
        this.windows.events.send('backup:failed', toReplyError(error));
      },
    });
  }

  private makeServices(): Omit<Services, keyof OwnServices> {
    const { library, settings, log, distFolder } = this.context;
    const { send } = this.windows.events;
    const now = (): string => new Date().toISOString();
    const version = app.getVersion();
    const maximumBytes = largestOfAllMB * 1024 ** 2;
    return {
      library,
      settings,
      version,
      electron: process.versions.electron,
      platform: process.platform,
      refusedRequests: this.context.refusals.count,
      backups: this.backups,
      keepPicture: (picture) => {
        if (!library.readOnly) this.context.keepPicture(library.folder, picture);
      },
      showFolder: (folder) => void system.openPath(folder),
      openLibraryIn: (folder) =>
        openAnotherLibrary(
          { argv: process.argv, appPath: process.defaultApp ? app.getAppPath() : undefined },
          folder,
        ),
      onRestored: () => this.windows.reload(),
      examine: doctorWorker(join(distFolder, 'doctor', 'doctor-worker.js')),
      lastHealth: { value: null },
      originals: createOriginals(library, this.viewReader),
      reader: this.importReader,
      carrier: this.carrier,
      aligner: this.aligner,
      onCarryFailed: (error) => log.error('notes were not carried to another edition', error),
      jobs: this.jobs,
      failedSources: createFailedSources(),
      incoming: () => (this.incoming ??= openedIncoming(library)),
      send,
      listing: createListTeller(library, send),
      now,
      newId: randomUUID,
      readClipboard,
      writeClipboard,
      printPdf,
      maximumBytes,
      context: () => ({
        exportedAt: now(),
        locale: settings.read().language,
        colourNames: settings.read().colourNames,
        generator: `Hashiyeh ${version}`,
      }),
    };
  }

  /** Everything native and the other windows follow the settings that a window changed. */
  private follow(settings: Settings, window: ReaderWindow): void {
    applyTheme(settings.theme);
    applyZoom(settings.zoom);
    if (settings.language !== this.context.i18n.language) {
      void this.speak(settings.language);
    } else if (JSON.stringify(settings.shortcuts) !== this.menuKeys) this.buildMenu();
    this.windows.events.sendOthers(window, 'settings:changed', settings);
  }

  private async speak(language: InterfaceLanguage): Promise<void> {
    const { i18n, settings } = this.context;
    await addWords(i18n, language);
    // Another may have been chosen meanwhile.
    if (settings.read().language !== language) return;
    await i18n.changeLanguage(language);
    this.buildMenu();
  }

  private buildMenu(): void {
    const { i18n, library } = this.context;
    const { language, shortcuts } = this.context.settings.read();
    this.menuKeys = JSON.stringify(shortcuts);
    const template = menuTemplate({
      t: i18n.t,
      platform: process.platform,
      direction: interfaceDirection(language),
      shortcuts,
      onCommand: (command) => {
        // Also where there is no window that could ask for it.
        if (command === 'window:new') this.windows.openBeside(null);
        else if (this.windows.current())
          this.windows.events.sendCurrent('command:invoked', { command });
      },
      onAbout: () =>
        showAbout(
          this.windows.current()?.window,
          {
            version: this.services.version,
            folder: library.folder,
            refusedRequests: this.context.refusals.count(),
          },
          i18n.t,
        ),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  /** Once, when the first window is drawn: what no reader waits for. */
  private beginAside(): void {
    if (this.asideBegun) return;
    this.asideBegun = true;
    this.emptyTrash();
    this.backups.begin();
    void this.pairStarterTexts();
  }

  /** A trash that cannot be emptied waits for the next start. */
  private emptyTrash(): void {
    const { library, log } = this.context;
    try {
      const { documents, notes } = emptyOldTrash(library);
      if (documents + notes > 0)
        log.info(`the trash was emptied of ${documents} old documents and ${notes} old notes`);
    } catch (error) {
      log.error('the trash was not emptied', error);
    }
  }

  /**
   * Once in a library's life, before its window is drawn. A library without them is still a library: what fails is only
   * written to the log.
   */
  private async importStarterTexts(): Promise<void> {
    const { library, settings, log } = this.context;
    if (library.readOnly || library.starterTextsAdded) return;
    try {
      const { importStarterTexts } = await import('./importing/starter-import.ts');
      const imported = await importStarterTexts(this.services, settings.read().language);
      for (const file of imported) {
        if (file.status === 'failed') log.error('a starter text failed', file.error);
      }
    } catch (error) {
      log.error('the starter texts failed', error);
    }
  }

  /** A library that has the starter texts since an earlier version gets their pairs, when its window is drawn. */
  private async pairStarterTexts(): Promise<void> {
    const { library, log } = this.context;
    try {
      const { pairStarterTexts } = await import('./importing/starter-pairs.ts');
      if (pairStarterTexts(library, this.services.now()) === 0) return;
      this.services.send('pairs:changed', { pairs: [...library.pairs.list()] });
    } catch (error) {
      log.error('the starter texts were not paired', error);
    }
  }
}

/** Of what can be chosen in the dialog, without the dot. */
function chosenExtensions(): readonly string[] {
  const extensions = Object.values(formats).flatMap((format) => format.extensions);
  return [...extensions, archiveExtension.slice(1)];
}

async function openedIncoming(library: Library): Promise<OpenedIncoming> {
  const { createOpenedIncoming } = await import('./incoming/opened-incoming.ts');
  return createOpenedIncoming(library);
}
