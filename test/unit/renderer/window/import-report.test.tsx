import { within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../../corpus/document/summary.ts';
import type { EventData } from '../../../../electron/shared/contract.ts';
import { JobId, type ImportOutcome } from '../../../../electron/shared/import-requests.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { formatFor } from '../../../../renderer/components/use-format.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const older = titled('آب روان', 'a1');
const newer = titled('آب روان، دوباره', 'b2');

function titled(title: string, hash: string) {
  const document = makeDocument(['آب از جوی می‌آید.'], {}, hash.repeat(32));
  return { ...document, metadata: { ...document.metadata, title } };
}

const summary = ({ id, metadata }: typeof older): DocumentSummary => ({
  id,
  title: metadata.title,
  authors: [],
  language: 'fa',
  direction: 'rtl',
  format: 'text',
  importedAt: '2026-01-02T12:00:00.000Z',
  annotations: 0,
  tags: [],
  collections: [],
});

const added = (
  fileName: string,
  document = older,
  status: 'added' | 'duplicate' = 'added',
): ImportOutcome => ({
  status,
  fileName,
  document: summary(document),
  warnings: 2,
});

const offered = (fileName: string): ImportOutcome => ({
  status: 'added',
  fileName,
  document: summary(newer),
  warnings: 0,
  sameAs: { id: older.id, title: 'آب روان', why: 'content', likeness: 0.87 },
});

const failed = (fileName: string, code: 'damaged' | 'noText' = 'damaged'): ImportOutcome => ({
  status: 'failed',
  fileName,
  error: { code, message: '', details: { file: fileName } },
});

const end = (
  outcomes: readonly ImportOutcome[],
  rest: Partial<EventData<'import:finished'>> = {},
): EventData<'import:finished'> => ({
  job: JobId.parse('job-1'),
  cancelled: false,
  role: 'asked',
  outcomes: [...outcomes],
  ...rest,
});

describe.each(interfaceLanguages)('the report of an import (%s)', (language) => {
  const format = formatFor(language);

  const report = async (...ends: readonly EventData<'import:finished'>[]) => {
    const window = await openWindow({ language, documents: [older, newer] });
    for (const one of ends) window.app.emit('import:finished', one);
    window.app.emit('command:invoked', { command: 'library:importReport' });
    const dialog = await window.screen.findByRole('dialog', { name: window.t('import.report') });
    return { ...window, dialog };
  };

  it('of files that were all left out said only that there are no texts, not why', async () => {
    const { screen, app, t, user } = await openWindow({ language });
    const skipped = [{ fileName: 'a.zip/b.zip', reason: 'archiveInArchive' as const }];
    app.emit('import:finished', end([], { skipped }));
    await screen.findByText(t('notice.allLeftOut'));
    await user.click(screen.getByRole('button', { name: t('notice.details') }));
    await screen.findByText(t('import.skipped.archiveInArchive'));
  });

  it('said of an import with failures how many failed, not how many were added', async () => {
    const { screen, app, t } = await openWindow({ language });
    app.emit('import:finished', end([added('a.txt'), failed('b.txt')]));
    const one = { count: 1, shown: format.number(1) };
    await screen.findByText(`${t('notice.imported', one)} ${t('notice.importFailed', one)}`);
  });

  it('had no way to the report from the notice of a stopped import', async () => {
    const { screen, app, t, user } = await openWindow({ language });
    app.emit('import:finished', end([added('a.txt')], { cancelled: true }));
    await screen.findByText(t('notice.importCancelled', { count: 1, shown: format.number(1) }));
    await user.click(screen.getByRole('button', { name: t('notice.details') }));
    await screen.findByText(t('import.wasCancelled'));
  });

  it('ran the numbers of the progress together: “۱۶۸ از ۱٬۰۰۰۸۳۲ مانده”', async () => {
    const { screen, app, t } = await openWindow({ language });
    const job = JobId.parse('job-1');
    app.emit('import:progressed', { job, done: 168, total: 1000, current: 'a.txt' });
    const shown = { done: format.number(168), total: format.number(1000) };
    const left = t('import.left', { count: 832, shown: format.number(832) });
    await screen.findByRole('progressbar', { name: `${t('import.running', shown)} · ${left}` });
    expect((await screen.findByText(left)).tagName).toBe('BDI');
  });

  it('counts what was added, there already, failed and left out, with the reasons', async () => {
    const { t, dialog } = await report(
      end([added('f/a.txt'), added('f/b.txt', older, 'duplicate'), failed('f/c.epub')], {
        skipped: [{ fileName: 'f/d.css', reason: 'unknownKind' }],
      }),
    );
    const counts = within(dialog).getByRole('status').textContent;
    const one = { count: 1, shown: format.number(1) };
    for (const name of ['added', 'duplicates', 'failed', 'skipped'] as const)
      expect(counts).toContain(t(`import.counted.${name}`, one));
    expect(within(dialog).getByText(t('error.damaged', { file: 'f/c.epub' }))).toBeTruthy();
    expect(within(dialog).getByText(t('import.skipped.unknownKind'))).toBeTruthy();
    const headings = within(dialog).getAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual(
      (['failed', 'added', 'duplicate', 'skipped'] as const).map((name) =>
        t(`import.section.${name}`),
      ),
    );
    const { violations } = await axe.run(dialog, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('is closed and opened again, and opens a document', async () => {
    const { screen, t, user, dialog } = await report(end([added('a.txt'), added('b.txt', newer)]));
    await user.click(within(dialog).getByRole('button', { name: t('app.close') }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: t('import.showReport') }));
    const again = await screen.findByRole('dialog', { name: t('import.report') });
    await user.click(within(again).getByRole('button', { name: newer.metadata.title }));
    expect(
      await screen.findByRole('heading', { level: 1, name: newer.metadata.title }),
    ).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('tries the failed files again; what succeeds takes its place', async () => {
    const { t, user, app, dialog } = await report(end([added('a.txt'), failed('f/b.epub')]));
    app.answer('import:retry', { job: JobId.parse('job-2') });
    const again = t('import.retry', { count: 1, shown: format.number(1) });
    await user.click(within(dialog).getByRole('button', { name: again }));
    expect(app.requests.at(-1)).toEqual({ name: 'import:retry', params: { job: 'job-1' } });
    app.emit('import:finished', end([added('f/b.epub', newer)], { job: JobId.parse('job-2') }));
    await within(dialog).findByText(
      t('import.counted.added', { count: 2, shown: format.number(2) }),
    );
    expect(within(dialog).queryByText(t('import.section.failed'))).toBeNull();
  });

  it('says so where the files are no longer at hand', async () => {
    const { screen, t, user, dialog } = await report(end([failed('b.epub')]));
    const again = t('import.retry', { count: 1, shown: format.number(1) });
    await user.click(within(dialog).getByRole('button', { name: again }));
    expect(await screen.findByText(t('notice.nothingToRetry'))).toBeTruthy();
  });

  it('counts pictures of text apart from what failed, and does not try them again without reading them', async () => {
    const { t, dialog } = await report(
      end([failed('a.pdf', 'noText'), failed('b.png', 'noText'), failed('c.epub')]),
    );
    const counts = within(dialog).getByRole('status').textContent;
    const words = (count: number) => ({ count, shown: format.number(count) });
    expect(counts).toContain(t('import.counted.unread', words(2)));
    expect(counts).toContain(t('import.counted.failed', words(1)));
    const section = within(dialog).getByRole('heading', { name: t('import.section.unread') });
    expect(within(section.parentElement!).getAllByRole('listitem')).toHaveLength(2);
    expect(within(dialog).getByRole('button', { name: t('import.retry', words(1)) })).toBeTruthy();
  });

  it('says that pictures of text can be read, and not that they failed', async () => {
    const { t, screen, app } = await openWindow({ language });
    app.emit('import:finished', end([failed('a.pdf', 'noText')]));
    const words = { count: 1, shown: format.number(1) };
    expect(await screen.findByText(t('notice.importUnread', words))).toBeTruthy();
    expect(screen.getByRole('button', { name: t('notice.details') })).toBeTruthy();
  });

  it('asks whether pictures of text are to be read, in the languages that the reader chooses', async () => {
    const { t, user, app, dialog } = await report(
      end([failed('a.pdf', 'noText'), failed('b.epub')]),
    );
    app.answer('import:recognise', { job: JobId.parse('job-2') });
    const question = within(dialog).getByRole('group', {
      name: t('import.ocr.question', { count: 1, shown: format.number(1) }),
    });
    const read = within(question).getByRole('button', { name: t('import.ocr.read') });
    await user.click(within(question).getByRole('checkbox', { name: format.language('en') }));
    await user.click(within(question).getByRole('checkbox', { name: format.language('fa') }));
    expect(read).toHaveProperty('disabled', true);
    await user.click(within(question).getByRole('checkbox', { name: format.language('fa') }));
    await user.click(read);
    const request = app.requests.find(({ name }) => name === 'import:recognise');
    expect(request?.params).toEqual({ job: 'job-1', languages: ['fa'] });
    app.emit('import:progressed', {
      job: JobId.parse('job-2'),
      done: 0,
      total: 1,
      current: 'a.pdf',
      page: 2,
      pages: 3,
    });
    const page = t('import.page', { page: format.number(2), pages: format.number(3) });
    expect(await within(dialog).findByText(page)).toBeTruthy();
  });

  it('asks the same of documents some of whose pages are pictures; what is read takes their place', async () => {
    const partly = { ...added('f/a.pdf'), scanned: 2 } as ImportOutcome;
    const { t, user, app, dialog } = await report(end([partly, added('f/b.txt', newer)]));
    app.answer('import:recognise', { job: JobId.parse('job-2') });
    const question = within(dialog).getByRole('group', {
      name: t('import.ocr.question', { count: 1, shown: format.number(1) }),
    });
    await user.click(within(question).getByRole('button', { name: t('import.ocr.read') }));
    expect(app.requests.find(({ name }) => name === 'import:recognise')?.params).toEqual({
      job: 'job-1',
      languages: ['fa', 'en'],
      documents: [older.id],
    });
    const read = { ...added('a.pdf'), status: 'reread' } as ImportOutcome;
    app.emit('import:finished', end([read], { job: JobId.parse('job-2') }));
    expect(await within(dialog).findByText(t('import.section.reread'))).toBeTruthy();
    expect(within(dialog).getAllByText('f/a.pdf')).toHaveLength(1);
    expect(within(dialog).queryByText('a.pdf')).toBeNull();
    expect(within(dialog).queryByRole('group')).toBeNull();
  });

  it('offers a document as an edition, joins it and takes that back', async () => {
    const { t, user, app, dialog } = await report(end([offered('b.txt')]));
    const share = format.percent(0.87);
    const title = '\u2068آب روان\u2069';
    expect(within(dialog).getByText(t('import.sameAs.content', { title, share }))).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: t('import.joinThis', { title }) }));
    expect(app.requests).toContainEqual({
      name: 'document:addEdition',
      params: { id: newer.id, of: older.id },
    });
    expect(await within(dialog).findByText(t('import.joined', { title }))).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: t('import.apart') }));
    expect(app.requests).toContainEqual({
      name: 'document:separateEdition',
      params: { id: newer.id },
    });
    expect(await within(dialog).findByText(t('import.keptApart'))).toBeTruthy();
  });

  it('joins all that are offered at once', async () => {
    const other = { ...offered('a.txt'), document: summary(older) } as ImportOutcome;
    const { t, user, app, dialog } = await report(end([offered('b.txt'), other]));
    const all = t('import.joinAll', { count: 2, shown: format.number(2) });
    await user.click(within(dialog).getByRole('button', { name: all }));
    await expect
      .poll(() => app.requests.filter(({ name }) => name === 'document:addEdition').length)
      .toBe(2);
    expect(within(dialog).queryByRole('button', { name: all })).toBeNull();
  });

  it('shows two imports that run beside each other, and what came of both', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents: [older, newer] });
    for (const job of ['job-1', 'job-2'])
      app.emit('import:progressed', { job: JobId.parse(job), done: 1, total: 4, current: job });
    expect(await screen.findAllByRole('progressbar')).toHaveLength(2);
    expect(
      screen.getAllByText(t('import.left', { count: 3, shown: format.number(3) })),
    ).toHaveLength(2);
    await user.click(screen.getAllByRole('button', { name: t('import.cancel') })[1]!);
    expect(app.requests.at(-1)).toEqual({ name: 'job:cancel', params: { job: 'job-2' } });
    app.emit('import:finished', end([added('b.txt')], { job: JobId.parse('job-2') }));
    app.emit('import:finished', end([added('a.txt', newer), failed('c.txt')]));
    await user.click(await screen.findByRole('button', { name: t('import.showReport') }));
    const dialog = await screen.findByRole('dialog', { name: t('import.report') });
    expect(
      within(dialog).getByText(t('import.counted.added', { count: 2, shown: format.number(2) })),
    ).toBeTruthy();
  });

  it('begins anew with the next import', async () => {
    const { t, app, dialog } = await report(end([failed('old.epub')]));
    app.emit('import:progressed', {
      job: JobId.parse('job-2'),
      done: 0,
      total: 1,
      current: 'new.txt',
    });
    app.emit('import:finished', end([added('new.txt')], { job: JobId.parse('job-2') }));
    expect(await within(dialog).findByText('new.txt')).toBeTruthy();
    expect(within(dialog).queryByText(t('import.section.failed'))).toBeNull();
  });
});
