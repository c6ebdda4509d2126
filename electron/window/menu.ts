/** The native menu: the platform's usual entries and the window's commands, in the interface language. */
import type { MenuItemConstructorOptions } from 'electron';
import type { CommandId } from '../shared/commands.ts';
import type { Translate } from '../shared/i18n.ts';
import { shortcuts } from '../shared/shortcuts.ts';

/** What the menu needs from its surroundings. */
export interface MenuContext {
  readonly t: Translate;
  readonly platform: NodeJS.Platform;
  readonly onCommand: (command: CommandId) => void;
  readonly onAbout: () => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The template of the whole menu bar. */
export function menuTemplate(context: MenuContext): MenuItemConstructorOptions[] {
  const mac = context.platform === 'darwin';
  return [
    ...(mac ? [applicationMenu(context)] : []),
    fileMenu(context, mac),
    editMenu(context),
    viewMenu(context),
    windowMenu(context, mac),
    helpMenu(context, mac),
  ];
}

function command(context: MenuContext, id: CommandId, label: string): MenuItemConstructorOptions {
  const accelerator = shortcuts[id];
  return {
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => context.onCommand(id),
  };
}

/** macOS only: what stands under the app's own name there. */
function applicationMenu(context: MenuContext): MenuItemConstructorOptions {
  const { t } = context;
  return {
    label: 'Hashiyeh',
    submenu: [
      { label: t('menu.about'), click: context.onAbout },
      separator,
      command(context, 'settings:open', t('menu.settings')),
      separator,
      { role: 'services', label: t('menu.services') },
      separator,
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hideOthers') },
      { role: 'unhide', label: t('menu.showAll') },
      separator,
      { role: 'quit', label: t('menu.quit') },
    ],
  };
}

function fileMenu(context: MenuContext, mac: boolean): MenuItemConstructorOptions {
  const { t } = context;
  return {
    label: t('menu.file'),
    submenu: [
      command(context, 'library:import', t('menu.import')),
      command(context, 'library:importFolder', t('menu.importFolder')),
      command(context, 'library:importClipboard', t('menu.importClipboard')),
      command(context, 'library:importReport', t('menu.importReport')),
      separator,
      command(context, 'document:export', t('menu.export')),
      command(context, 'library:exportAll', t('menu.exportAll')),
      separator,
      ...(mac ? [] : [command(context, 'settings:open', t('menu.settings')), separator]),
      { role: 'close', label: t('menu.close'), accelerator: 'CmdOrCtrl+W' },
      ...(mac ? [] : [{ role: 'quit', label: t('menu.quit'), accelerator: 'Ctrl+Q' } as const]),
    ],
  };
}

function editMenu(context: MenuContext): MenuItemConstructorOptions {
  const { t } = context;
  return {
    label: t('menu.edit'),
    submenu: [
      { role: 'undo', label: t('menu.undo') },
      { role: 'redo', label: t('menu.redo') },
      command(context, 'annotation:undo', t('menu.undoAnnotation')),
      command(context, 'annotation:redo', t('menu.redoAnnotation')),
      separator,
      { role: 'cut', label: t('menu.cut') },
      { role: 'copy', label: t('menu.copy') },
      { role: 'paste', label: t('menu.paste') },
      { role: 'selectAll', label: t('menu.selectAll') },
      separator,
      command(context, 'document:cite', t('menu.cite')),
      separator,
      command(context, 'document:find', t('menu.find')),
      command(context, 'library:focusSearch', t('menu.findInLibrary')),
    ],
  };
}

function viewMenu(context: MenuContext): MenuItemConstructorOptions {
  const { t } = context;
  return {
    label: t('menu.view'),
    submenu: [
      command(context, 'view:toggleList', t('menu.list')),
      command(context, 'view:toggleOriginal', t('menu.original')),
      command(context, 'view:toggleAnnotated', t('menu.annotated')),
      command(context, 'view:toggleNotes', t('menu.notes')),
      command(context, 'view:toggleProvenance', t('menu.provenance')),
      command(context, 'view:toggleFurniture', t('menu.furniture')),
      separator,
      command(context, 'view:textLarger', t('menu.textLarger')),
      command(context, 'view:textSmaller', t('menu.textSmaller')),
      command(context, 'view:textReset', t('menu.textReset')),
      separator,
      { role: 'togglefullscreen', label: t('menu.fullScreen') },
    ],
  };
}

function windowMenu(context: MenuContext, mac: boolean): MenuItemConstructorOptions {
  const { t } = context;
  return {
    label: t('menu.window'),
    ...(mac ? { role: 'window' as const } : {}),
    submenu: [
      { role: 'minimize', label: t('menu.minimise') },
      ...(mac
        ? [
            { role: 'zoom', label: t('menu.zoom') } as const,
            { role: 'front', label: t('menu.front') } as const,
          ]
        : []),
    ],
  };
}

function helpMenu(context: MenuContext, mac: boolean): MenuItemConstructorOptions {
  const { t } = context;
  return {
    label: t('menu.help'),
    ...(mac ? { role: 'help' as const } : {}),
    submenu: [
      command(context, 'help:shortcuts', t('menu.shortcuts')),
      ...(mac ? [] : [separator, { label: t('menu.about'), click: context.onAbout }]),
    ],
  };
}
