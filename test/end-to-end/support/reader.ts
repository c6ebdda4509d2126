// What a reader does in the window, by the roles and names that a reader finds: open, select, mark, look.
import type { Locator, Page } from 'playwright-core';
import type { Colour } from '../../../corpus/annotations/annotation.ts';
import type { PaneView } from '../../../corpus/document/reading-view.ts';
import type { Translate } from '../../../electron/shared/i18n.ts';

/** The line of a document in the library. */
export function documentRow(window: Page, title: string): Locator {
  return window.getByRole('navigation').getByRole('row').filter({ hasText: title });
}

/** The annotated text. */
export function annotatedPane(window: Page): Locator {
  return window.locator('[data-pane="annotated"]');
}

/** The original, as text; a page is in a frame. */
export function originalPane(window: Page): Locator {
  return window.locator('[data-pane="original"]');
}

/** The block of the annotated text that holds these words. */
export function block(window: Page, words: string): Locator {
  return annotatedPane(window).locator('[data-block-id]').filter({ hasText: words }).first();
}

/** Opens a document from the library and waits until its text stands. */
export async function openDocument(window: Page, title: string): Promise<void> {
  await documentRow(window, title).getByRole('button').first().click();
  await isOpen(window, title);
}

/** Waits until a document is in the reader. */
export async function isOpen(window: Page, title: string): Promise<void> {
  await window.getByRole('main').getByRole('heading', { level: 1, name: title }).waitFor();
  await window.getByRole('main').locator('[data-block-id], [data-block], iframe').first().waitFor();
}

/** A point of the window. Units: CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Drags the mouse from the beginning of `from` to the end of `to` in the annotated text. */
export async function selectWords(window: Page, from: string, to: string = from): Promise<void> {
  const start = await edgeOf(window, from, 'start');
  const end = await edgeOf(window, to, 'end');
  await window.mouse.move(start.x, start.y);
  await window.mouse.down();
  // Browsers begin a selection at the second move.
  await window.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await window.mouse.move(end.x, end.y);
  await window.mouse.up();
}

/** Clicks into the middle of words of the annotated text. */
export async function clickWords(window: Page, words: string): Promise<void> {
  const start = await edgeOf(window, words, 'start');
  const end = await edgeOf(window, words, 'end');
  await window.mouse.click((start.x + end.x) / 2, (start.y + end.y) / 2);
}

/** Drags a handle of the opened highlight to the beginning or the end of words. */
export async function dragHandle(window: Page, end: 'start' | 'end', words: string): Promise<void> {
  const bar = annotatedPane(window).locator(`[data-end="${end}"] span`);
  await bar.waitFor();
  const box = await bar.boundingBox();
  if (box === null) throw new Error('no handle');
  const goal = await edgeOf(window, words, end);
  await window.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await window.mouse.down();
  await window.mouse.move((box.x + goal.x) / 2, (box.y + goal.y) / 2);
  await window.mouse.move(goal.x, goal.y);
  await window.mouse.up();
}

/** Where words begin or end on the screen: the outer edge of their first or last letter, by the direction of that letter. */
async function edgeOf(window: Page, words: string, edge: 'start' | 'end'): Promise<Point> {
  const holder = block(window, words);
  await holder.scrollIntoViewIfNeeded();
  return holder.evaluate(
    (element, { words, edge }): Point => {
      const index = element.textContent.indexOf(words);
      const offset = edge === 'start' ? index : index + words.length - 1;
      const letter = letterAt(element, offset);
      const box = letter.getBoundingClientRect();
      const rightToLeft = /[\u0600-\u06ff]/.test(letter.toString());
      // A fifth of the letter inside: on the edge itself the neighbour may be meant.
      const inside = box.width / 5;
      const atRight = (edge === 'start') === rightToLeft;
      return {
        x: atRight ? box.right - inside : box.left + inside,
        y: (box.top + box.bottom) / 2,
      };

      function letterAt(element: Element, offset: number): Range {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let before = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.nodeValue?.length ?? 0;
          if (offset < before + length) {
            const range = document.createRange();
            range.setStart(node, offset - before);
            range.setEnd(node, offset - before + 1);
            return range;
          }
          before += length;
        }
        throw new RangeError(`no letter at ${offset}`);
      }
    },
    { words, edge },
  );
}

/** A paint of the text: the six colours, the annotation or passage in hand, and what was found. */
export type Paint = Colour | 'focused' | 'chosen' | 'found' | 'found-now';

/** The words under each paint that is in use in a view; those of a page are in its frame. */
export async function painted(
  window: Page,
  view: PaneView = 'annotated',
): Promise<Partial<Record<Paint, string[]>>> {
  return window.evaluate((view) => {
    const pane = document.querySelector(`[data-pane="${view}"]`);
    const frame = pane instanceof HTMLIFrameElement ? pane.contentWindow : null;
    const realm = (frame ?? globalThis) as typeof globalThis;
    const texts: Partial<Record<Paint, string[]>> = {};
    for (const [name, highlight] of realm.CSS.highlights) {
      const ranges = [...highlight.values()]
        .map((range) => range as Range)
        .filter((range) => frame !== null || pane?.contains(range.startContainer))
        .map((range) => range.toString());
      if (ranges.length > 0) texts[name.replace('hashiyeh-', '') as Paint] = ranges;
    }
    return texts;
  }, view);
}

/** The words under one paint. */
export async function paintedIn(
  window: Page,
  paint: Paint,
  view: PaneView = 'annotated',
): Promise<readonly string[]> {
  return (await painted(window, view))[paint] ?? [];
}

/** The popup at a passage. */
export function popup(window: Page, t: Translate): Locator {
  return window.getByRole('dialog', { name: t('annotation.popup') });
}

/** Highlights the selection with the mouse: the popup's button of a colour. */
export async function highlight(window: Page, t: Translate, colour: Colour): Promise<void> {
  await popup(window, t)
    .getByRole('button', { name: t(`colour.${colour}`) })
    .click();
  await popup(window, t).waitFor({ state: 'hidden' });
}

/** Writes a note on the selection, with the mouse. */
export async function writeNote(window: Page, t: Translate, note: string): Promise<void> {
  await popup(window, t)
    .getByRole('button', { name: t('annotation.addNote') })
    .click();
  await popup(window, t)
    .getByRole('textbox', { name: t('annotation.note') })
    .fill(note);
  await popup(window, t)
    .getByRole('button', { name: t('annotation.save') })
    .click();
  await marginNote(window, t, note).waitFor();
}

/** A note in the margin. */
export function marginNote(window: Page, t: Translate, note: string): Locator {
  return annotatedPane(window).getByRole('button', { name: t('annotation.noteOn', { note }) });
}

/** How many pixels of the canvas of a page are ink; undefined while it is not drawn. */
export async function inkOf(window: Page, page: number): Promise<number | undefined> {
  return window.evaluate((page) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`[data-page="${page}"] canvas`);
    const context = canvas?.getContext('2d');
    if (!canvas || !context || canvas.width === 0) return undefined;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) ink++;
    return ink;
  }, page);
}
