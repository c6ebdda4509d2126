// How soon a document can be read after its line in the library was pressed, measured inside the window.
import type { Page } from 'playwright-core';
import { openDocument } from '../../end-to-end/support/reader.ts';

/** A text that every library has: what is open before. */
const starter = 'The Qanat: A River Under the Desert';

/** From the press of its line to the frame after its first words stand, another text being open before. Units: ms. */
export async function openingTime(window: Page, title: string): Promise<number> {
  await openDocument(window, starter);
  return window.evaluate(async (title) => {
    const lines = [...document.querySelectorAll('nav [data-document]')];
    const button = lines.find((line) => line.textContent.includes(title))?.querySelector('button');
    if (!button) throw new Error(`no line of ${title}`);
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const begun = performance.now();
    button.click();
    const stands = () =>
      document.querySelector('main h1')?.textContent === title &&
      (document.querySelector('main [data-block-id]')?.getBoundingClientRect().height ?? 0) > 0;
    while (!stands()) await frame();
    await new Promise<void>((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    return performance.now() - begun;
  }, title);
}
