// A long text beside its translation: opened, scrolled by either side, pointed at and corrected, beside a short pair.
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { ask } from '../../end-to-end/support/ask.ts';
import { cleanUp, launchApp } from '../../end-to-end/support/launch.ts';
import { documentRow, openDocument } from '../../end-to-end/support/reader.ts';
import { writeTexts } from '../../end-to-end/support/texts.ts';
import { pairedBooks } from '../../support/paired-books.ts';
import { median, quantile, report, runs } from './figures.ts';

afterEach(cleanUp);

/** Beads of the pairs. */
const sizes = [200, 10_000] as const;

/** The starter text that is open between two measurements. */
const starter = 'The Qanat: A River Under the Desert';

/** A long pair may take so many times what a short one takes, on any machine. */
const most = { frame: 2, hover: 3 } as const;

/** What nobody feels, which a figure of a short pair is taken for at least. Units: ms. */
const unfelt = 17;

it('shows, follows and corrects a pair of ten thousand sentences as a short one', async () => {
  const books = sizes.map(pairedBooks);
  const { window } = await launchApp({
    settings: { defaultPanes: ['annotated'] },
    files: await writeTexts(...books.flat()),
  });
  window.setDefaultTimeout(240_000);
  for (const { title } of books.flat()) await documentRow(window, title).waitFor();
  for (const [persian, english] of books) {
    // The first time a pair is opened it is aligned.
    await pair(window, english.title, persian.title);
    await openDocument(window, english.title);
    await window.keyboard.press('Control+6');
    await window.locator('[data-pane="translation"] [data-block-id]').first().waitFor();
  }
  const figures: Record<string, Figures> = {};
  for (const [, { title }] of books) figures[title] = await figuresOf(window, title);
  await report('pairs', figures);
  const [short, long] = books.map(([, { title }]) => figures[title]!);
  for (const [name, factor] of [
    ['frameLeadingMs', most.frame],
    ['frameLedMs', most.frame],
    ['hoverMs', most.hover],
  ] as const) {
    expect(long![name], name).toBeLessThanOrEqual(factor * Math.max(unfelt, short![name]));
  }
});

/** Units: ms; frames and hovers are what nine of ten do not pass. */
interface Figures {
  readonly openMs: number;
  readonly frameLeadingMs: number;
  readonly frameLedMs: number;
  readonly hoverMs: number;
  readonly correctMs: number;
}

async function figuresOf(window: Page, title: string): Promise<Figures> {
  const opened: number[] = [];
  for (let run = 0; run < runs; run++) opened.push(await openingBesides(window, title));
  const own = await framesWhileScrolled(window, 'annotated');
  const other = await framesWhileScrolled(window, 'translation');
  const hovers = await timesOfHovers(window);
  const corrected: number[] = [];
  for (let run = 0; run < runs; run++) corrected.push(await timeOfCorrection(window));
  return {
    openMs: median(opened),
    frameLeadingMs: quantile(own, 0.9),
    frameLedMs: quantile(other, 0.9),
    hoverMs: quantile(hovers, 0.9),
    correctMs: median(corrected),
  };
}

async function pair(window: Page, original: string, translation: string): Promise<void> {
  const list = await ask(window, 'library:list', {});
  const side = (title: string) => ({ document: list.find((line) => line.title === title)!.id });
  await ask(window, 'pair:make', { original: side(original), translation: side(translation) });
}

/** From the press of its line to the frame after the first words of both texts stand, another text being open before. */
async function openingBesides(window: Page, title: string): Promise<number> {
  await openDocument(window, starter);
  return window.evaluate(async (title) => {
    const lines = [...document.querySelectorAll('nav [data-document]')];
    const button = lines.find((line) => line.textContent.includes(title))?.querySelector('button');
    if (!button) throw new Error(`no line of ${title}`);
    const begun = performance.now();
    button.click();
    const height = (pane: string) =>
      document.querySelector(`[data-pane="${pane}"] [data-block-id]`)?.getBoundingClientRect()
        .height ?? 0;
    const stands = () =>
      document.querySelector('main h1')?.textContent === title &&
      height('annotated') > 0 &&
      height('translation') > 0;
    while (!stands()) await new Promise((drawn) => requestAnimationFrame(drawn));
    return performance.now() - begun;
  }, title);
}

/** The frames while a pane is scrolled evenly by the reader's hand, from a third of its text on. Units: ms. */
function framesWhileScrolled(window: Page, pane: string): Promise<number[]> {
  return window.evaluate(async (name) => {
    const pane = document.querySelector(`[data-pane="${name}"]`)!;
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    pane.dispatchEvent(new WheelEvent('wheel'));
    pane.scrollTop = pane.scrollHeight / 3;
    for (let wait = 0; wait < 30; wait++) await frame();
    const frames: number[] = [];
    let last = await frame();
    for (let step = 0; step < 120; step++) {
      pane.scrollTop += 90;
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, pane);
}

/** From the move of the pointer to the words of another bead painted in both panes. Units: ms. */
function timesOfHovers(window: Page): Promise<number[]> {
  return window.evaluate(async () => {
    const pane = document.querySelector('[data-pane="annotated"]')!;
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    const { left, top, width, height } = pane.getBoundingClientRect();
    const times: number[] = [];
    for (let step = 0; step < 60; step++) {
      const begun = performance.now();
      pane.dispatchEvent(
        new PointerEvent('pointermove', {
          bubbles: true,
          clientX: left + width / 2,
          clientY: top + 100 + ((step * 37) % (height - 200)),
        }),
      );
      await frame();
      // After everything of this frame.
      await new Promise<void>((done) => setTimeout(done));
      times.push(performance.now() - begun);
      await frame();
    }
    return times;
  });
}

/** From the key that says that a bead in view is right to the frame in which the window shows it. Units: ms. */
async function timeOfCorrection(window: Page): Promise<number> {
  await window.keyboard.press('F8');
  await window.locator('[data-pane="translation"]').focus();
  return window.evaluate(async () => {
    const count = () => document.querySelector('[class*="progress"]')?.textContent;
    const pane = document.querySelector('[data-pane="translation"]')!;
    const before = count();
    const begun = performance.now();
    pane.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyC', key: 'c', bubbles: true }));
    while (count() === before) await new Promise((drawn) => requestAnimationFrame(drawn));
    return performance.now() - begun;
  });
}
