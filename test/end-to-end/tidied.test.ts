/** Persian as an editor would type it, or as it is written: one key, and every highlight stays where it is. */
import { afterEach, expect, it } from 'vitest';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, block, isOpen, paintedIn, selectWords } from './support/reader.ts';
import { writeTexts } from './support/texts.ts';

afterEach(cleanUp);

const text = {
  fileName: 'written.md',
  title: 'نوشتن',
  text: `# نوشتن

كتاب ها را مي خوانم و مي نويسم؛ گفت "سلام بر تو" و به خانه ی ما آمد.

The word كتاب is left as it is in English.
`,
};

it('shows a Persian text tidied and as written, with the highlights in place in both', async () => {
  const { window } = await launchApp({
    settings: { defaultPanes: ['annotated'] },
    files: await writeTexts(text),
  });
  await isOpen(window, text.title);
  await selectWords(window, 'مي نويسم');
  await window.keyboard.press('1');
  await expect.poll(() => paintedIn(window, 'yellow')).toEqual(['مي نويسم']);

  await annotatedPane(window).press('Control+Shift+Y');
  const tidied = 'کتاب‌ها را می‌خوانم و می‌نویسم؛ گفت «سلام بر تو» و به خانه‌ی ما آمد.';
  await expect.poll(() => block(window, 'خوانم').textContent()).toBe(tidied);
  expect(await block(window, 'The word').textContent()).toContain('كتاب');
  await expect.poll(() => paintedIn(window, 'yellow')).toEqual(['می‌نویسم']);

  // What is marked and copied from the tidied text is the text as it is written.
  await selectWords(window, 'می‌خوانم');
  const copied = await window.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.getSelection()?.focusNode?.parentElement?.dispatchEvent(event);
    return data.getData('text/plain');
  });
  expect(copied).toBe('مي خوانم');
  await selectWords(window, 'کتاب‌ها را');
  await window.keyboard.press('2');
  await expect.poll(() => paintedIn(window, 'green')).toEqual(['کتاب‌ها را']);

  await annotatedPane(window).press('Control+Shift+Y');
  await expect.poll(() => paintedIn(window, 'green')).toEqual(['كتاب ها را']);
  expect(await paintedIn(window, 'yellow')).toEqual(['مي نويسم']);
  expect(await block(window, 'مي خوانم').textContent()).toContain('"سلام بر تو"');
});
