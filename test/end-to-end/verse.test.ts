/** A poem: couplets in two straight columns, under each other where there is no room, and marked like all text. */
import { afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, isOpen, paintedIn, selectWords } from './support/reader.ts';
import { writeTexts } from './support/texts.ts';

afterEach(cleanUp);

const lines = [
  ['سحرگاه آمد از بالای کهسار', 'نسیمی نرم با بوی سپیدار'],
  ['گذر کرد از کنار جوی آرام', 'نشست آهسته روی شاخهٔ خام'],
] as const;

const poem = {
  fileName: 'poem.md',
  title: 'نسیم',
  text: `# نسیم

این شعر کوتاه را برای آزمودن دو ستون نوشته‌ایم و دربارهٔ نسیم صبح است.

> ${lines.flat().join('\\\n> ')}

پس از شعر هم چند واژهٔ دیگر می‌آید تا متن به پایان برسد.
`,
};

it('sets couplets in two columns, and under each other in a narrow window', async () => {
  const { window } = await launchApp({
    settings: { defaultPanes: ['annotated'] },
    files: await writeTexts(poem),
  });
  await isOpen(window, poem.title);
  const wide = await boxes(window);
  expect(wide).toHaveLength(4);
  const [first, second, third, fourth] = wide;
  // The first half at the right, the second beside it; both columns begin and end at the same edges.
  expect(first?.left).toBeGreaterThan(second?.right ?? 0);
  expect(Math.abs((first?.top ?? 0) - (second?.top ?? 0))).toBeLessThan(2);
  expect(third?.right).toBeCloseTo(first?.right ?? 0, 0);
  expect(third?.left).toBeCloseTo(first?.left ?? 0, 0);
  expect(fourth?.right).toBeCloseTo(second?.right ?? 0, 0);
  expect(fourth?.left).toBeCloseTo(second?.left ?? 0, 0);

  const verse = annotatedPane(window).locator('[data-block-id]').filter({ hasText: lines[0][0] });
  expect(await verse.textContent()).toBe(lines.flat().join('\n'));
  await selectWords(window, 'بوی سپیدار', 'گذر کرد');
  await window.keyboard.press('1');
  await expect.poll(() => paintedIn(window, 'yellow')).toEqual(['بوی سپیدار\nگذر کرد']);

  await window.setViewportSize({ width: 420, height: 800 });
  await expect
    .poll(async () => {
      const [upper, lower] = await boxes(window);
      return (lower?.top ?? 0) >= (upper?.bottom ?? Infinity) - 2;
    })
    .toBe(true);
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the words of each half stand. Units: CSS pixels of the window. */
function boxes(window: Page): Promise<readonly Box[]> {
  return annotatedPane(window).evaluate((pane, halves) => {
    const nodes: Node[] = [];
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node);
    return halves.flatMap((half) => {
      const node = nodes.find(({ nodeValue }) => nodeValue === half);
      if (node === undefined) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return [{ left, right, top, bottom }];
    });
  }, lines.flat());
}
