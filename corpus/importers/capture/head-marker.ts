/** Articles told by where their lines stand, whatever these say: who or when between a title and prose, or how a report begins. */
import type { BlockDraft } from '../draft.ts';
import { countWords } from '../text/line-form.ts';
import { readDateLine } from './date-line.ts';
import { opensReport } from './dateline.ts';
import { readCredit } from './meta-line.ts';
import type { Told } from './name-marker.ts';

/** Who, when and who translated stand under one title. */
const mostLines = 4;
const fewestHeads = 2;
/** Teasers in a box beside a text have a title and a byline as well, but say less. Units: UTF-16 units. */
const leastText = 300;

/**
 * The lines right under titles that say who or when, each with prose right below; of several under one title the first. Pages that credit
 * each text in other words have no two lines of one shape. `content` are indices in order; `isBody` tells sentences, `isTitle` lines that
 * can be titles.
 */
export function findCreditedHeads(
  drafts: readonly BlockDraft[],
  content: readonly number[],
  isBody: Told,
  isTitle: Told,
): number[] {
  const heads: number[] = [];
  for (let place = 1; place < content.length; place += 1) {
    const title = drafts[content[place - 1] ?? -1];
    if (!isTitle(title) || countWords(title?.text ?? '') < 2) continue;
    let below = place;
    while (below < place + mostLines && isAbout(drafts[content[below] ?? -1])) below += 1;
    if (below > place && isBody(drafts[content[below] ?? -1])) heads.push(content[place] ?? 0);
  }
  const areTexts = heads.every((head, at) => {
    const own = drafts.slice(head, heads[at + 1] ?? (content.at(-1) ?? 0) + 1).filter(isBody);
    return own.reduce((sum, { text }) => sum + text.length, 0) >= leastText;
  });
  return heads.length >= fewestHeads && areTexts ? heads : [];
}

function isAbout(draft: BlockDraft | undefined): boolean {
  const text = draft?.text ?? '';
  const credit = readCredit(text);
  if (credit !== undefined) return credit.role !== 'category';
  return readDateLine(text)?.date.iso !== undefined;
}

/** The paragraphs that begin as reports do, with their paper or its desk before a colon, each right under a title. */
export function findReports(
  drafts: readonly BlockDraft[],
  content: readonly number[],
  isTitle: Told,
): number[] {
  const reports = content.filter(
    (index, place) =>
      opensReport(drafts[index]?.text ?? '') && isTitle(drafts[content[place - 1] ?? -1]),
  );
  return reports.length >= fewestHeads ? reports : [];
}
