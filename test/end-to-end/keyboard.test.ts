/** Reading and marking with the keyboard alone. */
import { afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, isOpen, marginNote, paintedIn, popup } from './support/reader.ts';
import { bridgeText, spellingText, writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

it.each(inBothLanguages)(
  'marks words and writes a note without a mouse ($language)',
  async ({ language, t }) => {
    const { window } = await launchApp({
      settings: { language, defaultPanes: ['annotated'] },
      files: await writeTexts(bridgeText),
    });
    await isOpen(window, bridgeText.title);
    await annotatedPane(window).focus();
    await window.keyboard.press('F7');
    await window.getByText(t('notice.caretOn')).waitFor();
    // From the title down to the first paragraph, and two words of it.
    await window.keyboard.press('Control+ArrowDown');
    await window.keyboard.press('Home');
    const words = await stretch(window, 'Control+Shift+ArrowRight', 'The bridge');
    await window.keyboard.press('3');
    await expect.poll(() => paintedIn(window, 'blue')).toEqual([words]);

    await window.keyboard.press('ArrowRight');
    await stretch(window, 'Control+Shift+ArrowRight', 'eleven');
    await window.keyboard.press('Enter');
    await popup(window, t).waitFor();
    await window.keyboard.press('n');
    await window.keyboard.type('counted from the bank');
    await window.keyboard.press('Control+Enter');
    await marginNote(window, t, 'counted from the bank').waitFor();
  },
);

it('moves the caret through Persian words towards the left', async () => {
  const { window } = await launchApp({
    settings: { defaultPanes: ['annotated'] },
    files: await writeTexts(spellingText),
  });
  await isOpen(window, spellingText.title);
  await annotatedPane(window).focus();
  await window.keyboard.press('F7');
  await window.keyboard.press('Control+ArrowDown');
  await window.keyboard.press('Home');
  await stretch(window, 'Shift+ArrowLeft', 'کتاب‌های');
  await window.keyboard.press('2');
  await expect.poll(() => paintedIn(window, 'green')).toEqual(['کتاب‌های']);
});

/** Presses a key until the selection holds the words; returns what is selected then, without space at its ends. */
async function stretch(window: Page, key: string, words: string): Promise<string> {
  let selected = '';
  for (let press = 0; press < 20; press++) {
    await window.keyboard.press(key);
    selected = await window.evaluate(() => document.getSelection()?.toString() ?? '');
    if (selected.includes(words)) return selected.trim();
  }
  throw new Error(`“${selected}” is selected, not “${words}”`);
}
