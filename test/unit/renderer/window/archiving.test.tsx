import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ArchiveId, type ShownPlan } from '../../../../electron/shared/archive-requests.ts';
import { JobId } from '../../../../electron/shared/import-requests.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { invoke } from '../../../../renderer/state/commands.ts';
import { openWindow } from '../../../support/window.tsx';

const offered = { archive: ArchiveId.parse('archive-1'), file: 'همه.zip' };
const plan: ShownPlan = {
  createdAt: '2026-03-21T08:00:00.000Z',
  bytes: 10,
  changes: true,
  totals: { documents: { added: 1 }, notes: { added: 2, both: 1 }, said: {}, lists: {} },
  texts: ['باغ ایرانی'],
  noted: [{ outcome: 'both', words: 'آب', title: 'قنات' }],
};

describe.each(interfaceLanguages)('archives (%s)', (language) => {
  it('are looked through before they are brought in, with what the reader should know', async () => {
    const { app, user, screen, t } = await openWindow({ language });
    app.answer('archive:choose', offered);
    app.answer('archive:plan', plan);
    app.answer('archive:bring', plan);
    act(() => invoke('library:bringArchive'));
    const dialog = await screen.findByRole('dialog', { name: t('archive.planned') });
    expect(dialog.textContent).toContain('باغ ایرانی');
    expect(dialog.textContent).toContain(t('archive.outcome.both'));
    await user.click(screen.getByRole('button', { name: t('archive.bring') }));
    await screen.findByRole('dialog', { name: t('archive.brought') });
    await user.click(screen.getByRole('button', { name: t('archive.done') }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('that are not brought in are put away', async () => {
    const { app, user, screen, t } = await openWindow({ language });
    app.answer('archive:choose', offered);
    app.answer('archive:plan', { ...plan, changes: false });
    act(() => invoke('library:bringArchive'));
    await screen.findByText(t('archive.nothingNew'));
    expect(screen.queryByRole('button', { name: t('archive.bring') })).toBeNull();
    await user.click(screen.getByRole('button', { name: t('archive.done') }));
    expect(app.requests.at(-1)).toMatchObject({ name: 'archive:forget' });
  });

  it('say how far they are, can be stopped, and go without a word then', async () => {
    const { app, user, screen, t } = await openWindow({ language });
    app.answer('archive:choose', offered);
    app.failNext('archive:plan', 'cancelled');
    act(() => invoke('library:bringArchive'));
    await expect.poll(() => app.requests.some(({ name }) => name === 'archive:plan')).toBe(true);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    app.failNext('archive:plan', 'archiveDamaged');
    act(() => invoke('library:bringArchive'));
    await screen.findByRole('dialog', { name: t('archive.failed') });
    await user.keyboard('{Escape}');
  });

  it('that come among imported texts are offered', async () => {
    const { app, screen, t } = await openWindow({ language });
    app.answer('archive:ofImport', offered);
    app.answer('archive:plan', plan);
    const error = { code: 'isArchive', message: '', details: { file: 'همه.zip' } } as const;
    act(() =>
      app.emit('import:finished', {
        job: JobId.parse('job-9'),
        outcomes: [{ status: 'failed', fileName: 'همه.zip', error }],
        cancelled: false,
        role: 'asked',
      }),
    );
    await screen.findByRole('dialog', { name: t('archive.planned') });
  });
});
