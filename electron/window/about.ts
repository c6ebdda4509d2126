/** The "about" dialog: version, library, and how many requests to the network were refused. */
import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';
import type { Translate } from '../shared/i18n.ts';

/** What it says. */
export interface About {
  readonly version: string;
  readonly folder: string;
  readonly refusedRequests: number;
}

/** Does not wait for the reader. */
export function showAbout(window: BrowserWindow | undefined, about: About, t: Translate): void {
  const { version, folder, refusedRequests: count } = about;
  const options: MessageBoxOptions = {
    type: 'info',
    title: t('menu.about'),
    message: 'Hashiyeh · حاشیه',
    detail: t('dialog.aboutDetail', { version, folder, count }),
    buttons: [t('dialog.close')],
  };
  void (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}
