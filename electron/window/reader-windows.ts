/** The windows over one library: opened beside one another, found by their pages, remembered when the app ends. */
import type { BrowserWindow, WebContents } from 'electron';
import type { DocumentId } from '../../corpus/document/document.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { createWindowEvents } from '../window-events.ts';
import type { Translate } from '../shared/i18n.ts';
import { attachContextMenu } from './context-menu.ts';
import { isDocumentId, type WindowSettings } from './early-settings.ts';
import { beside, rememberedWindows, type RememberedWindow } from './window-bounds.ts';
import { openWindow, workAreas } from './window.ts';

/** A window and what it shows. */
export interface ReaderWindow {
  readonly window: BrowserWindow;
  document: DocumentId | null;
}

/** What windows are made of. There is no `t` before the library is open. */
export interface ReaderWindowOptions {
  readonly preload: string;
  readonly stateFile: string;
  readonly developerTools: boolean;
  readonly settings: () => WindowSettings;
  readonly t: () => Translate | undefined;
  readonly onClosed: (window: ReaderWindow) => void;
}

/** See the functions. */
export class ReaderWindows {
  readonly events = createWindowEvents<ReaderWindow>(({ window }, name, data) => {
    if (!window.isDestroyed()) window.webContents.send('event', name, data);
  });
  /** The one that the reader was in last at the end. */
  private open: readonly ReaderWindow[] = [];
  private quitting = false;

  constructor(private readonly options: ReaderWindowOptions) {}

  /** The window that the reader was in last; undefined where none is open. */
  current(): ReaderWindow | undefined {
    return this.open.at(-1);
  }

  /** The window of a page; undefined for pages that are not ours. */
  of(contents: WebContents): ReaderWindow | undefined {
    return this.open.find(({ window }) => !window.isDestroyed() && window.webContents === contents);
  }

  /** The windows that stood when the app ended; the one that was read in last is in front. */
  openRemembered(): ReaderWindow {
    const [first, ...others] = rememberedWindows(readJson(this.options.stateFile));
    // Asked before another window opens a document.
    const last = this.lastDocument();
    for (const { document, ...state } of others.reverse()) this.openAt(state, document);
    return this.openAt(first, last);
  }

  /** Another window, a little below the one that the reader is in. */
  openBeside(document: DocumentId | null): ReaderWindow {
    const current = this.current()?.window;
    const bounds = current && beside(current.getNormalBounds(), workAreas());
    return this.openAt(bounds && { bounds, maximized: false }, document);
  }

  /** Whether there is one window, and no text in it. */
  onlyLibrary(): boolean {
    return this.open.length === 1 && this.open[0]?.document === null;
  }

  /** Begins every page anew. */
  reload(): void {
    for (const { window } of this.open) window.webContents.reload();
  }

  /** Remembers all of them, before the app ends and closes them one by one. */
  beforeQuit(): void {
    this.quitting = true;
    this.remember(this.open.toReversed());
  }

  /** What was opened last in any window. */
  private lastDocument(): DocumentId | null {
    const { lastDocument } = this.options.settings();
    return isDocumentId(lastDocument) ? lastDocument : null;
  }

  private openAt(
    state: Pick<RememberedWindow, 'bounds' | 'maximized'> | undefined,
    document: DocumentId | null,
  ): ReaderWindow {
    const { preload, developerTools, settings, t, onClosed } = this.options;
    const { theme, zoom } = settings();
    const window = openWindow({ preload, developerTools, theme, zoom, state });
    const one: ReaderWindow = { window, document };
    this.open = [...this.open, one];
    attachContextMenu(window, t);
    window.on('focus', () => {
      this.open = [...this.open.filter((other) => other !== one), one];
      this.events.focused(one);
    });
    // Until its page begins anew and says that it is drawn, it hears nothing.
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.events.silent(one);
    });
    window.on('close', () => {
      if (!this.quitting) this.remember([one]);
    });
    window.on('closed', () => {
      this.open = this.open.filter((other) => other !== one);
      this.events.silent(one);
      onClosed(one);
    });
    return one;
  }

  /** The first is the one that shows what was opened last in any window: the settings know that, also after a crash. */
  private remember(windows: readonly ReaderWindow[]): void {
    const last = this.lastDocument();
    const first = windows.find(({ document }) => document === last) ?? windows[0];
    const ordered = [
      ...windows.filter((one) => one === first),
      ...windows.filter((one) => one !== first),
    ];
    const states = ordered.map(({ window, document }): RememberedWindow => ({
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      document,
    }));
    if (states.length === 0) return;
    try {
      writeJson(this.options.stateFile, states);
    } catch {
      // Where windows stood is not worth a message while they close.
    }
  }
}
