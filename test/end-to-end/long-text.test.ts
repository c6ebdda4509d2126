/** Texts of some megabytes: they open, are read to their end, marked, found in and copied whole. */
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
  await expect.poll(() => paintedIn(first.window, 'pink')).toEqual([number]);

  await first.window.keyboard.press('Control+f');
  await first.window.getByRole('searchbox', { name: t('find.field') }).fill(number);
  await expect.poll(() => paintedIn(first.window, 'found-now')).toEqual([number]);
  await first.quit();

  const second = await launchApp({ library: first.library });
  await isOpen(second.window, text.title);
  await expect.poll(() => paintedIn(second.window, 'pink')).toEqual([number]);
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
  await expect.poll(() => paintedIn(window, 'found-now')).toEqual([`(${numbers - 3})`]);
  await window.keyboard.press('Escape');

  await annotatedPane(window).evaluate((pane) => document.getSelection()?.selectAllChildren(pane));
  await window.keyboard.press('Control+c');
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(async () => new Set((await copied()).match(/\(\d+\)/g)).size).toBe(numbers);
  expect(await drawn()).toBeGreaterThan(numbers);
});
