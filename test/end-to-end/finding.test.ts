/** Finding words: in the open text and in the titles of the library, however either is spelled. */
import { afterEach, describe, expect, it } from 'vitest';
import { cleanUp, launchApp } from './support/launch.ts';
import { documentRow, isOpen, paintedIn } from './support/reader.ts';
import { spellingText, writeTexts } from './support/texts.ts';
import { inBothLanguages, wordsOf } from './support/words.ts';

afterEach(cleanUp);

const threeSpellings = ['کتاب‌های', 'كتابهاي', 'کتاب های'];

describe.each(inBothLanguages)('finding in the text ($language)', ({ language, t }) => {
  it('finds a Persian word in every spelling, and marks exactly the letters of the text', async () => {
    const { window } = await launchApp({
      settings: { language },
      files: await writeTexts(spellingText),
    });
    await isOpen(window, spellingText.title);
    const field = window.getByRole('searchbox', { name: t('find.field') });
    for (const query of ['کتاب‌های', 'كتاب‌هاي', 'کتاب های', 'کتابهای']) {
      await window.keyboard.press('Control+f');
      await field.fill(query);
      await expect
        .poll(() => paintedIn(window, 'found'), { message: query })
        .toEqual(threeSpellings);
      await window.keyboard.press('Escape');
      await field.waitFor({ state: 'detached' });
    }
  });

  it('counts the places, goes through them and says when there are none', async () => {
    const { window } = await launchApp({
      settings: { language },
      files: await writeTexts(spellingText),
    });
    await isOpen(window, spellingText.title);
    await window.keyboard.press('Control+f');
    const field = window.getByRole('searchbox', { name: t('find.field') });
    await field.fill('کتاب‌های');
    const place = (current: number) =>
      t('find.place', {
        current: new Intl.NumberFormat(language === 'fa' ? 'fa-IR' : 'en').format(current),
        total: new Intl.NumberFormat(language === 'fa' ? 'fa-IR' : 'en').format(3),
      });
    await window.getByText(place(1)).waitFor();
    await field.press('Enter');
    await window.getByText(place(2)).waitFor();
    expect(await paintedIn(window, 'found-now')).toEqual([threeSpellings[1]]);
    await field.press('Shift+Enter');
    await window.getByText(place(1)).waitFor();
    await window.getByRole('button', { name: t('find.exact') }).click();
    await expect.poll(() => paintedIn(window, 'found')).toEqual([threeSpellings[0]]);
    await window.getByRole('button', { name: t('find.exact') }).click();
    await window.keyboard.press('F3');
    await window.getByText(place(2)).waitFor();
    await field.press('Escape');
    await field.waitFor({ state: 'detached' });
    await window.keyboard.press('F3');
    await expect.poll(() => field.inputValue()).toBe('کتاب‌های');
    await window.getByRole('button', { name: t('find.wholeWord') }).click();
    await field.fill('کتاب');
    // A half-space is inside a word, a space is not.
    await expect.poll(() => paintedIn(window, 'found')).toEqual(['کتاب']);
    await window.getByRole('button', { name: t('find.wholeWord') }).click();
    await field.fill('کبوتر');
    await window.getByText(t('find.none')).waitFor();
  });
});

it('finds titles of the library in any spelling, as the words are typed', async () => {
  const t = wordsOf('fa');
  const { window } = await launchApp({ settings: { language: 'fa' } });
  const field = window.getByRole('searchbox', { name: t('library.search') });
  await field.fill('تاريخ كوتاه');
  await documentRow(window, 'تاریخ کوتاه حاشیه').waitFor();
  await expect.poll(() => window.getByRole('navigation').getByRole('row').count()).toBe(1);
  await field.fill('هیچ‌کدام');
  await window.getByText(t('library.nothingFound')).waitFor();
  await field.press('Escape');
  await documentRow(window, 'The Qanat').waitFor();
});
