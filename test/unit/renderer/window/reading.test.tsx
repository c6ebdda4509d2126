import { act, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { readHere } from '../../../../renderer/state/reading.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const text = makeDocument([
  makeBlock(0, 'خانه', { kind: 'furniture' }),
  makeBlock(1, 'قنات', { kind: 'heading', level: 1 }),
  makeBlock(2, 'Google در ایران کاربران فراوان دارد.'),
  makeBlock(3, 'A river under the desert.', {
    marks: [{ kind: 'link', start: 2, end: 7, href: 'https://example.org/river' }],
  }),
]);
const settings = { lastDocument: text.id };

describe.each(interfaceLanguages)('the reader (%s)', (language) => {
  it('opens the document that was open last', async () => {
    const { screen, t } = await openWindow({ language, documents: [text], settings });
    expect(screen.getByRole('heading', { level: 1, name: 'The qanat' })).toBeTruthy();
    expect(screen.getByRole('article', { name: t('reader.annotated') })).toBeTruthy();
    expect(await screen.findByRole('article', { name: t('reader.original') })).toBeTruthy();
  });

  it('gives each block its own direction and language', async () => {
    const { screen, t } = await openWindow({ language, documents: [text], settings });
    const annotated = screen.getByRole('article', { name: t('reader.annotated') });
    const persian = within(annotated)
      .getByText(/^Google/)
      .closest<HTMLElement>('[data-block-id]');
    expect([persian?.dir, persian?.lang]).toEqual(['rtl', 'fa']);
    const english = annotated.querySelector<HTMLElement>('[data-block-id=b3]')!;
    expect([english.dir, english.lang]).toEqual(['ltr', 'en']);
    expect(english.textContent).toBe('A river under the desert.');
  });

  it('says at its foot how far the text is read, and how long the rest takes', async () => {
    const long = makeDocument(['آب '.repeat(1000), 'باغ '.repeat(500), 'خانه '.repeat(600)]);
    const { screen, t } = await openWindow({
      language,
      documents: [long],
      settings: { lastDocument: long.id },
    });
    const progress = screen.getByRole('progressbar', { name: t('reader.progress') });
    const [eight, share, five] = language === 'fa' ? ['۸', '۶۳٪', '۳'] : ['8', '63%', '3'];
    const left = (count: number, shown: string) => t('reader.minutesLeft', { count, shown });
    await expect.poll(() => progress.getAttribute('aria-valuetext')).toContain(left(8, eight));
    act(() => readHere('b2'));
    expect(progress.getAttribute('aria-valuenow')).toBe('63');
    expect(progress.textContent).toBe(`${left(3, five)}${share}`);
  });

  it('turns the whole window', async () => {
    const { user, screen, t } = await openWindow({ language, documents: [text], settings });
    const root = document.documentElement;
    expect([root.lang, root.dir]).toEqual([language, language === 'fa' ? 'rtl' : 'ltr']);
    await user.click(screen.getByRole('button', { name: t('settings.open') }));
    const [label, other] =
      language === 'fa' ? (['English', 'en'] as const) : (['فارسی', 'fa'] as const);
    await user.click(screen.getByRole('radio', { name: label }));
    await expect.poll(() => root.lang).toBe(other);
    expect(root.dir).toBe(other === 'fa' ? 'rtl' : 'ltr');
    expect(screen.getByRole('dialog').textContent).toContain(
      other === 'fa' ? 'تنظیمات' : 'Settings',
    );
  });

  it('sets furniture aside and shows it again', async () => {
    const { screen, t, user } = await openWindow({ language, documents: [text], settings });
    const annotated = screen.getByRole('article', { name: t('reader.annotated') });
    expect(annotated.querySelector('[data-block-id=b0]')).toBeNull();
    const shown = language === 'fa' ? '۱' : '1';
    await user.click(
      screen.getByRole('button', { name: t('reader.showFurniture', { count: 1, shown }) }),
    );
    expect(annotated.querySelector('[data-block-id=b0]')?.textContent).toBe('خانه');
  });

  it('closes a pane, and opens the other when the last one is closed', async () => {
    const { screen, t, user } = await openWindow({ language, documents: [text], settings });
    const toggle = (name: 'reader.original' | 'reader.annotated') =>
      user.click(screen.getByRole('button', { name: t(name) }));
    await toggle('reader.annotated');
    expect(screen.queryByRole('article', { name: t('reader.annotated') })).toBeNull();
    await toggle('reader.original');
    expect(screen.getByRole('article', { name: t('reader.annotated') })).toBeTruthy();
  });

  it('says where the text is from and lets its language be corrected', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents: [text], settings });
    await user.click(screen.getByRole('button', { name: t('provenance.open') }));
    const panel = screen.getByRole('complementary', { name: t('provenance.title') });
    expect(within(panel).getByText(/qanat\.txt/)).toBeTruthy();
    await user.selectOptions(within(panel).getByLabelText(t('provenance.direction')), 'ltr');
    const corrected = app.requests.findLast(({ name }) => name === 'document:correct');
    expect(corrected).toMatchObject({
      params: { changes: [{ about: 'block', correction: { direction: 'ltr' } }] },
    });
  });

  it('shows where a link leads and opens nothing', async () => {
    const { screen, user } = await openWindow({ language, documents: [text], settings });
    await user.click(screen.getByText('river'));
    expect(await screen.findByText(/https:\/\/example\.org\/river/)).toBeTruthy();
  });

  it('finds words however they are spelled, and steps among them', async () => {
    const { screen, t, user } = await openWindow({ language, documents: [text], settings });
    await user.keyboard('{Control>}f{/Control}');
    await user.type(screen.getByRole('searchbox', { name: t('find.field') }), 'كاربران');
    const place = t(
      'find.place',
      language === 'fa' ? { current: '۱', total: '۱' } : { current: '1', total: '1' },
    );
    expect(await screen.findByText(place)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('searchbox', { name: t('find.field') })).toBeNull();
  });

  it('lists the keys', async () => {
    const { screen, t, user } = await openWindow({ language, documents: [text], settings });
    await user.keyboard('?');
    expect(screen.getByRole('dialog', { name: t('shortcuts.title') }).textContent).toContain('F7');
  });

  it('says why a document cannot be opened, and tries again', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents: [text] });
    app.failNext('document:open', 'libraryDamaged');
    await user.click(screen.getByRole('row').querySelector('button')!);
    expect((await screen.findByRole('alert')).textContent).toContain('hashiyeh doctor');
    await user.click(screen.getByRole('button', { name: t('reader.tryAgain') }));
    expect(await screen.findByRole('heading', { level: 1, name: 'The qanat' })).toBeTruthy();
  });
});
