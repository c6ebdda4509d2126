/** The library with 1,000 and 5,000 texts: drawing, typing a word, filtering and scrolling, beside a plain list of the same rows. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { openLibrary } from '../../../corpus/storage/open-library.ts';
import { cleanUp, launchApp, newLibrary } from '../../end-to-end/support/launch.ts';
import { importText, testTime } from '../../support/libraries.ts';
import { median, quantile, report, runs } from './figures.ts';

afterEach(cleanUp);

/** A library of so many small texts in both languages by turns. */
async function libraryOf(texts: number): Promise<string> {
  const folder = await newLibrary();
  const library = openLibrary(folder, { mode: 'create', now: () => testTime });
  const entries = Array.from({ length: texts }, (_, at) => {
    const title = at % 2 ? `حوض شمارهٔ ${at} و باغ آن` : `Pool ${at} and its garden`;
    const { document, bytes } = importText(`${title}\n\n${title}.`);
    const metadata = { ...document.metadata, title, tags: at % 5 ? [] : ['آب'] };
    return { document: { ...document, metadata }, bytes };
  });
  for (let at = 0; at < texts; at += 250) await library.addAll(entries.slice(at, at + 250));
  library.close();
  return folder;
}

it.each([1_000, 5_000])('answers at once with %i texts', { timeout: 600_000 }, async (texts) => {
  const { window } = await launchApp({ library: await libraryOf(texts) });
  const rows = window.getByRole('navigation').getByRole('row');
  await rows.first().waitFor();
  const times = { plain: [] as number[], typed: [] as number[], filtered: [] as number[] };
  const frames: number[] = [];
  for (let run = 0; run < runs; run++) {
    times.plain.push(await plainList(window, texts));
    times.typed.push(await acted(window, 'type'));
    times.filtered.push(await acted(window, 'filter'));
    frames.push(...(await scrolled(window)));
  }
  const figures = {
    texts,
    plainList: median(times.plain),
    typed: median(times.typed),
    filtered: median(times.filtered),
    rowsDrawn: await rows.count(),
    frames: { median: quantile(frames, 0.5), '99 %': quantile(frames, 0.99) },
  };
  await report(`library-${texts}`, { unit: 'ms', ...figures });
  expect(figures.typed).toBeLessThan(2 * figures.plainList);
  expect(figures.filtered).toBeLessThan(figures.plainList);
});

/** Milliseconds that the browser needs for as many rows with the same words in one plain list, to the next paint. */
function plainList(window: Page, texts: number): Promise<number> {
  return window.evaluate(async (texts) => {
    const row = document.querySelector('[role="row"]')?.textContent ?? '';
    const list = document.createElement('ul');
    const begun = performance.now();
    list.innerHTML = Array.from({ length: texts }, (_, at) => `<li>${at} ${row}</li>`).join('');
    document.body.append(list);
    list.getBoundingClientRect();
    const spent = performance.now() - begun;
    list.remove();
    await new Promise(requestAnimationFrame);
    return spent;
  }, texts);
}

/** Milliseconds from a letter in the search field, or a filter, to the frame in which other rows stand; then takes it back. */
function acted(window: Page, act: 'type' | 'filter'): Promise<number> {
  return window.evaluate(async (act) => {
    const say = (on: boolean): void => {
      if (act === 'filter') {
        // The second box asks for texts with notes: none is left.
        document.querySelectorAll<HTMLInputElement>('nav input[type="checkbox"]')[1]?.click();
        return;
      }
      const field = document.querySelector<HTMLInputElement>('#library-search');
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      if (!field) return;
      set?.call(field, on ? 'garden 7' : '');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const first = (): string => document.querySelector('[role="row"]')?.textContent ?? '';
    const whole = first();
    const until = async (isDone: () => boolean): Promise<void> => {
      while (!isDone()) await new Promise(requestAnimationFrame);
    };
    const begun = performance.now();
    say(true);
    await until(() => first() !== whole);
    await new Promise(requestAnimationFrame);
    const spent = performance.now() - begun;
    say(false);
    await until(() => first() === whole);
    return spent;
  }, act);
}

/** Milliseconds between frames while the list is scrolled by a window's height each frame. */
function scrolled(window: Page): Promise<number[]> {
  return window.evaluate(async () => {
    const scroller = document.querySelector('[data-scroller]');
    const times: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 60; step++) {
      scroller?.scrollBy(0, 300);
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    scroller?.scrollTo(0, 0);
    return times;
  });
}
