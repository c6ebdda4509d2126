/** Bringing texts in: by the dialog, by drop, again, and files that are no texts. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { answerOpenDialog } from './support/dialogs.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, documentRow, isOpen } from './support/reader.ts';
import { bridgeText, gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages, wordsOf } from './support/words.ts';

afterEach(cleanUp);

/** The beginning of a recording. */
const mp3 = Uint8Array.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 10, 0x54, 0x49, 0x54, 0x32]);

describe.each(inBothLanguages)('importing ($language)', ({ language, t }) => {
  const start = () => launchApp({ settings: { language } });

  it('takes a file from the dialog and opens it', async () => {
    const { app, window } = await start();
    await answerOpenDialog(app, await writeTexts(gardenText));
    await importButton(window, t('library.import')).click();
    await isOpen(window, gardenText.title);
    expect(await documentRow(window, gardenText.title).count()).toBe(1);
  });

  it('leaves everything as it is when the dialog is closed', async () => {
    const { app, window } = await start();
    const before = await window.getByRole('navigation').getByRole('row').count();
    await answerOpenDialog(app, []);
    await importButton(window, t('library.import')).click();
    await answerOpenDialog(app, await writeTexts(bridgeText));
    await importButton(window, t('library.import')).click();
    await isOpen(window, bridgeText.title);
    expect(await window.getByRole('navigation').getByRole('row').count()).toBe(before + 1);
  });

  it('knows a text that it has already, whatever the file is called', async () => {
    const { app, window } = await start();
    const [path = ''] = await writeTexts(gardenText);
    const [again = ''] = await writeTexts({ ...gardenText, fileName: 'copy.md' });
    await answerOpenDialog(app, [path]);
    await importButton(window, t('library.import')).click();
    await isOpen(window, gardenText.title);
    await answerOpenDialog(app, [again]);
    await importButton(window, t('library.import')).click();
    await window.getByText(t('notice.alreadyThere')).waitFor();
    expect(await documentRow(window, gardenText.title).count()).toBe(1);
  });

  it('says of each file that is no text what is wrong with it, and takes the others', async () => {
    const { app, window } = await start();
    await answerOpenDialog(
      app,
      await writeTexts(
        { fileName: 'empty.txt', text: '' },
        { fileName: 'music.txt', text: mp3 },
        bridgeText,
      ),
    );
    await importButton(window, t('library.import')).click();
    await window.getByRole('button', { name: t('notice.details') }).click();
    const report = window.getByRole('dialog', { name: t('import.report') });
    await report.getByText(t('error.emptyFile', { file: 'empty.txt' })).waitFor();
    await report.getByText(t('error.unsupportedFormat', { file: 'music.txt' })).waitFor();
    await report.getByRole('button', { name: bridgeText.title }).click();
    await isOpen(window, bridgeText.title);
    expect(await documentRow(window, 'empty').count()).toBe(0);
    expect(await documentRow(window, 'music').count()).toBe(0);
  });
});

it('takes files that are dropped on the window, and shows where they will go', async () => {
  const { window } = await launchApp();
  await drop(window, 'dragenter', gardenText);
  await window.getByText(wordsOf('en')('import.drop')).waitFor();
  await drop(window, 'drop', gardenText);
  await isOpen(window, gardenText.title);
  await window.getByText(wordsOf('en')('import.drop')).waitFor({ state: 'detached' });
  expect(await annotatedPane(window).locator('[data-block-id]').count()).toBe(7);
});

it('imports a file that it is started with, and opens it', async () => {
  const { window } = await launchApp({ files: await writeTexts(bridgeText) });
  await isOpen(window, bridgeText.title);
});

it('deletes a text and takes the deletion back, by the notice and by the keyboard', async () => {
  const t = wordsOf('en');
  const { window } = await launchApp();
  const title = 'How Persian Letters Join';
  const row = documentRow(window, title);
  await row.hover();
  await row.getByRole('button', { name: t('library.delete', { title }) }).click();
  await window.getByRole('button', { name: t('notice.undo') }).waitFor();
  await row.waitFor({ state: 'detached' });
  await window.getByRole('button', { name: t('notice.undo') }).click();
  await row.waitFor();
  await row.getByRole('button').first().focus();
  await window.keyboard.press('Delete');
  await row.waitFor({ state: 'detached' });
  await window.keyboard.press('Control+z');
  await row.waitFor();
});

function importButton(window: Page, name: string) {
  return window.getByRole('navigation').getByRole('button', { name });
}

/** What the system does when a file is dragged over the window or let go. */
async function drop(
  window: Page,
  event: 'dragenter' | 'drop',
  { fileName, text }: { readonly fileName: string; readonly text: string },
): Promise<void> {
  await window.getByRole('main').evaluate(
    (element, { event, fileName, text }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], fileName, { type: 'text/markdown' }));
      element.dispatchEvent(
        new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer }),
      );
    },
    { event, fileName, text },
  );
}
