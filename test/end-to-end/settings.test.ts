/** The settings by keyboard alone: every section is reached, clean for assistive technology, and holds at once. */
import { afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { documentRow, openDocument } from './support/reader.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

const qanat = 'The Qanat: A River Under the Desert';

it.each(inBothLanguages)('is set by keyboard alone ($language)', async ({ language, t }) => {
  const { window } = await launchApp({ settings: { language } });
  await openDocument(window, qanat);
  await window.keyboard.press('Control+,');
  const dialog = window.getByRole('dialog', { name: t('settings.title') });
  const tabs = dialog.getByRole('tab');
  await tabs.first().focus();
  const faults: string[] = [];
  const count = await tabs.count();
  for (let index = 0; index < count; index += 1) {
    const name = (await tabs.nth(index).textContent()) ?? '';
    await dialog.getByRole('tab', { name, selected: true }).waitFor();
    await dialog.getByRole('tabpanel', { name }).waitFor();
    faults.push(...(await faultsOf(window, name)));
    await window.keyboard.press('ArrowDown');
  }
  expect(faults).toEqual([]);
  // Past the last one the first follows.
  await dialog
    .getByRole('tab', { name: t('settings.section.interface'), selected: true })
    .waitFor();

  // Found by its words, in any spelling; what is chosen holds in the list behind the dialog.
  const search = dialog.getByRole('searchbox');
  await search.fill(language === 'fa' ? t('settings.calendar').replace('ی', 'ي') : 'calen');
  await dialog.getByRole('radio', { name: t('settings.calendars.both') }).press('Space');
  faults.push(...(await faultsOf(window, 'what was found')));
  expect(faults).toEqual([]);
  await window.keyboard.press('Escape');
  await documentRow(window, qanat)
    .getByText(language === 'fa' ? '۱ آذر ۱۴۰۵ (۲۲ نوامبر ۲۰۲۶)' : '22 November 2026 (1 Azar 1405)')
    .waitFor();
});

it('takes the most contrast where the system wants it, and its dark where it is dark', async () => {
  const { window } = await launchApp({ settings: { theme: 'system' } });
  const theme = () => window.locator('html').getAttribute('data-theme');
  await window.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  await expect.poll(theme).toBe('contrast');
  expect(await paper(window)).toBe('rgb(255, 255, 255)');
  await window.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  await expect.poll(theme).toBe('contrast-dark');
  expect(await paper(window)).toBe('rgb(0, 0, 0)');
  await window.emulateMedia({ contrast: 'no-preference', colorScheme: 'dark' });
  await expect.poll(theme).toBe('dark');
});

function paper(window: Page): Promise<string> {
  return window.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
