/** A text of two megabytes: it opens, is read to its end, marked and found in. */
import { afterEach, expect, it } from 'vitest';
import { cleanUp, launchApp } from './support/launch.ts';
import {
  annotatedPane,
  block,
  highlight,
  isOpen,
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
