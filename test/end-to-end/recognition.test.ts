/** A picture of text: refused at first, read where the reader asks for it, with the picture over its words. */
import { afterEach, describe, expect, it } from 'vitest';
import { picture, printed } from '../support/pictures.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, isOpen } from './support/reader.ts';
import { writeTexts } from './support/texts.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

describe.each(inBothLanguages)('text recognition ($language)', ({ language, t }) => {
  it('reads a picture in the worker of the built app when the reader asks', async () => {
    const { app, window } = await launchApp({ settings: { language } });
    const bytes = await picture('line.fa.png');
    await answerOpenDialog(app, await writeTexts({ fileName: 'leaf.png', text: bytes }));
    await window
      .getByRole('button', { name: t('library.import'), exact: true })
      .first()
      .click();
    await window.getByRole('button', { name: t('notice.details') }).click();
    const report = window.getByRole('dialog', { name: t('import.report') });
    await report.getByText(t('error.noText', { file: 'leaf.png' })).waitFor();
    await report.getByRole('button', { name: t('import.ocr.read') }).click();
    await report.getByRole('button', { name: 'leaf', exact: true }).click();
    await isOpen(window, 'leaf');
    const pane = annotatedPane(window);
    await pane.getByText(printed.fa.slice(0, 10)).waitFor();
    const shown = pane.locator('img').first();
    await shown.waitFor();
    const width = await shown.evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(width).toBeGreaterThan(1000);
  });
});
