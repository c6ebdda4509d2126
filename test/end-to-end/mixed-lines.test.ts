/** Lines of mixed direction: every word, number and sign stands where a typesetter puts it. */
import { afterEach, expect, it } from 'vitest';
import { mixedLines } from '../support/mixed-lines.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, isOpen } from './support/reader.ts';
import { writeTexts } from './support/texts.ts';

afterEach(cleanUp);

const title = 'Lines of mixed direction';

/** As a page, so that no line is taken for a list, and each keeps the direction that it has in the table. */
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><article>
<h1>${title}</h1>
${mixedLines
  .map(({ text, direction }) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<p dir="${direction}" lang="${direction === 'rtl' ? 'fa' : 'en'}">${escaped}</p>`;
  })
  .join('\n')}
</article></body></html>`;

it(`sets ${mixedLines.length} lines as a typesetter does`, async () => {
  const { window } = await launchApp({
    settings: { defaultPanes: ['annotated'] },
    files: await writeTexts({ fileName: 'mixed.html', text: page }),
  });
  await isOpen(window, title);
  const seen = await annotatedPane(window).evaluate(measureLines, mixedLines);
  expect(seen).toEqual(mixedLines.map(({ text, order }) => ({ text, order })));
});

/** The pieces of each line, ordered by where they really stand; runs in the window. */
function measureLines(
  pane: HTMLElement | SVGElement,
  lines: readonly { readonly text: string; readonly order: readonly string[] }[],
): readonly { readonly text: string; readonly order: readonly string[] }[] {
  const blocks = [...pane.querySelectorAll('[data-block-id]')];
  return lines.map(({ text, order }) => {
    const block = blocks.find(({ textContent }) => textContent === text);
    if (block === undefined) return { text, order: [] };
    block.scrollIntoView({ block: 'center' });
    const middles = order.map((piece) => {
      // A piece is looked for after those before it in the table where it stands several times.
      const box = boxOf(block, text.indexOf(piece), piece.length);
      return { piece, middle: box === undefined ? 0 : (box.left + box.right) / 2 };
    });
    return { text, order: middles.sort((a, b) => a.middle - b.middle).map(({ piece }) => piece) };
  });

  function boxOf(block: Element, start: number, length: number): DOMRect | undefined {
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const size = node.nodeValue?.length ?? 0;
      if (start >= before && start < before + size) range.setStart(node, start - before);
      if (start + length > before && start + length <= before + size) {
        range.setEnd(node, start + length - before);
        break;
      }
      before += size;
    }
    return range.getBoundingClientRect();
  }
}
