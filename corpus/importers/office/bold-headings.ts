/** Headings of writers who do not use styles: short lines in bold with plain text under them. */
import type { AnchoredDraft } from '../anchored-draft.ts';

/** Longer bold lines are sentences with weight. Units: UTF-16 units. */
const longestHeading = 90;

/**
 * The blocks with bold lines as headings, where the text has no heading that calls itself one; else as they are. The
 * first line of the text is the highest heading, all others stand under it.
 */
export function findBoldHeadings(blocks: readonly AnchoredDraft[]): readonly AnchoredDraft[] {
  if (blocks.some(({ kind }) => kind === 'heading')) return blocks;
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (!isBoldLine(block) || next === undefined || isBold(next)) return block;
    const marks = block.marks.filter(({ kind }) => kind !== 'strong');
    return { ...block, kind: 'heading', level: index === 0 ? 1 : 2, marks };
  });
}

function isBoldLine(block: AnchoredDraft): boolean {
  return (
    block.kind === 'paragraph' &&
    block.text.length <= longestHeading &&
    !block.text.includes('\n') &&
    !/[.؛;،,:…]$/u.test(block.text) &&
    isBold(block)
  );
}

function isBold({ text, marks }: AnchoredDraft): boolean {
  return marks.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end === text.length,
  );
}
