/** How a text of 2 MB opens and scrolls in the real app: times, frames and long tasks, printed and kept as JSON. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { cleanUp, launchApp, root } from '../../end-to-end/support/launch.ts';
import { annotatedPane, isOpen, openDocument } from '../../end-to-end/support/reader.ts';
import { longText, writeTexts } from '../../end-to-end/support/texts.ts';

afterEach(cleanUp);

/** A task longer than this is felt while scrolling. Units: ms. */
const feltMs = 200;

it('opens a text of 2 MB and scrolls through it without a task that is felt', async () => {
  const text = longText(2);
  const { window } = await launchApp({ files: await writeTexts(text) });
  await isOpen(window, text.title);
  await openDocument(window, 'The Qanat: A River Under the Desert');
  const opening = Date.now();
  await openDocument(window, text.title);
  const openMs = Date.now() - opening;
  const { frames, longTasks } = await scroll(window);
  const sorted = [...frames].sort((a, b) => a - b);
  const result = {
    openMs,
    frames: frames.length,
    medianFrameMs: round(sorted[sorted.length >> 1]),
    worstFrameMs: round(sorted.at(-1)),
    longTasks: longTasks.length,
    longestTaskMs: round(Math.max(0, ...longTasks)),
  };
  await mkdir(join(root, '.cache'), { recursive: true });
  await writeFile(join(root, '.cache/benchmark-reader.json'), JSON.stringify(result, null, 2));
  process.stdout.write(`2 MB text: ${JSON.stringify(result)}\n`);
  expect(Math.max(0, ...longTasks)).toBeLessThan(feltMs);
});

/** Scrolls 120 steps of a screen with the wheel, then five jumps over the text. Units: ms. */
async function scroll(window: Page): Promise<{ frames: number[]; longTasks: number[] }> {
  await annotatedPane(window).hover();
  await window.evaluate(() => {
    const seen = { frames: [] as number[], longTasks: [] as number[] };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      seen.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ entryTypes: ['longtask'] });
    let last = performance.now();
    const frame = (now: number): void => {
      seen.frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  for (let step = 0; step < 120; step++) await window.mouse.wheel(0, 600);
  await annotatedPane(window).evaluate(async (pane) => {
    for (const share of [0.9, 0.1, 0.7, 0.3, 0.99]) {
      pane.scrollTo(0, pane.scrollHeight * share);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
  });
  return window.evaluate(
    () => (globalThis as unknown as { seen: { frames: number[]; longTasks: number[] } }).seen,
  );
}

function round(value = 0): number {
  return Math.round(value * 10) / 10;
}
