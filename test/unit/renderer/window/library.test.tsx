import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { JobId } from '../../../../electron/shared/import-requests.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const persian = makeDocument(['قنات رودی است.'], {}, 'a1'.repeat(32));
const english = makeDocument(['The qanat is a river.'], {}, 'b2'.repeat(32));
const titled = (document: typeof persian, title: string) => ({
  ...document,
  metadata: { ...document.metadata, title },
});
const documents = [titled(persian, 'قنات، رودی زیر کویر'), titled(english, 'The Qanat')];

describe.each(interfaceLanguages)('the library (%s)', (language) => {
  it('lists every document with its language and date in the interface’s words', async () => {
    const { screen, t } = await openWindow({ language, documents });
    const list = screen.getByRole('navigation', { name: t('library.title') });
    const rows = within(list).getAllByRole('row');
    expect(rows).toHaveLength(2);
    const facts = language === 'fa' ? ['فارسی', '۱۲ دی ۱۴۰۴'] : ['Persian', '2 January 2026'];
    for (const fact of facts) expect(rows[0]!.textContent).toContain(fact);
  });

  it('says who published a text', async () => {
    const [first, second] = documents;
    const published = { ...first!, metadata: { ...first!.metadata, publisher: 'نشر قنات' } };
    const { screen } = await openWindow({ language, documents: [published, second!] });
    expect(
      screen.getAllByRole('row').map(({ textContent }) => textContent.includes('نشر قنات')),
    ).toEqual([true, false]);
  });

  it('finds a title however it is spelled', async () => {
    const { screen, t, user } = await openWindow({ language, documents });
    await user.type(screen.getByRole('searchbox', { name: t('library.search') }), 'كوير');
    expect(
      await screen.findByText(
        t('library.found', { count: 1, shown: language === 'fa' ? '۱' : '1' }),
      ),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: /The Qanat/ })).toBeNull();
  });

  it('deletes a document and brings it back', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents });
    await user.click(
      screen.getByRole('button', { name: t('library.delete', { title: 'The Qanat' }) }),
    );
    expect(screen.getAllByRole('row')).toHaveLength(1);
    await user.click(await screen.findByRole('button', { name: t('notice.undo') }));
    expect(await screen.findAllByRole('row')).toHaveLength(2);
    expect(app.requests.map(({ name }) => name)).toContain('history:undo');
  });

  it('opens a document with the keyboard alone', async () => {
    const { screen, user } = await openWindow({ language, documents });
    screen.getAllByRole('row')[0]!.querySelector('button')!.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'The Qanat' })).toBeTruthy();
  });

  it('shows editions as one text and the older ones when it is opened, by mouse and keyboard', async () => {
    const works = new Map(documents.map(({ id }) => [id, 'qanat']));
    const { screen, t, user } = await openWindow({ language, documents, works });
    expect(screen.getAllByRole('row')).toHaveLength(1);
    const words = { count: 2, shown: language === 'fa' ? '۲' : '2' };
    const title = `\u2068${documents[0]!.metadata.title}\u2069`;
    const fold = screen.getByRole('button', { name: t('library.editionsOf', { ...words, title }) });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    await user.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    const older = () => screen.queryByRole('button', { name: /^The Qanat/ });
    expect(older()).not.toBeNull();
    await user.keyboard(language === 'fa' ? '{ArrowRight}' : '{ArrowLeft}');
    expect(older()).toBeNull();
    await user.keyboard(language === 'fa' ? '{ArrowLeft}' : '{ArrowRight}');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(older());
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'The Qanat' })).toBeTruthy();
  });

  it('has a menu for each text: open, where it is from, export, delete', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents });
    const choose = async (name: string) => {
      const row = screen.getByRole('button', { name: /^The Qanat/ });
      await user.pointer({ keys: '[MouseRight]', target: row });
      await user.click(await screen.findByRole('menuitem', { name }));
    };
    const { id } = documents[1]!;
    await choose(t('reader.exportMarkdown'));
    const params = {
      scope: { kind: 'documents', ids: [id] },
      format: 'markdown',
      layout: 'file',
    };
    expect(app.requests).toContainEqual({ name: 'export:save', params });
    await choose(t('library.open'));
    expect(await screen.findByRole('heading', { level: 1, name: 'The Qanat' })).toBeTruthy();
    await choose(t('provenance.title'));
    expect(await screen.findByRole('complementary', { name: t('provenance.title') })).toBeTruthy();
    await choose(t('library.deleteIt'));
    expect(app.requests).toContainEqual({ name: 'document:delete', params: { id } });
  });

  it('keeps the keyboard in the list when the menu of a row deletes it', async () => {
    const { screen, t, user } = await openWindow({ language, documents });
    const [first] = screen.getAllByRole('row').map((row) => row.querySelector('button')!);
    await user.pointer({ keys: '[MouseRight]', target: first! });
    await user.click(await screen.findByRole('menuitem', { name: t('library.deleteIt') }));
    await expect.poll(() => screen.getAllByRole('row').length).toBe(1);
    await expect.poll(() => document.activeElement?.textContent).toContain('The Qanat');
  });

  it('shows where a text is from by a key on its row', async () => {
    const { screen, t, user } = await openWindow({ language, documents });
    screen.getAllByRole('row')[1]!.querySelector('button')!.focus();
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    expect(await screen.findByRole('heading', { level: 1, name: 'The Qanat' })).toBeTruthy();
    expect(screen.getByRole('complementary', { name: t('provenance.title') })).toBeTruthy();
  });

  it('keeps the keyboard in the list when a row is deleted under it', async () => {
    const { screen, user } = await openWindow({ language, documents });
    screen.getAllByRole('row')[0]!.querySelector('button')!.focus();
    await user.keyboard('{Delete}');
    await expect.poll(() => screen.getAllByRole('row').length).toBe(1);
    expect(document.activeElement?.textContent).toContain('The Qanat');
  });

  it('says why a file was not imported', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents });
    app.emit('import:finished', {
      job: JobId.parse('job-1'),
      cancelled: false,
      role: 'asked',
      outcomes: [
        {
          status: 'failed',
          fileName: 'empty.txt',
          error: { code: 'emptyFile', message: 'empty', details: { file: 'empty.txt' } },
        },
      ],
    });
    await user.click(await screen.findByRole('button', { name: t('notice.details') }));
    const report = screen.getByRole('dialog', { name: t('import.report') });
    expect(within(report).getByText(t('error.emptyFile', { file: 'empty.txt' }))).toBeTruthy();
  });

  it('shows how far an import is and stops it', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents });
    app.emit('import:progressed', {
      job: JobId.parse('job-1'),
      done: 1,
      total: 4,
      current: 'b.txt',
    });
    expect(await screen.findByText('b.txt')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: t('import.cancel') }));
    expect(app.requests.at(-1)).toEqual({ name: 'job:cancel', params: { job: 'job-1' } });
  });

  it('is empty on a new machine, and says what to do', async () => {
    const { screen, t } = await openWindow({ language });
    expect(screen.getByText(t('library.empty'))).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: t('app.name') })).toBeTruthy();
  });
});
