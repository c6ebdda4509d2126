/** Nothing is lost: what was marked and where the reader was stand again after a restart, and leave with their source. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { ExportFormat } from '../../electron/shared/export-request.ts';
import { hashiyeh } from './support/command-line.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { cleanUp, launchApp, temporaryFolder } from './support/launch.ts';
import {
  annotatedPane,
  highlight,
  isOpen,
  marginNote,
  painted,
  paintedIn,
  selectWords,
  writeNote,
} from './support/reader.ts';
import { gardenText, longText, writeTexts } from './support/texts.ts';
import { inBothLanguages, wordsOf } from './support/words.ts';

afterEach(cleanUp);

const acrossLanguages = 'به حوض می‌رسد.\n\nA Persian garden';

const exportedCollection = z.object({
  first: z.object({
    items: z.array(
      z.object({
        target: z.object({
          selector: z.array(z.looseObject({ type: z.string(), exact: z.string().optional() })),
        }),
      }),
    ),
  }),
});

describe.each(inBothLanguages)('a passage across two languages ($language)', ({ language, t }) => {
  it('survives a restart and leaves with the exact quotation', async () => {
    const first = await launchApp({ settings: { language }, files: await writeTexts(gardenText) });
    await isOpen(first.window, gardenText.title);
    await selectWords(first.window, 'به حوض می‌رسد.', 'A Persian garden');
    await writeNote(first.window, t, 'از یک زبان به زبان دیگر');
    await first.quit();

    const second = await launchApp({ library: first.library });
    await isOpen(second.window, gardenText.title);
    await marginNote(second.window, t, 'از یک زبان به زبان دیگر').waitFor();
    await expect
      .poll(async () => (await paintedIn(second.window, 'yellow')).map(letters))
      .toEqual([letters(acrossLanguages)]);

    const folder = await temporaryFolder('exports');
    const markdown = join(folder, 'notes.md');
    await answerSaveDialog(second.app, markdown);
    await exportAs(second.window, t, 'markdown');
    await second.window.getByText(exportedOne(language, t)).waitFor();
    const jsonld = join(folder, 'notes.jsonld');
    await answerSaveDialog(second.app, jsonld);
    await exportAs(second.window, t, 'web-annotation');
    await expect.poll(() => readFile(jsonld, 'utf8').catch(() => '')).not.toBe('');
    await second.quit();

    const text = await readFile(markdown, 'utf8');
    expect(text).toContain('به حوض می‌رسد.');
    expect(text).toContain('A Persian garden');
    expect(text).toContain('از یک زبان به زبان دیگر');
    expect(text).toContain('dir="rtl"');
    expect(quotesIn(await readFile(jsonld, 'utf8')).map(letters)).toEqual([
      letters(acrossLanguages),
    ]);
  });
});

it('exports the same from the command line as from the window', async () => {
  const t = wordsOf('en');
  const { app, window, library, quit } = await launchApp({ files: await writeTexts(gardenText) });
  await isOpen(window, gardenText.title);
  await selectWords(window, 'به حوض می‌رسد.', 'A Persian garden');
  await highlight(window, t, 'purple');
  await selectWords(window, 'every path');
  await writeNote(window, t, 'even the shortest');
  const file = join(await temporaryFolder('exports'), 'notes.jsonld');
  await answerSaveDialog(app, file);
  await exportAs(window, t, 'web-annotation');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).not.toBe('');
  await quit();

  const list = z
    .object({ documents: z.array(z.object({ id: z.string(), title: z.string() })) })
    .parse(JSON.parse((await hashiyeh(library, 'list', '--json')).output));
  const id = list.documents.find(({ title }) => title === gardenText.title)?.id ?? '';
  const jsonld = await hashiyeh(library, 'export', id, '--format', 'web-annotation');
  expect(jsonld.code).toBe(0);
  expect(quotesIn(jsonld.output)).toEqual(quotesIn(await readFile(file, 'utf8')));
  expect(quotesIn(jsonld.output).map(letters)).toEqual([letters(acrossLanguages), 'everypath']);
  const markdown = await hashiyeh(library, 'export', id, '--format', 'markdown');
  expect(markdown.output).toContain('even the shortest');
  expect(markdown.output).toContain('A Persian garden');
});

it('exports every document into a folder', async () => {
  const t = wordsOf('en');
  const { app, window } = await launchApp({ files: await writeTexts(gardenText) });
  await isOpen(window, gardenText.title);
  await answerOpenDialog(app, [await temporaryFolder('exports')]);
  await exportAs(window, t, 'markdown', t('export.all'));
  await window.getByText(t('notice.exported', { count: 11, shown: '11' })).waitFor();
});

it('opens again at the text and the place where the reader was', async () => {
  const text = longText(0.05);
  const first = await launchApp({ files: await writeTexts(text) });
  await isOpen(first.window, text.title);
  await annotatedPane(first.window).evaluate(async (pane) => {
    pane.scrollTop = 4000;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  // The reader closes the window at once: the pause after which a place is saved has not passed.
  const place = await blockAtTop(first.window);
  expect(place).not.toBe(text.title);
  await first.quit();
  const second = await launchApp({ library: first.library });
  await isOpen(second.window, text.title);
  await expect.poll(() => blockAtTop(second.window)).toBe(place);
});

it('remembers colours, panes and sizes over a restart', async () => {
  const t = wordsOf('en');
  const first = await launchApp({ files: await writeTexts(gardenText) });
  await isOpen(first.window, gardenText.title);
  await selectWords(first.window, 'water channel');
  await highlight(first.window, t, 'orange');
  await first.window.getByRole('button', { name: t('reader.original'), exact: true }).click();
  await first.window
    .getByRole('article', { name: t('reader.original') })
    .waitFor({ state: 'detached' });
  await first.window.keyboard.press('Control+=');
  await expect.poll(() => textSize(first.window)).toBe('19px');
  await first.quit();
  const second = await launchApp({ library: first.library });
  await isOpen(second.window, gardenText.title);
  await expect.poll(() => painted(second.window)).toEqual({ orange: ['water channel'] });
  expect(await second.window.getByRole('article', { name: t('reader.original') }).count()).toBe(0);
  expect(await textSize(second.window)).toBe('19px');
});

/** The letters of a passage without white space: how blocks are joined is each format's own affair. */
function letters(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function exportedOne(language: string, t: ReturnType<typeof wordsOf>): string {
  return t('notice.exported', { count: 1, shown: language === 'fa' ? '۱' : '1' });
}

/** Goes through the dialog of exports. */
async function exportAs(
  window: Page,
  t: ReturnType<typeof wordsOf>,
  format: ExportFormat,
  what?: string,
): Promise<void> {
  await window.getByRole('button', { name: t('reader.export'), exact: true }).click();
  const dialog = window.getByRole('dialog');
  if (what !== undefined) await dialog.getByLabel(t('export.what')).selectOption(what);
  await dialog.getByLabel(t('export.format'), { exact: true }).selectOption(format);
  await dialog.getByRole('button', { name: t('export.save') }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The exact quotations of a W3C export, in its order. */
function quotesIn(jsonld: string): string[] {
  const { first } = exportedCollection.parse(JSON.parse(jsonld));
  return first.items.map(
    ({ target }) =>
      target.selector.find(({ type }) => type === 'TextQuoteSelector')?.exact ?? 'no quote',
  );
}

function textSize(window: Page): Promise<string> {
  return window
    .locator('html')
    .evaluate((root) => getComputedStyle(root).getPropertyValue('--text-size').trim());
}

/** The text of the block that stands a little below the upper edge of the annotated text. */
function blockAtTop(window: Page): Promise<string> {
  return annotatedPane(window).evaluate((pane) => {
    const line = pane.getBoundingClientRect().top + 72;
    const blocks = [...pane.querySelectorAll('[data-block-id]')];
    const at = blocks.filter((element) => element.getBoundingClientRect().top <= line).at(-1);
    return at?.textContent ?? '';
  });
}
