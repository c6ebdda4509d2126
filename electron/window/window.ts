/** The window: sandboxed and isolated, where it stood last, in the theme's colour before the first paint. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { windowAddress } from '../shared/addresses.ts';
import type { Theme } from '../shared/settings.ts';
import { fitBounds, smallestSize, type Bounds, type RememberedWindow } from './window-bounds.ts';

/** What a window is made of. `developerTools` is off in the packaged app unless asked for. */
export interface WindowOptions {
  readonly preload: string;
  readonly theme: Theme;
  /** How large it is drawn; 1 is usual. */
  readonly zoom: number;
  readonly developerTools: boolean;
  /** Where it stands; undefined: in the middle. */
  readonly state: Pick<RememberedWindow, 'bounds' | 'maximized'> | undefined;
}

/** Opens a window and loads the reader into it; it shows itself when it has something to show. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { state } = options;
  const window = new BrowserWindow({
    ...fitBounds(state?.bounds, workAreas()),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Hashiyeh',
    show: false,
    backgroundColor: backgroundColour(options.theme),
    webPreferences: {
      preload: options.preload,
      zoomFactor: options.zoom,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.developerTools,
    },
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  recover(window);
  void window.loadURL(windowAddress);
  return window;
}

/** What is saved is in the library: a page that broke down is loaded again, unless it breaks down at once. */
function recover(window: BrowserWindow): void {
  let lastLoad = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || Date.now() - lastLoad < 10_000) return;
    lastLoad = Date.now();
    window.webContents.reload();
  });
}

/** Native parts (scroll bars, dialogs, the title bar) follow the theme; sepia is a light one, contrast is the system's. */
export function applyTheme(theme: Theme): void {
  const sources = {
    system: 'system',
    contrast: 'system',
    sepia: 'light',
    light: 'light',
    dark: 'dark',
  } as const;
  nativeTheme.themeSource = sources[theme];
}

/** Draws every window as large as the reader wants it. */
export function applyZoom(zoom: number): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(zoom);
}

/** Brings the window before the reader's eyes. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The colours of `--paper` in the window's tokens, so that opening does not flash. */
function backgroundColour(theme: Theme): string {
  const followsSystem = theme === 'system' || theme === 'contrast';
  const dark = theme === 'dark' || (followsSystem && nativeTheme.shouldUseDarkColors);
  if (theme === 'contrast') return dark ? '#000000' : '#ffffff';
  if (dark) return '#1c1b19';
  return theme === 'sepia' ? '#f8f0dd' : '#fdfcf9';
}

/** The displays' work areas, the main one first. */
export function workAreas(): readonly Bounds[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main, ...others].map((display) => display.workArea);
}
