/** Lines that browsers print around each page: the address with the number of the page, the title with the day. */
import type { BlockDraft } from '../draft.ts';

/** Longer lines are sentences. Units: UTF-16 units. */
const longest = 300;

const address = String.raw`(?:https?|file):\/\/\S+`;
const count = String.raw`(?:(?:page|صفحه[ٔ]?)\s+)?[\d۰-۹]+\s*(?:of|\/|از)\s*[\d۰-۹]+`;
const addressed = new RegExp(String.raw`^(?:${address}\s+${count}|${count}\s+${address})$`, 'iu');
/** A day in figures, perhaps with the time, at one end of a line in two columns. */
const day = String.raw`[\d۰-۹]{1,4}[/.-][\d۰-۹]{1,2}[/.-][\d۰-۹]{1,4}(?:[,،]?\s[\d۰-۹]{1,2}:[\d۰-۹]{2}(?:\s?[ap]m)?)?`;
const titled = new RegExp(String.raw`^(?:${day}\s{3,}\S.*|\S.*\s{3,}${day})$`, 'iu');

/** Whether a line is the address of a page with its number among the printed ones: no text says so. */
export function isPrintedAddress(text: string): boolean {
  return text.length <= longest && text.includes('://') && addressed.test(text);
}

/** Add the printed lines to `furniture`: addresses, and what stands beside one of them in two columns, of which one is a day. */
export function markPrintedLines(drafts: readonly BlockDraft[], furniture: Set<number>): void {
  drafts.forEach(({ text }, index) => {
    if (!isPrintedAddress(text)) return;
    furniture.add(index);
    for (const beside of [index - 1, index + 1]) {
      const line = drafts[beside]?.text ?? '';
      if (line.length <= longest && titled.test(line)) furniture.add(beside);
    }
  });
}
