/** Comments of a page that no boxes hold: lines that say who and when, one after another, under a line that announces them. */
import { findAnnouncement, isProse } from '../capture/comment-announcement.ts';
import { findCommentHeaders } from '../capture/comment-header.ts';
import type { CommentHeader } from '../capture/comment-opening.ts';
import { addComments } from '../capture/structure.ts';
import type { BlockDraft, PartDraft } from '../draft.ts';
import type { PageBlocks } from './blocks.ts';
import { ancestorsOf, isWithin } from './text-weight.ts';

/** Add the comments under the only text of a page, told by their headers as in plain text; sets `part` on their drafts. */
export function addHeaderComments(
  { drafts, parents }: Pick<PageBlocks, 'drafts' | 'parents'>,
  parts: PartDraft[],
): void {
  const shown = drafts.flatMap((draft, at) => (draft.kind === 'furniture' ? [] : [{ draft, at }]));
  const own = shown.map(({ draft }) => draft);
  const headers = findHeaders(own);
  if (headers.length === 0) return;
  const elements = headers.map(({ opening }) => parents[shown[opening]?.at ?? -1]);
  const thread = [...ancestorsOf(elements[0])].find((around) =>
    elements.every((element) => isWithin(element, around)),
  );
  // The last comment ends where their box does.
  const last = shown.findLastIndex(
    ({ at }) => thread !== undefined && isWithin(parents[at], thread),
  );
  addComments(own.slice(0, last + 1), { headers, to: last + 1 }, parts);
}

/** How many comments `addHeaderComments` would add. */
export function countHeaderComments({ drafts }: Pick<PageBlocks, 'drafts'>): number {
  return findHeaders(drafts.filter(({ kind }) => kind !== 'furniture')).length;
}

/** None where the first stands above all prose: "Comments" in a row of buttons leads elsewhere, and what follows is the text's own byline. */
function findHeaders(drafts: readonly BlockDraft[]): readonly CommentHeader[] {
  if (findAnnouncement(drafts) < 0) return [];
  const headers = findCommentHeaders(drafts);
  return drafts.slice(0, headers[0]?.opening).some(isProse) ? headers : [];
}
