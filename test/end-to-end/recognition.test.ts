/** A picture of text: refused at first, read where the reader asks for it, with the picture over its words. */
import { afterEach, describe, expect, it } from 'vitest';
import { picture, printed, scan } from '../support/pictures.ts';
import { ask } from './support/ask.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { faultsOf } from './support/faults.ts';
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

  it('reads such pages when the reader of the text asks, long after its import', async () => {
    const { app, window } = await launchApp({ settings: { language } });
    const pages = [await picture('page.jpg'), 'A page that was typed, with words of its own.'];
    const bytes = scan(pages, 1438, 344);
    await answerOpenDialog(app, await writeTexts({ fileName: 'leaves.pdf', text: bytes }));
    await window.keyboard.press('Control+o');
    const pane = annotatedPane(window);
    await pane.getByText('A page that was typed').waitFor();
    await window.reload();
    const count = 1;
    const shown = new Intl.NumberFormat(language).format(count);
    await pane.getByRole('button', { name: t('recognise.offer', { count, shown }) }).click();
    const dialog = window.getByRole('dialog', { name: t('recognise.title') });
    await dialog.waitFor();
    expect(await faultsOf(window, 'the question where the text is read')).toEqual([]);
    await dialog.getByRole('button', { name: t('import.ocr.read') }).click();
    await pane.getByText(printed.fa.slice(0, 10)).waitFor();
    expect(await pane.getByText(t('recognise.offer', { count, shown })).count()).toBe(0);
  });

  it('reads the pages of a document that are pictures, in the language that the reader says', async () => {
    const { app, window } = await launchApp({ settings: { language } });
    const pages = [await picture('page.jpg'), 'A page that was typed, with words of its own.'];
    const bytes = scan(pages, 1438, 344);
    await answerOpenDialog(app, await writeTexts({ fileName: 'leaves.pdf', text: bytes }));
    await window.keyboard.press('Control+o');
    await annotatedPane(window).getByText('A page that was typed').waitFor();
    await window.getByRole('button', { name: t('import.showReport') }).click();
    const report = window.getByRole('dialog', { name: t('import.report') });
    const question = report.getByRole('group');
    const english = new Intl.DisplayNames([language], { type: 'language' }).of('en') ?? '';
    await question.getByRole('checkbox', { name: english }).uncheck();
    expect(await faultsOf(window, 'the question about pictures')).toEqual([]);
    await question.getByRole('button', { name: t('import.ocr.read') }).click();
    await report.getByText(t('import.section.reread')).waitFor();
    expect(await report.getByRole('group').count()).toBe(0);
    await window.keyboard.press('Escape');
    const pane = annotatedPane(window);
    await pane.getByText(printed.fa.slice(0, 10)).waitFor();
    expect(await pane.getByText('A page that was typed').count()).toBe(1);
    const [line] = await ask(window, 'library:list', {});
    const { document } = await ask(window, 'document:open', { id: line!.id });
    expect(document.provenance.ocr?.languages).toEqual(['fa']);
    const read = document.blocks.find(({ text }) => text.includes(printed.fa.slice(0, 10)));
    expect(read?.confidence).toBeGreaterThan(50);
  });
});
