import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { openWindow } from '../../../support/window.tsx';

describe.each(interfaceLanguages)('the list of shortcuts (%s)', (language) => {
  const open = async () => {
    const window = await openWindow({ language });
    await window.user.keyboard('?');
    const { screen, t } = window;
    const button = (label: 'find' | 'palette', keys: string) =>
      screen.queryByRole('button', {
        name: t('shortcuts.change', { name: t(`menu.${label}`), keys: `\u2066${keys}\u2069` }),
      });
    return { ...window, button };
  };

  it('gives a command other keys, asks before it takes them from another, and gives them back', async () => {
    const { app, user, screen, t, button } = await open();
    await user.click(button('palette', 'Ctrl+K')!);
    await user.keyboard('{Control>}f{/Control}');
    expect(app.settings().shortcuts).toEqual({});
    await user.click(screen.getByRole('button', { name: t('shortcuts.take') }));
    await expect
      .poll(() => app.settings().shortcuts)
      .toEqual({ 'help:palette': 'CmdOrCtrl+F', 'document:find': null });
    expect(button('palette', 'Ctrl+F')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: t('shortcuts.resetAll') }));
    await expect.poll(() => app.settings().shortcuts).toEqual({});
  });

  it('says why letters cannot be keys, and keeps the old ones on Escape', async () => {
    const { app, user, screen, t, button } = await open();
    await user.click(button('find', 'Ctrl+F')!);
    await user.keyboard('j');
    expect(screen.getByText(t('shortcuts.fault.needsModifier'))).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(button('find', 'Ctrl+F')).toBeTruthy();
    expect(app.settings().shortcuts).toEqual({});
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('finds a command in either language', async () => {
    const { user, screen, t } = await open();
    const field = screen.getByRole('searchbox', { name: t('shortcuts.search') });
    await user.type(field, 'caret');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining(t('menu.caret')),
    ]);
  });
});
