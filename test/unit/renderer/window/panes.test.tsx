/** The panes by keyboard and by settings, and going round the regions of the window. */
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { invoke } from '../../../../renderer/state/commands.ts';
import { usePanes } from '../../../../renderer/state/panes.ts';
import { toggleList } from '../../../../renderer/state/session.ts';
import { useSettings } from '../../../../renderer/state/settings.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const text = makeDocument([
  makeBlock(0, 'قنات', { kind: 'heading', level: 1 }),
  makeBlock(1, 'Gardens', { kind: 'heading', level: 2 }),
]);
const settings = { lastDocument: text.id };

describe.each(interfaceLanguages)('the panes (%s)', (language) => {
  const open = async () => {
    const window = await openWindow({ language, documents: [text], settings });
    await window.screen.findByRole('article', { name: window.t('reader.original') });
    return window;
  };
  const views = () => usePanes.getState().views;

  it('are gone round with the other regions of the window, both ways', async () => {
    const { user, t } = await open();
    await user.keyboard('{Control>}[Digit4]{/Control}{Control>}[Digit3]{/Control}');
    // In a window of this width it makes way for the second panel.
    act(() => toggleList(true));
    const names: (string | null | undefined)[] = [];
    const press = async (keys: string) => {
      await user.keyboard(keys);
      const region = document.activeElement?.closest('nav, aside, [data-pane]');
      names.push(region?.getAttribute('aria-label'));
    };
    const round = [
      t('library.title'),
      t('parts.list'),
      t('reader.original'),
      t('reader.annotated'),
      t('notes.list'),
    ];
    for (let turn = 0; turn < 6; turn++) await press('[F6]');
    expect(names).toEqual([...round, round[0]]);
    names.length = 0;
    for (let turn = 0; turn < 3; turn++) await press('{Shift>}[F6]{/Shift}');
    expect(names).toEqual([round[4], round[3], round[2]]);
  });

  it('are swapped, turned, filled, joined and closed by commands, and keep the keyboard', async () => {
    const { screen, t } = await open();
    const annotated = screen.getByRole('article', { name: t('reader.annotated') });
    act(() => annotated.focus());
    act(() => invoke('view:swapPanes'));
    expect(views()).toEqual(['annotated', 'original']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(t('reader.annotated'));
    act(() => invoke('view:nextView'));
    expect(views()).toEqual(['original', 'original']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(t('reader.original'));
    act(() => invoke('view:nextView'));
    act(() => invoke('view:fillPane'));
    expect(screen.queryByRole('article', { name: t('reader.original') })).toBeNull();
    act(() => invoke('view:fillPane'));
    act(() => invoke('view:followPanes'));
    expect(usePanes.getState().follow).toBe(false);
    act(() => invoke('view:closePane'));
    expect(views()).toEqual(['original']);
    act(() => invoke('view:closePane'));
    expect(views()).toEqual(['original']);
  });

  it('begin as the settings say', async () => {
    const { screen, t, user, app } = await open();
    await user.keyboard('{Control>}[Comma]{/Control}');
    await user.click(await screen.findByRole('tab', { name: t('settings.section.panes') }));
    await user.click(screen.getByRole('radio', { name: t('settings.arrangements.annotated') }));
    await user.click(screen.getByRole('switch', { name: t('settings.follow') }));
    await user.click(screen.getByRole('switch', { name: new RegExp(t('settings.tidied'), 'u') }));
    await expect
      .poll(() => useSettings.getState())
      .toMatchObject({ defaultPanes: ['annotated'], follow: false, tidied: true });
    expect(app.settings()).toMatchObject({ defaultPanes: ['annotated'], follow: false });
  });
});
