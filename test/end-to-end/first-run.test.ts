/** The first run: the library opens with the starter texts, in the reader's language. */
import { afterEach, describe, expect, it } from 'vitest';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, documentRow, openDocument } from './support/reader.ts';
import { inBothLanguages, wordsOf } from './support/words.ts';

afterEach(cleanUp);

const pairs = [
  ['The Qanat: A River Under the Desert', 'قنات، رودی زیر کویر'],
  ['Nowruz: The Year That Begins with Spring', 'نوروز، سالی که با بهار آغاز می‌شود'],
  ['How Persian Letters Join', 'حرف‌های فارسی چگونه به هم می‌پیوندند'],
  ['A Short History of the Margin', 'تاریخ کوتاه حاشیه'],
] as const;

describe.each(inBothLanguages)('the first run ($language)', ({ language, t }) => {
  it('opens on a library that holds the starter texts in both languages', async () => {
    const { window } = await launchApp({ settings: { language } });
    expect(await window.locator('html').getAttribute('lang')).toBe(language);
    expect(await window.locator('html').getAttribute('dir')).toBe(
      language === 'fa' ? 'rtl' : 'ltr',
    );
    await window.getByRole('heading', { level: 1, name: t('app.name') }).waitFor();
    for (const title of pairs.flat()) {
      expect(await documentRow(window, title).count(), title).toBe(1);
    }
  });

  it('opens a starter text with its original beside it', async () => {
    const { window } = await launchApp({ settings: { language } });
    const [english, persian] = pairs[0];
    for (const [title, direction] of [
      [english, 'ltr'],
      [persian, 'rtl'],
    ] as const) {
      await openDocument(window, title);
      const heading = annotatedPane(window).getByRole('heading', { level: 2 }).first();
      expect(await heading.textContent()).toBe(title);
      expect(await heading.getAttribute('dir')).toBe(direction);
      await window.getByRole('article', { name: t('reader.original') }).waitFor();
    }
  });

  it('imports the starter texts once: what was deleted stays away', async () => {
    const first = await launchApp({ settings: { language } });
    const title = pairs[0][0];
    await documentRow(first.window, title).hover();
    await first.window.getByRole('button', { name: t('library.delete', { title }) }).click();
    await documentRow(first.window, title).waitFor({ state: 'detached' });
    const count = await first.window.getByRole('navigation').getByRole('row').count();
    await first.quit();
    const second = await launchApp({ library: first.library });
    expect(await second.window.getByRole('navigation').getByRole('row').count()).toBe(count);
    expect(await documentRow(second.window, title).count()).toBe(0);
  });
});

it('speaks Persian from the first start on where the system does', async () => {
  const { window } = await launchApp({
    settings: null,
    env: { LANGUAGE: 'fa_IR:en', LANG: 'fa_IR.UTF-8' },
  });
  await window.getByRole('heading', { level: 1, name: wordsOf('fa')('app.name') }).waitFor();
  expect(await window.locator('html').getAttribute('dir')).toBe('rtl');
});
