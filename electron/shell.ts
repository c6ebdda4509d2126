/** The running app: puts library, reader, jobs, handlers, network, window and menu together. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, BrowserWindow, Menu, session, shell as system } from 'electron';
import { importers, largestFileMB, largestOfAllMB } from '../corpus/importers/registry.ts';
import type { Library } from '../corpus/storage/library.ts';
import { createHandlers, type Services } from './handlers/handlers.ts';
import { holdEvents } from './held-events.ts';
import { createDroppedFiles } from './importing/dropped-files.ts';
import { archiveExtension } from './importing/find-files.ts';
import { createFailedSources } from './importing/failed-sources.ts';
import { openFiles } from './importing/opened-files.ts';
import { importStarterTexts } from './importing/starter-import.ts';
import { answerRequests, sendTo } from './ipc.ts';
import { createJobs } from './jobs.ts';
import { createListTeller } from './list-teller.ts';
import type { Log } from './log.ts';
import { refuseNetwork, type Refusals } from './network/network.ts';
import { serveScheme } from './network/protocol.ts';
import { createOriginals } from './originals.ts';
import { backupWorker, createBackups, type Backups } from './backups.ts';
import { emptyOldTrash } from './old-trash.ts';
import type { SettingsFile } from './settings-file.ts';
import { toReplyError } from './shared/answer.ts';
import { interfaceDirection, type I18n } from './shared/i18n.ts';
import type { Settings } from './shared/settings.ts';
import { showAbout } from './window/about.ts';
import { openAnotherLibrary } from './window/another-library.ts';
import { readClipboard } from './window/clipboard.ts';
import { attachContextMenu } from './window/context-menu.ts';
import { systemDialogs } from './window/dialogs.ts';
import { menuTemplate } from './window/menu.ts';
import { applyTheme, focusWindow, openWindow } from './window/window.ts';
import { createReader, startWorker, type Reader } from './worker/reader.ts';

/** What main hands over. `distFolder` holds the built programs, `dataFolder` what is remembered of the window. */
export interface ShellContext {
  readonly library: Library;
  readonly settings: SettingsFile;
  readonly i18n: I18n;
  readonly log: Log;
  readonly distFolder: string;
  readonly dataFolder: string;
  readonly developerTools: boolean;
  readonly refusals: Refusals;
}

/** See the functions. Everything but the window stands after `create`; `show` opens the window. */
export class Shell {
  /** Resolves when the first window is drawn. */
  readonly ready: Promise<void>;
  private window: BrowserWindow | undefined;
  /** The reader's own keys as the menu shows them. */
  private menuKeys = '';
  private markReady: () => void = () => undefined;
  private readonly events = holdEvents(sendTo(() => this.window));
  private readonly jobs = createJobs((error) => this.context.log.error('a job failed', error));
  private readonly importReader: Reader;
  private readonly viewReader: Reader;
  private readonly backups: Backups;
  private readonly services: Services;

  private constructor(private readonly context: ShellContext) {
    this.ready = new Promise((resolve) => (this.markReady = resolve));
    const worker = join(context.distFolder, 'worker', 'import-worker.js');
    this.importReader = createReader(() => startWorker(worker));
    // Of its own, so that showing an original does not wait for an import.
    this.viewReader = createReader(() => startWorker(worker));
    this.backups = this.makeBackups();
    this.services = this.makeServices();
  }

  /** Resolves when the network is shut, requests are answered, and a new library holds the starter texts. */
  static async create(context: ShellContext): Promise<Shell> {
    const { log, settings, distFolder, refusals } = context;
    await refuseNetwork(session.defaultSession, refusals);
    const shell = new Shell(context);
    serveScheme(session.defaultSession, {
      folder: join(distFolder, 'renderer'),
      originalPage: (id) => shell.services.originals.page(id),
      resource: (id, name) => shell.services.originals.resource(id, name),
    });
    answerRequests(createHandlers(shell.services), (request, error) =>
      log.warn(`${request} failed: ${error.code}`),
    );
    applyTheme(settings.read().theme);
    shell.buildMenu();
    shell.emptyTrash();
    await shell.importStarterTexts();
    return shell;
  }

