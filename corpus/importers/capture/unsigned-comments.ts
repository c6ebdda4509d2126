/** Comments whose names the capture lost: told by the words to answer by that stand under each. */
import type { BlockDraft } from '../draft.ts';
import type { CommentHeader } from './comment-opening.ts';
import { isPlainFurnitureLine, isReplyBar } from './text-label.ts';

/** One line to answer by may answer the text. */
const fewestBars = 2;

/**
 * The comments below the line at `announced`, each from the first words below the one before down to its own words to answer by; none where
 * fewer than two such lines stand there. Their authors are empty.
 */
export function findUnsigned(drafts: readonly BlockDraft[], announced: number): CommentHeader[] {
  const bars = drafts.flatMap(({ text }, at) => (at > announced && isReplyBar(text) ? [at] : []));
  if (announced < 0 || bars.length < fewestBars) return [];
  return bars.flatMap((bar, place) => {
    const from = (place === 0 ? announced : (bars[place - 1] ?? announced)) + 1;
    const first = drafts.findIndex(
      ({ text, kind }, at) =>
        at >= from && at < bar && kind !== 'separator' && !isPlainFurnitureLine(text),
    );
    if (first < 0) return [];
    return [
      {
        from: first,
        body: first,
        author: '',
        labels: [],
        opening: first,
        signature: [first, first],
      },
    ];
  });
}
