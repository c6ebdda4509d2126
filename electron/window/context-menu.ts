/** The menu of the right mouse button: copy what is selected, edit in fields, copy a link's address; nothing opens links. */
import { clipboard, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../shared/i18n.ts';

/** Attaches the menu to the window; `t` is asked each time, because the language changes and comes after the window. */
export function attachContextMenu(window: BrowserWindow, t: () => Translate | undefined): void {
  window.webContents.on('context-menu', (_event, params) => {
    const words = t();
    const template = words
      ? contextMenuTemplate(params, words, (text) => clipboard.writeText(text))
      : [];
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}

/** What was under the mouse. */
export interface Clicked {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly linkURL: string;
}

/** Empty where there is nothing to do. */
export function contextMenuTemplate(
  clicked: Clicked,
  t: Translate,
  copy: (text: string) => void,
): MenuItemConstructorOptions[] {
  if (clicked.isEditable) {
    return [
      { role: 'undo', label: t('menu.undo') },
      { role: 'redo', label: t('menu.redo') },
      { type: 'separator' },
      { role: 'cut', label: t('menu.cut') },
      { role: 'copy', label: t('menu.copy') },
      { role: 'paste', label: t('menu.paste') },
      { role: 'selectAll', label: t('menu.selectAll') },
    ];
  }
  const template: MenuItemConstructorOptions[] = [];
  if (clicked.selectionText.trim() !== '') template.push({ role: 'copy', label: t('menu.copy') });
  if (/^(https?|mailto):/i.test(clicked.linkURL)) {
    template.push({ label: t('menu.copyLink'), click: () => copy(clicked.linkURL) });
  }
  return template;
}
