/** The native menu on each platform and in both languages. */
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { CommandId } from '../../../../electron/shared/commands.ts';
import { createI18n } from '../../../../electron/shared/both-languages.ts';
import { interfaceDirection } from '../../../../electron/shared/i18n.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import type { OwnShortcuts } from '../../../../electron/shared/shortcuts.ts';
import { menuTemplate } from '../../../../electron/window/menu.ts';

function itemsOf(
  platform: NodeJS.Platform,
  language: 'en' | 'fa',
  invoked: CommandId[] = [],
  shortcuts: OwnShortcuts = {},
) {
  const template = menuTemplate({
    t: createI18n(language).t,
    platform,
    direction: interfaceDirection(language),
    shortcuts,
    onCommand: (command) => invoked.push(command),
    onAbout: () => undefined,
  });
  return template.flatMap((menu) => [
    menu,
    ...(menu.submenu as readonly MenuItemConstructorOptions[]),
  ]);
}

const platforms = ['linux', 'win32', 'darwin'] as const;

describe.each(
  platforms.flatMap((platform) => interfaceLanguages.map((l) => [platform, l] as const)),
)('the menu on %s in %s', (platform, language) => {
  it('offers every command once', () => {
    const ids = itemsOf(platform, language).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.sort()).toEqual([...CommandId.options].sort());
  });

  it('gives each key to one entry', () => {
    const keys = itemsOf(platform, language).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names every entry in its language', () => {
    const named = itemsOf(platform, language).filter(({ type }) => type !== 'separator');
    const labels = named.map(({ label }) => label ?? '');
    const foreign = labels.filter((label) => /[\u0600-\u06ff]/.test(label) !== (language === 'fa'));
    // The name of the app on macOS is the same in every language.
    expect(foreign.filter((label) => label !== 'Hashiyeh')).toEqual([]);
  });
});

describe('an entry of the menu', () => {
  it('sends its command to the window', () => {
    const invoked: CommandId[] = [];
    const item = itemsOf('linux', 'en', invoked).find(({ id }) => id === 'document:find');
    (item?.click as () => void)();
    expect(invoked).toEqual(['document:find']);
  });

  it('has the keys that the reader chose, and none where they were taken away', () => {
    const items = itemsOf('linux', 'en', [], {
      'document:find': 'CmdOrCtrl+Shift+J',
      'view:toggleList': null,
    });
    const keysOf = (wanted: CommandId) => items.find(({ id }) => id === wanted)?.accelerator;
    expect(keysOf('document:find')).toBe('CmdOrCtrl+Shift+J');
    expect(keysOf('view:toggleList')).toBeUndefined();
    expect(keysOf('library:import')).toBe('CmdOrCtrl+O');
  });
});
