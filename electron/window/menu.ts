/** The native menu: the platform's usual entries and the window's commands, in the interface language. */
import type { MenuItemConstructorOptions } from 'electron';
import { commandLabels } from '../shared/command-labels.ts';
import { CommandId } from '../shared/commands.ts';
import type { Translate } from '../shared/i18n.ts';
import { keysOf, windowKeys, type OwnShortcuts } from '../shared/shortcuts.ts';

/** What the menu needs from its surroundings. */
export interface MenuContext {
  readonly t: Translate;
  readonly platform: NodeJS.Platform;
  readonly direction: 'ltr' | 'rtl';
  /** Keys that the reader chose. */
  readonly shortcuts: OwnShortcuts;
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
    pairMenu(context),
    windowMenu(context, mac),
    helpMenu(context, mac),
  ];
}

function command(context: MenuContext, id: CommandId): MenuItemConstructorOptions {
  const { t, platform, direction, shortcuts } = context;
  const desk = { mac: platform === 'darwin', direction };
  const accelerator = windowKeys.has(id) ? undefined : keysOf(id, shortcuts, desk);
  return {
    id,
    label: t(`menu.${commandLabels[id]}`),
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
      command(context, 'settings:open'),
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
      command(context, 'window:new'),
      separator,
      command(context, 'library:import'),
      command(context, 'library:importFolder'),
      command(context, 'library:importClipboard'),
      command(context, 'library:importNotes'),
      command(context, 'library:importReport'),
      separator,
      command(context, 'document:export'),
      command(context, 'library:exportAll'),
      separator,
      command(context, 'library:takeOut'),
      command(context, 'library:bringArchive'),
      separator,
      command(context, 'document:print'),
      command(context, 'document:savePdf'),
      separator,
      ...(mac ? [] : [command(context, 'settings:open'), separator]),
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
      command(context, 'annotation:undo'),
      command(context, 'annotation:redo'),
      command(context, 'library:recentChanges'),
      separator,
      { role: 'cut', label: t('menu.cut') },
      { role: 'copy', label: t('menu.copy') },
      { role: 'paste', label: t('menu.paste') },
      { role: 'selectAll', label: t('menu.selectAll') },
      separator,
      command(context, 'document:cite'),
      separator,
      command(context, 'document:find'),
      command(context, 'document:findNext'),
      command(context, 'document:findPrevious'),
      command(context, 'library:focusSearch'),
      command(context, 'document:goTo'),
      command(context, 'annotation:next'),
      command(context, 'annotation:previous'),
      command(context, 'annotation:confirm'),
      command(context, 'annotation:noteOnText'),
      command(context, 'annotation:markArea'),
      command(context, 'annotation:manageTags'),
    ],
  };
}

/** About the open text and its translation. */
const pairCommands = CommandId.options.filter((id) => /^(?:pair|term):/.test(id));

function pairMenu(context: MenuContext): MenuItemConstructorOptions {
  return {
    label: context.t('menu.pairs'),
    submenu: pairCommands.map((id) => command(context, id)),
  };
}

function viewMenu(context: MenuContext): MenuItemConstructorOptions {
  const { t } = context;
  return {
    label: t('menu.view'),
    submenu: [
      command(context, 'view:toggleList'),
      command(context, 'view:toggleLibrary'),
      command(context, 'view:showAllNotes'),
      command(context, 'view:showSheets'),
      command(context, 'view:showGlossary'),
      command(context, 'view:toggleOriginal'),
      command(context, 'view:toggleAnnotated'),
      command(context, 'view:toggleTranslation'),
      command(context, 'view:toggleRows'),
      command(context, 'view:toggleNotes'),
      command(context, 'view:toggleParts'),
      command(context, 'view:toggleProvenance'),
      command(context, 'view:toggleFurniture'),
      command(context, 'view:toggleTidied'),
      command(context, 'view:toggleJustified'),
      separator,
      command(context, 'view:swapPanes'),
      command(context, 'view:closePane'),
      command(context, 'view:fillPane'),
      command(context, 'view:followPanes'),
      command(context, 'view:nextView'),
      command(context, 'view:nextRegion'),
      command(context, 'view:previousRegion'),
      separator,
      command(context, 'view:textLarger'),
      command(context, 'view:textSmaller'),
      command(context, 'view:textReset'),
      separator,
      command(context, 'document:back'),
      command(context, 'document:forward'),
      command(context, 'view:toggleCaret'),
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
      command(context, 'help:palette'),
      command(context, 'help:shortcuts'),
      ...(mac ? [] : [separator, { label: t('menu.about'), click: context.onAbout }]),
    ],
  };
}
