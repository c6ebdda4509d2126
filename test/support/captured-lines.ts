/** Lines of pages that were saved as text, and what is read from them. */
import type { PartDraft } from '../../corpus/importers/draft.ts';
import { findPageStructure } from '../../corpus/importers/capture/pages.ts';
import { findBlocks } from '../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../corpus/importers/text/lines.ts';

/** Sentences on a neutral subject, each long enough to be prose of its own. */
export const gardenProse = [
  'The gardener cleared the ditches each year before the first rain, and told his pupils that water knows its way.',
  'More than two hundred walnut trees stand in the village, and the oldest of them was planted three centuries ago.',
  'Snow lay heavily on the road last winter, and for two weeks nobody could cross the pass to buy bread or oil.',
  'He has worked in the same workshop for thirty years, and still comes before everybody else to light the lamps.',
];

/** The parts of a page with these lines, their titles, and the words of its furniture. */
export function readCapture(lines: readonly string[]): {
  parts: PartDraft[];
  titles: string[];
  hidden: string[];
} {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const parts = findPageStructure(drafts);
  const hidden = drafts.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
  return { parts, titles: parts.map(({ title }) => title), hidden };
}
