/** The window begins with the library as it was seen last, before its program is loaded. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cleanUp, launchApp } from './support/launch.ts';
import { documentRow, openDocument } from './support/reader.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

/** What the page held before any program ran in it. */
declare global {
  interface Window {
    begun?: { readonly words: string; readonly language: string; readonly inert: boolean };
  }
}

/** Runs in the page. */
function lookAtBeginning(): void {
  document.addEventListener('readystatechange', () => {
    const picture = document.querySelector('#root > [inert]');
    window.begun ??= {
      words: picture?.textContent ?? '',
      language: document.documentElement.lang,
      inert: picture?.hasAttribute('inert') ?? false,
    };
  });
}

function beginningOf(page: Page): Promise<Window['begun']> {
  return page.evaluate(() => window.begun);
}

/** Whether these words stand in the picture that was kept last of the library. */
async function shows(library: string, words: string): Promise<boolean> {
  const kept = readFile(join(library, 'first-picture.json'), 'utf8').catch(() => '');
  return (await kept).includes(words);
}

/** What the window shows, without what tells of this hour. */
function drawnWords(window: Page): Promise<string> {
  return window.evaluate(() => {
    const copy = document.querySelector('#root')?.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll('[data-passing]')) one.remove();
    return copy.textContent;
  });
}

const title = 'How Persian Letters Join';

describe.each(inBothLanguages)('the first picture ($language)', ({ language, t }) => {
  it('shows the library as it was left, and the window takes its place', async () => {
    const first = await launchApp({ settings: { language } });
    await documentRow(first.window, title).hover();
    await first.window.getByRole('button', { name: t('library.delete', { title }) }).click();
    await documentRow(first.window, title).waitFor({ state: 'detached' });
    const words = await drawnWords(first.window);
    await expect.poll(() => shows(first.library, '<nav')).toBe(true);
    await expect.poll(() => shows(first.library, title)).toBe(false);
    await first.quit();

    const { window } = await launchApp({ library: first.library, script: lookAtBeginning });
    expect(await beginningOf(window)).toEqual({ words, language, inert: true });
    expect(await drawnWords(window)).toBe(words);
    expect(await window.locator('[inert]').count()).toBe(0);
    await openDocument(window, 'The Qanat: A River Under the Desert');
  });
});

it('does not show the library where a text opens', async () => {
  const first = await launchApp();
  await expect.poll(() => shows(first.library, title)).toBe(true);
  await openDocument(first.window, title);
  await first.quit();
  const { window } = await launchApp({ library: first.library, script: lookAtBeginning });
  expect(await beginningOf(window)).toEqual({ words: '', language: 'en', inert: false });
  await window.getByRole('heading', { level: 2, name: title }).first().waitFor();
});
