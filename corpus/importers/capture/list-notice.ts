/** What programs of mailing lists write around the messages of a digest: how to subscribe, and the list's address. */
import type { BlockDraft } from '../draft.ts';
import { makeFurniture } from './furniture.ts';

/** A notice under a message is this long at most. Units: blocks, UTF-16 units. */
const mostLines = 5;
const longestLine = 120;

/**
 * Turn the notices of a list into furniture: above the first message (`start`) up to the line that announces its topics,
 * and below a row of underscores. Only where an address stands alone in them: else they are words of a person.
 */
export function markListNotices(drafts: readonly BlockDraft[], start: number): void {
  const announced = drafts
    .slice(0, start)
    .findLastIndex(({ text }) => /^.{3,40}[:：]$/u.test(text));
  markNotice(drafts.slice(0, announced < 0 ? 0 : announced));
  drafts.forEach(({ text }, index) => {
    if (!/^_{10,}$/u.test(text)) return;
    const below = drafts.slice(index + 1, index + 1 + mostLines);
    const end = below.findIndex(
      ({ kind, text: line, blankBefore = 0 }) =>
        kind === 'separator' || blankBefore > 0 || line.length > longestLine,
    );
    markNotice(drafts.slice(index, end < 0 ? index + 1 + mostLines : index + 1 + end));
  });
}

function markNotice(lines: readonly BlockDraft[]): void {
  if (!lines.some(({ text }) => /^(?:https?:\/\/\S+|\S+@\S+\.\p{L}+)$/u.test(text))) return;
  for (const line of lines) makeFurniture(line);
}
