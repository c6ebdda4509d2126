/** The settings: sections, search, and that what is set holds at once. */
import { describe, expect, it } from 'vitest';
import { within } from '@testing-library/react';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { withColourName } from '../../../../renderer/state/settings.ts';
import { openWindow } from '../../../support/window.tsx';

describe.each(interfaceLanguages)('the settings (%s)', (language) => {
  const open = async () => {
    const window = await openWindow({ language });
    await window.user.click(window.screen.getByRole('button', { name: window.t('settings.open') }));
    const dialog = within(window.screen.getByRole('dialog'));
    const section = (name: 'text' | 'numbers' | 'highlights' | 'library' | 'backups') =>
      window.user.click(dialog.getByRole('tab', { name: window.t(`settings.section.${name}`) }));
    return { ...window, dialog, section };
  };

  it('are found by words, whatever section they stand in', async () => {
    const { dialog, t, user } = await open();
    await user.type(dialog.getByRole('searchbox'), t('settings.calendar'));
    expect(dialog.getByRole('radio', { name: t('settings.calendars.both') })).toBeTruthy();
    expect(dialog.queryByRole('slider')).toBeNull();
    await user.type(dialog.getByRole('searchbox'), 'zzzz');
    expect(dialog.getByText(t('settings.nothingFound'))).toBeTruthy();
    await user.click(dialog.getByRole('tab', { name: t('settings.section.text') }));
    expect(dialog.getAllByRole('slider').length).toBeGreaterThan(3);
  });

  it('write numbers in the digits that are chosen, and keep the choice', async () => {
    const { app, dialog, section, t, user } = await open();
    await section('numbers');
    await user.click(dialog.getByRole('radio', { name: /123/ }));
    expect(dialog.getByText(/1,984\.5/)).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: /۱۲۳/ }));
    expect(dialog.getByText(/۱٬۹۸۴٫۵/)).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: t('settings.calendars.both') }));
    expect(dialog.getByText(/۲۰۲۶.*۱۴۰۴|۱۴۰۴.*۲۰۲۶/)).toBeTruthy();
    expect(app.settings()).toMatchObject({ digits: 'persian', calendar: 'both' });
  });

  it('put face and factors of a script on the root, and take them back', async () => {
    const { app, dialog, section, t, user } = await open();
    await section('text');
    await user.click(dialog.getByRole('radio', { name: t('settings.persianFace.vazirmatn') }));
    const { style } = document.documentElement;
    expect(style.getPropertyValue('--face-persian')).toMatch(/^Vazirmatn/);
    await user.click(dialog.getByRole('switch', { name: t('settings.justified') }));
    expect(document.documentElement.hasAttribute('data-justified')).toBe(true);
    await user.click(dialog.getByRole('button', { name: t('settings.usualType') }));
    expect(document.documentElement.hasAttribute('data-justified')).toBe(false);
    expect(style.getPropertyValue('--face-persian')).toMatch(/^'Hashiyeh Naskh'/);
    expect(app.settings().persianFace).toBe('naskh');
  });

  it('make a backup, and ask before one takes the place of the library', async () => {
    const { app, dialog, section, t, user } = await open();
    await section('backups');
    await user.click(dialog.getByRole('switch', { name: t('settings.backupDaily') }));
    expect(app.settings().backupDaily).toBe(false);
    expect(await dialog.findByText(t('settings.noBackups'))).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: t('settings.backUpNow') }));
    const restore = await dialog.findByRole('button', { name: /2026|۱۴۰۴/ });
    await user.click(restore);
    const question = within(dialog.getByRole('group', { name: /2026|۱۴۰۴/ }));
    expect(document.activeElement).toBe(
      question.getByRole('button', { name: t('settings.cancel') }),
    );
    expect(app.requests.map(({ name }) => name)).not.toContain('backup:restore');
    await user.click(question.getByRole('button', { name: t('settings.restoreIt') }));
    expect(app.requests.at(-2)).toEqual({ name: 'backup:restore', params: { name: 'backup-1' } });
  });

  it('say whether the library is sound, what is wrong, and offer to repair it', async () => {
    const { app, dialog, section, t, user } = await open();
    await section('backups');
    await user.click(dialog.getByRole('button', { name: t('settings.check') }));
    expect(await dialog.findByText(t('health.sound'))).toBeTruthy();
    expect(dialog.queryByRole('button', { name: t('settings.repair') })).toBeNull();
    const problem = { trouble: 'content', about: 'باغ', remedy: 'readAnew' } as const;
    const wrong = { name: 'documents' as const, ok: false, problems: [problem] };
    app.answer('health:check', { checks: [wrong], done: [], backup: null, setAside: null });
    await user.click(dialog.getByRole('button', { name: t('settings.check') }));
    expect(await dialog.findByText(t('settings.notSound'))).toBeTruthy();
    expect(
      dialog.getByText(new RegExp(t('health.trouble.content', { about: 'باغ' }))),
    ).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: t('settings.repair') }));
    expect(app.requests.at(-1)).toEqual({ name: 'health:repair', params: {} });
  });

  it('say why a backup failed', async () => {
    const { app, dialog, screen, section, t, user } = await open();
    await section('backups');
    app.failNext('backup:make', 'storageFull');
    await user.click(dialog.getByRole('button', { name: t('settings.backUpNow') }));
    expect(await dialog.findByText(t('error.storageFull'))).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: t('settings.backUpNow') }));
    expect(await dialog.findByText(t('settings.backupMade'))).toBeTruthy();
    expect(dialog.queryByText(t('error.storageFull'))).toBeNull();
    app.emit('backup:failed', { code: 'storageFull', message: '', details: {} });
    const reason = t('error.storageFull');
    expect(await screen.findByText(t('notice.backupFailed', { reason }))).toBeTruthy();
  });

  it('say where the library lies, and open another', async () => {
    const { app, dialog, section, t, user } = await open();
    await section('library');
    expect(await dialog.findByText('/library')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: t('settings.showFolder') }));
    await user.click(dialog.getByRole('button', { name: t('settings.openAnother') }));
    expect(app.requests.slice(-2).map(({ name }) => name)).toEqual([
      'library:showFolder',
      'library:openAnother',
    ]);
  });

  it('name a colour as the reader does, wherever it is named', async () => {
    const { app, dialog, section, t, user } = await open();
    await section('highlights');
    const field = dialog.getByRole('textbox', { name: new RegExp(t('colour.blue')) });
    await user.type(field, 'To check ');
    expect(app.settings().colourNames).toEqual({ blue: 'To check' });
    await user.clear(field);
    expect(app.settings().colourNames).toEqual({});
  });
});

describe('names of colours', () => {
  it.each([
    [{}, 'Claims', { blue: 'Claims' }],
    [{ blue: 'Claims' }, ' Doubts ', { blue: 'Doubts' }],
    [{ blue: 'Claims', pink: 'Names' }, '  ', { pink: 'Names' }],
  ])('%j with %j for blue are %j', (names, name, expected) => {
    expect(withColourName(names, 'blue', name)).toEqual(expected);
  });
});
