/** The dialog of bilingual exports: reached from the export of the open text, previewed as columns, saved or copied. */
import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PairId } from '../../../../corpus/alignment/pair.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { request } from '../../../../renderer/state/client.ts';
import { preparePairExport, usePairExporting } from '../../../../renderer/state/pair-exporting.ts';
import { loadPairs } from '../../../../renderer/state/parallel.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const documents = [
  makeDocument(['A qanat leads water.']),
  makeDocument(['قنات آب می‌برد.'], {}, 'cd'.repeat(32)),
];
const [original, translation] = documents.map(({ id }) => id);
const id = PairId.parse('pair-1');

describe.each(interfaceLanguages)('the dialog of bilingual exports (%s)', (language) => {
  const open = async () => {
    // Else what was chosen the last time stands.
    usePairExporting.setState({ asked: null });
    const opened = await openWindow({ language, documents });
    await request('pair:make', {
      original: { document: original! },
      translation: { document: translation! },
    });
    const { screen, t, user } = opened;
    await user.click(screen.getAllByRole('button', { name: /^The qanat/ })[0]!);
    await user.click(await screen.findByRole('button', { name: t('reader.export') }));
    const exports = within(await screen.findByRole('dialog', { name: t('export.title') }));
    await user.selectOptions(exports.getByLabelText(t('export.what')), 'pair');
    const dialog = within(await screen.findByRole('dialog', { name: t('pairExport.title') }));
    return { ...opened, dialog };
  };

  it('shows both columns as they will stand, and saves what was chosen', async () => {
    const { dialog, t, user, app, screen } = await open();
    const table = await dialog.findByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    expect(within(table).getByText('چاه‌ها').getAttribute('dir')).toBe('rtl');
    expect(within(table).getByText(t('pairExport.onlyThere'))).toBeTruthy();
    await user.selectOptions(dialog.getByLabelText(t('pairExport.first')), 'translation');
    await user.selectOptions(dialog.getByLabelText(t('pairExport.beads')), 'confirmed');
    await user.click(dialog.getByLabelText(t('pairExport.notes')));
    await user.selectOptions(dialog.getByLabelText(t('export.format')), 'docx');
    expect(dialog.queryByRole('button', { name: t('export.copy') })).toBeNull();
    await user.click(await dialog.findByRole('button', { name: t('export.save') }));
    expect(app.requests).toContainEqual({
      name: 'pairExport:save',
      params: { id, format: 'docx', beads: 'confirmed', first: 'translation', notes: false },
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('copies a memory for programs, which has no side and no notes to choose', async () => {
    const { dialog, t, user, app } = await open();
    await user.selectOptions(dialog.getByLabelText(t('export.format')), 'tmx');
    expect(dialog.queryByLabelText(t('pairExport.notes'))).toBeNull();
    expect(await dialog.findByText(/original\s+translation/u)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: t('export.copy') }));
    expect(app.requests.at(-1)).toMatchObject({ name: 'pairExport:copy', params: { id } });
  });

  it('opens at once for a pair that is not aligned yet, and says how far that is', async () => {
    usePairExporting.setState({ asked: null });
    const { app, screen, t, user } = await openWindow({ language, documents });
    await request('pair:make', {
      original: { document: original! },
      translation: { document: translation! },
    });
    await user.click(screen.getAllByRole('button', { name: /^The qanat/ })[0]!);
    await screen.findByRole('button', { name: t('reader.export') });
    await act(() => loadPairs());
    const waiting = (['pair:open', 'pairExport:preview'] as const).map((name) =>
      app.holdNext(name),
    );
    act(() => void preparePairExport());
    const dialog = await screen.findByRole('dialog', { name: t('pairExport.title') });
    act(() => app.emit('pair:progressed', { id, done: 0, total: 3 }));
    expect(within(dialog).getByRole('progressbar')).toBeTruthy();
    for (const release of waiting) release();
    expect(await within(dialog).findByRole('table')).toBeTruthy();
    expect(within(dialog).queryByRole('progressbar')).toBeNull();
  });
});
