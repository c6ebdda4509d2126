/** Texts of some megabytes: they open, are read to their end, marked, found in and copied whole. */
import type { ElectronApplication, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { cleanUp, launchApp } from './support/launch.ts';
import {
  annotatedPane,
  block,
  highlight,
  isOpen,
  openDocument,
  paintedIn,
  selectWords,
} from './support/reader.ts';
import { longText, writeTexts } from './support/texts.ts';
import { wordsOf } from './support/words.ts';

afterEach(cleanUp);

/** Long texts take longer than usual where the machine is busy. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });

it('opens a text of 2 MB, goes to its end, marks it there and finds words in it', async () => {
  const t = wordsOf('en');
  const text = longText(2);
  const last = text.text.trimEnd().split('\n').at(-1) ?? '';
  const number = /\d+/.exec(last)?.[0] ?? '';
  const first = await launchApp({ files: await writeTexts(text) });
  await isOpen(first.window, text.title);
  await annotatedPane(first.window).focus();
  await annotatedPane(first.window).evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
  await block(first.window, number).scrollIntoViewIfNeeded();
  await selectWords(first.window, number);
  await highlight(first.window, t, 'pink');
  await eventually(() => paintedIn(first.window, 'pink')).toEqual([number]);

  await first.window.keyboard.press('Control+f');
  await first.window.getByRole('searchbox', { name: t('find.field') }).fill(number);
  await eventually(() => paintedIn(first.window, 'found-now')).toEqual([number]);
  await first.quit();

  const second = await launchApp({ library: first.library });
  await isOpen(second.window, text.title);
  await eventually(() => paintedIn(second.window, 'pink')).toEqual([number]);
});

it('finds and copies all of a long text, also what is not drawn yet', async () => {
  const t = wordsOf('en');
  const text = longText(3);
  const numbers = text.text.split('\n').filter((line) => line.endsWith(')')).length;
  const { app, window } = await launchApp({ files: await writeTexts(text) });
  await isOpen(window, text.title);
  // Nothing is drawn while nobody is idle: what is far from the screen is missing at first.
  await window.evaluate(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
  await openDocument(window, 'The Qanat: A River Under the Desert');
  await openDocument(window, text.title);
  const drawn = () => annotatedPane(window).locator('[data-block-id]').count();
  expect(await drawn()).toBeLessThan(numbers / 2);

  await window.keyboard.press('Control+f');
  await window.getByRole('searchbox', { name: t('find.field') }).fill(`(${numbers - 3})`);
  await eventually(() => paintedIn(window, 'found-now')).toEqual([`(${numbers - 3})`]);
  await window.keyboard.press('Escape');

  await annotatedPane(window).evaluate((pane) => document.getSelection()?.selectAllChildren(pane));
  await window.keyboard.press('Control+c');
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await eventually(async () => new Set((await copied()).match(/\(\d+\)/g)).size).toBe(numbers);
  expect(await drawn()).toBeGreaterThan(numbers);
});

it('goes on reading in the middle, finds and copies everything as soon as the first page stands', async () => {
  const t = wordsOf('en');
  const text = longText(3);
  const numbers = text.text.split('\n').filter((line) => line.endsWith(')')).length;
  const middle = `(${Math.floor(numbers / 2)})`;
  const { app, window } = await launchApp({ files: await writeTexts(text) });
  await isOpen(window, text.title);
  await window.keyboard.press('Control+f');
  const field = window.getByRole('searchbox', { name: t('find.field') });
  await field.fill(middle);
  await eventually(() => paintedIn(window, 'found-now')).toEqual([middle]);
  await window.keyboard.press('Escape');
  await eventually(() => isOnScreen(window, middle)).toBe(true);

  // The rest of the text waits until it has been asked for all of it.
  await openDocument(window, 'The Qanat: A River Under the Desert');
  await holdTheRest(app);
  await openDocument(window, text.title);
  await eventually(() => isOnScreen(window, middle)).toBe(true);
  const drawn = () => annotatedPane(window).locator('[data-block-id]').allTextContents();
  expect((await drawn()).some((words) => words.endsWith('(1)'))).toBe(false);
  await annotatedPane(window).evaluate((pane) => document.getSelection()?.selectAllChildren(pane));
  await window.keyboard.press('Control+c');
  await window.keyboard.press('Control+f');
  await field.fill(`(${numbers})`);
  await releaseTheRest(app);

  await eventually(() => paintedIn(window, 'found-now')).toEqual([`(${numbers})`]);
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await eventually(async () => new Set((await copied()).match(/\(\d+\)/g)).size).toBe(numbers);
});

/** Whether these words are in sight in the annotated text. */
function isOnScreen(window: Page, words: string): Promise<boolean> {
  return annotatedPane(window).evaluate((pane, words) => {
    const frame = pane.getBoundingClientRect();
    return [...pane.querySelectorAll('[data-block-id]')].some((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return element.textContent.endsWith(words) && bottom > frame.top && top < frame.bottom;
    });
  }, words);
}

/** From now on main keeps back the blocks that are asked for after the first page. */
async function holdTheRest(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    type Answer = (event: unknown, name: string, params: unknown) => unknown;
    const { _invokeHandlers: known } = ipcMain as unknown as {
      _invokeHandlers: Map<string, Answer>;
    };
    const answer = known.get('request');
    const gate = { open: (): void => undefined };
    const opened = new Promise<void>((resolve) => (gate.open = resolve));
    Object.assign(globalThis, { gate });
    ipcMain.removeHandler('request');
    ipcMain.handle('request', async (event, name: string, params: unknown) => {
      if (name === 'document:readMore') await opened;
      return answer?.(event, name, params);
    });
  });
}

async function releaseTheRest(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => (globalThis as unknown as { gate: { open: () => void } }).gate.open());
}
