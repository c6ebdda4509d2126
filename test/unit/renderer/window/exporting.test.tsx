/** The dialog of exports: what, which format, how it will look; then saved or copied. */
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const documents = [makeDocument(['A qanat leads water.'])];

describe.each(interfaceLanguages)('the dialog of exports (%s)', (language) => {
  const open = async () => {
    const opened = await openWindow({ language, documents });
    const { screen, t, user } = opened;
    await user.click(screen.getByRole('button', { name: /^The qanat/ }));
    await user.click(await screen.findByRole('button', { name: t('reader.export') }));
    const dialog = within(await screen.findByRole('dialog', { name: t('export.title') }));
    return { ...opened, dialog };
  };

  it('shows how the open text would begin, and saves it in the chosen format', async () => {
    const { dialog, t, user, app, screen } = await open();
    expect(
      (await dialog.findByRole('region', { name: t('export.preview') })).textContent,
    ).toContain('پیش‌نمایش');
    await user.selectOptions(dialog.getByLabelText(t('export.format')), 'csv');
    await user.click(await dialog.findByRole('button', { name: t('export.save') }));
    expect(app.requests).toContainEqual({
      name: 'export:save',
      params: {
        scope: { kind: 'documents', ids: [documents[0]!.id] },
        format: 'csv',
        layout: 'file',
        notesOnly: false,
      },
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offers one file or many for all texts, and only what the format can', async () => {
    const { dialog, t, user, app } = await open();
    expect(dialog.queryByLabelText(t('export.layout'))).toBeNull();
    await user.selectOptions(dialog.getByLabelText(t('export.what')), 'all');
    const layout = dialog.getByLabelText<HTMLSelectElement>(t('export.layout'));
    expect([...layout.options].map(({ value }) => value)).toEqual(['file', 'folder', 'zip']);
    await user.selectOptions(dialog.getByLabelText(t('export.format')), 'docx');
    expect([...layout.options].map(({ value }) => value)).toEqual(['folder', 'zip']);
    expect(dialog.queryByRole('button', { name: t('export.copy') })).toBeNull();
    await user.selectOptions(layout, 'zip');
    const asked = app.requests.filter(({ name }) => name === 'export:preview').at(-1);
    expect(asked?.params).toMatchObject({ scope: { kind: 'all' }, format: 'docx', layout: 'zip' });
  });

  it('leaves the whole text away where that is wanted', async () => {
    const { dialog, t, user, app } = await open();
    expect(dialog.queryByLabelText(t('export.notesOnly'))).toBeNull();
    await user.selectOptions(dialog.getByLabelText(t('export.format')), 'html');
    await user.click(dialog.getByLabelText(t('export.notesOnly')));
    const asked = app.requests.filter(({ name }) => name === 'export:preview').at(-1);
    expect(asked?.params).toMatchObject({ format: 'html', notesOnly: true });
  });

  it('takes a template of the reader’s own and copies what it makes', async () => {
    const { dialog, t, user, app } = await open();
    await user.selectOptions(dialog.getByLabelText(t('export.format')), 'text');
    await user.click(dialog.getByLabelText(t('export.ownTemplate')));
    const field = dialog.getByLabelText(t('export.template'));
    await user.clear(field);
    await user.type(field, '{{{{title}}');
    await user.click(dialog.getByRole('button', { name: t('export.copy') }));
    const asked = app.requests.find(({ name }) => name === 'export:copy');
    expect(asked?.params).toMatchObject({ format: 'text', template: '{{title}}' });
    await user.selectOptions(dialog.getByLabelText(t('export.format')), 'csv');
    expect(dialog.queryByLabelText(t('export.ownTemplate'))).toBeNull();
  });
});