  /** Brings the window before the reader, opening it where there is none, and opens these files in it. */
  show(files: readonly string[]): BrowserWindow {
    if (this.window) focusWindow(this.window);
    const window = this.window ?? this.open();
    openFiles(files, this.services);
    return window;
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
    await Promise.all([this.importReader.close(), this.viewReader.close()]);
    this.context.library.close();
  }

  private open(): BrowserWindow {
    const { distFolder, dataFolder, settings, developerTools, i18n } = this.context;
    const window = openWindow({
      preload: join(distFolder, 'preload', 'preload.cjs'),
      stateFile: join(dataFolder, 'window.json'),
      theme: settings.read().theme,
      developerTools,
    });
    attachContextMenu(window, () => i18n.t);
    window.on('closed', () => {
      this.window = undefined;
      this.events.windowClosed();
      this.services.droppedFiles.windowClosed();
    });
    this.window = window;
    return window;
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
        this.events.send('backup:failed', toReplyError(error));
      },
    });
  }

  private makeServices(): Services {
    const { library, settings, i18n } = this.context;
    const now = (): string => new Date().toISOString();
    const version = app.getVersion();
    const maximumBytes = largestOfAllMB * 1024 ** 2;
    const formats = Object.values(importers).flatMap((importer) => importer.extensions);
    const extensions = [...formats, archiveExtension.slice(1)];
    return {
      library,
      settings,
      version,
      electron: process.versions.electron,
      platform: process.platform,
      refusedRequests: this.context.refusals.count,
      backups: this.backups,
      showFolder: (folder) => void system.openPath(folder),
      openLibraryIn: (folder) =>
        openAnotherLibrary(
          { argv: process.argv, appPath: process.defaultApp ? app.getAppPath() : undefined },
          folder,
        ),
      onRestored: () => BrowserWindow.getAllWindows().forEach((one) => one.webContents.reload()),
      originals: createOriginals(library, this.viewReader),
      reader: this.importReader,
      jobs: this.jobs,
      failedSources: createFailedSources(),
      send: this.events.send,
      listing: createListTeller(library, this.events.send),
      now,
      newId: randomUUID,
      // Their bytes come through the window, which holds them a second and a third time.
      droppedFiles: createDroppedFiles(this.events.send, largestFileMB * 1024 ** 2),
      readClipboard,
      maximumBytes,
      dialogs: systemDialogs(
        () => this.window,
        () => i18n.t,
        extensions,
      ),
      context: () => ({
        exportedAt: now(),
        locale: settings.read().language,
        colourNames: settings.read().colourNames,
        generator: `Hashiyeh ${version}`,
      }),
      onReady: () => {
        this.markReady();
        this.backups.begin();
        this.events.windowReady();
      },
      onSettings: (changed) => this.follow(changed),
    };
  }

  /** Everything native follows the settings. */
  private follow(settings: Settings): void {
    applyTheme(settings.theme);
    if (settings.language !== this.context.i18n.language) {
      void this.context.i18n.changeLanguage(settings.language).then(() => this.buildMenu());
    } else if (JSON.stringify(settings.shortcuts) !== this.menuKeys) this.buildMenu();
    this.events.send('settings:changed', settings);
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
      onCommand: (command) => this.events.send('command:invoked', { command }),
      onAbout: () =>
        showAbout(
          this.window,
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

  /** A trash that cannot be emptied waits for the next start. */
  private emptyTrash(): void {
    const { library, log } = this.context;
    try {
      const erased = emptyOldTrash(library, new Date());
      if (erased > 0) log.info(`the trash was emptied of ${erased} old documents`);
    } catch (error) {
      log.error('the trash was not emptied', error);
    }
  }

  /** A library without them is still a library: what fails is only written to the log. */
  private async importStarterTexts(): Promise<void> {
    const { settings, log } = this.context;
    try {
      const imported = await importStarterTexts(this.services, settings.read().language);
      for (const file of imported) {
        if (file.status === 'failed') log.error('a starter text failed', file.error);
      }
    } catch (error) {
      log.error('the starter texts failed', error);
    }
  }
}
