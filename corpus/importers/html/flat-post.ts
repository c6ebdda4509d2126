/** Articles of a page that stand one after another without boxes: a title, who or when, sentences, and again. */
import { announcesComments, isProse } from '../capture/comment-announcement.ts';
import { readDateLine } from '../capture/date-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { emptyPart, type BlockDraft, type PartDraft } from '../draft.ts';
import { smallest } from '../long-list.ts';

/** Longer words in bold are emphasised sentences. Units: UTF-16 units. */
const longestTitle = 120;
/** How many blocks below a title say who wrote it and when. */
const reach = 3;

/**
 * Turn short lines that are bold as a whole, above a byline or a date, into headings: pages of old programs have no
 * others. Does nothing on a page with headings, or with one such line.
 */
export function markBoldTitles(drafts: readonly BlockDraft[]): void {
  if (drafts.some(({ kind }) => kind === 'heading')) return;
  const titles = drafts.filter(
    (draft, index) =>
      draft.kind === 'paragraph' &&
      isBold(draft) &&
      drafts.slice(index + 1, index + 1 + reach).some(isAbout),
  );
  if (titles.length < 2) return;
  for (const title of titles) {
    title.kind = 'heading';
    title.level = 2;
  }
}

/** The articles of a run of blocks, with the first block of each; empty where fewer than two follow each other. */
export function findFlatPosts(
  drafts: readonly BlockDraft[],
): readonly { readonly start: number; readonly part: PartDraft }[] {
  const found = drafts.flatMap(({ kind, level, text }, start) => {
    if (kind !== 'heading' || readDateLine(text)?.rest === '') return [];
    const below = textBelow(drafts, start);
    if (!below.slice(0, reach).some(isAbout) || !below.some(isProse)) return [];
    return [{ start, level: level ?? 2, part: { ...emptyPart('article'), title: text } }];
  });
  const top = smallest(found.map(({ level }) => level));
  const posts = found.filter(({ level }) => level === top);
  const peers = drafts.filter(({ kind, level }) => kind === 'heading' && level === top);
  return posts.length >= 2 && posts.length >= peers.length / 2 ? posts : [];
}

/** The blocks from a heading to the next one that are no furniture. */
function textBelow(drafts: readonly BlockDraft[], start: number): BlockDraft[] {
  let end = start + 1;
  while (end < drafts.length && drafts[end]?.kind !== 'heading') end += 1;
  return drafts.slice(start + 1, end).filter(({ kind }) => kind !== 'furniture');
}

function isBold({ text, marks }: BlockDraft): boolean {
  if (text === '' || text.length > longestTitle || /[.!?؟:]$/u.test(text)) return false;
  if (announcesComments(text)) return false;
  if (readCredit(text) !== undefined || readDateLine(text) !== undefined) return false;
  return marks.some(({ kind, start, end }) => kind === 'strong' && end - start === text.length);
}

function isAbout({ kind, text }: BlockDraft): boolean {
  if (kind === 'furniture') return false;
  return readCredit(text)?.role === 'author' || readDateLine(text) !== undefined;
}
