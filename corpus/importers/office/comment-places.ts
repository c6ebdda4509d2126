/** Where the comments of a word processor's file stand: their edges in the blocks become passages. */
import type { DocumentContent } from '../../document/document.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import type { CommentDraft, NoteDraft } from '../comment-draft.ts';
import { append } from '../long-list.ts';

/** A comment in the margin: who wrote it, when (as the file says) and what; `parent` is the id of the one that it answers. */
export interface OfficeComment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly blocks: readonly AnchoredDraft[];
  readonly parent?: string;
}

/** A comment with its answers, and the half-open passage that it is about: indices of blocks, UTF-16 offsets in them. */
export interface PlacedComment {
  readonly number: number;
  readonly comments: readonly OfficeComment[];
  readonly start: Place;
  readonly end: Place;
}

interface Place {
  readonly index: number;
  readonly offset: number;
}

type Edges = Partial<Record<'start' | 'end' | 'reference', Place>>;

/** `loose` are the comments that no words can be found for: nothing of a file is lost. */
export function placeComments(
  comments: readonly OfficeComment[],
  drafts: readonly AnchoredDraft[],
): { readonly placed: readonly PlacedComment[]; readonly loose: readonly OfficeComment[] } {
  const edges = edgesOf(drafts);
  const placed: PlacedComment[] = [];
  const loose: OfficeComment[] = [];
  for (const [number, thread] of threadsOf(comments)) {
    const passage = thread
      .map(({ id }) => passageOf(edges.get(id) ?? {}, drafts))
      .find((found) => found !== undefined);
    const written = thread.filter((comment) => wordsOf(comment) !== '');
    if (written.length === 0) continue;
    if (passage === undefined) append(loose, written);
    else placed.push({ number, comments: written, ...passage });
  }
  return { placed, loose };
}

/** The comment as a draft on the content that was made of the same blocks. */
export function draftOfComment(
  { number, comments, start, end }: PlacedComment,
  { blocks }: DocumentContent,
): CommentDraft {
  const positionOf = ({ index, offset }: Place) => ({ blockId: blocks[index]?.id ?? '', offset });
  const range = { start: positionOf(start), end: positionOf(end) };
  return { number, range, notes: comments.map(noteOf) };
}

function noteOf(comment: OfficeComment): NoteDraft {
  const created = timeOf(comment.date);
  return {
    author: comment.author,
    text: wordsOf(comment),
    ...(created === undefined ? {} : { created }),
  };
}

function wordsOf({ blocks }: OfficeComment): string {
  return blocks
    .map(({ text }) => text)
    .join('\n')
    .trim();
}

/**
 * ISO-8601 UTC of a time as programs write it; undefined where it is none. Most write the clock on the wall without a
 * zone, or call it UTC: the day and hour that the writer saw are kept.
 */
function timeOf(written: string): string | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/u.exec(
      written,
    );
  if (match === null) return undefined;
  const [, day = '', time = '00:00', seconds = ':00', zone = 'Z'] = match;
  const date = new Date(`${day}T${time}${seconds}${zone}`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Each comment that answers none with all that answer it, by its place in the file. */
function threadsOf(comments: readonly OfficeComment[]): ReadonlyMap<number, OfficeComment[]> {
  const numbers = new Map(comments.map(({ id }, number) => [id, number]));
  const threads = new Map<number, OfficeComment[]>();
  comments.forEach((comment, index) => {
    const number = rootOf(comment, index, comments, numbers);
    const thread = threads.get(number) ?? [];
    thread.push(comment);
    threads.set(number, thread);
  });
  return threads;
}

function rootOf(
  comment: OfficeComment,
  index: number,
  comments: readonly OfficeComment[],
  numbers: ReadonlyMap<string, number>,
): number {
  let root = index;
  let { parent } = comment;
  // A damaged file may go round in circles.
  for (let step = 0; parent !== undefined && step < comments.length; step += 1) {
    root = numbers.get(parent) ?? root;
    parent = comments[numbers.get(parent) ?? -1]?.parent;
  }
  return root;
}

/** The first edge of each kind counts. */
function edgesOf(drafts: readonly AnchoredDraft[]): ReadonlyMap<string, Edges> {
  const edges = new Map<string, Edges>();
  drafts.forEach(({ points = [] }, index) => {
    for (const { comment, edge, offset } of points) {
      edges.set(comment, { [edge]: { index, offset }, ...edges.get(comment) });
    }
  });
  return edges;
}

/** The commented words; where none are said, the word that the comment's sign stands at. */
function passageOf(
  { start, end, reference }: Edges,
  drafts: readonly AnchoredDraft[],
): { readonly start: Place; readonly end: Place } | undefined {
  const last = end ?? reference;
  if (start !== undefined && last !== undefined && hasWords(start, last, drafts)) {
    return { start, end: last };
  }
  const at = reference ?? start ?? end;
  return at === undefined ? undefined : wordAt(at, drafts);
}

function hasWords(start: Place, end: Place, drafts: readonly AnchoredDraft[]): boolean {
  if (start.index === end.index) {
    return /\S/u.test((drafts[start.index]?.text ?? '').slice(start.offset, end.offset));
  }
  const between = drafts.slice(start.index, end.index).map(({ text }) => text);
  const last = drafts[end.index]?.text.slice(0, end.offset) ?? '';
  return /\S/u.test([...between, last].join('\n').slice(start.offset));
}

/** The word that ends at or holds the place, else the nearest one before it in the block, else the next one. */
function wordAt(
  { index, offset }: Place,
  drafts: readonly AnchoredDraft[],
): { readonly start: Place; readonly end: Place } | undefined {
  const text = drafts[index]?.text ?? '';
  const before = /\S+$/u.exec(text.slice(0, offset))?.[0] ?? '';
  const after = /^\S+/u.exec(text.slice(offset))?.[0] ?? '';
  const passage = (from: number, to: number) => ({
    start: { index, offset: from },
    end: { index, offset: to },
  });
  if (before + after !== '') return passage(offset - before.length, offset + after.length);
  const earlier = /\S+(?=\s+$)/u.exec(text.slice(0, offset));
  if (earlier !== null) return passage(earlier.index, earlier.index + earlier[0].length);
  const later = /\S+/u.exec(text.slice(offset));
  if (later === null) return undefined;
  return passage(offset + later.index, offset + later.index + later[0].length);
}
