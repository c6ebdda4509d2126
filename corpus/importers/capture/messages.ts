/** Messages of a mailing list, a digest or a box of mail: each is a part, answers under the message that they answer. */
import { emptyPart, type BlockDraft, type PartDraft } from '../draft.ts';
import { isReplyBar } from './text-label.ts';
import { makeFurniture, markFurniture } from './furniture.ts';
import { markListNotices } from './list-notice.ts';
import type { MessageHead } from './message-header.ts';

/** How many blocks under its head a message may say in whose words it answers. */
const attributionReach = 4;

/**
 * One part for each message, and a `section` for what stands above the first; sets `part` on every draft.
 *
 * Shape: a message is an `article`; one whose subject says that it answers an earlier one is a `comment`, whose parent is
 * the message that it names by id or by the writer's name, else the first message of that subject.
 */
export function describeMessages(
  drafts: readonly BlockDraft[],
  heads: readonly MessageHead[],
): PartDraft[] {
  markFurniture(drafts, new Set(heads.flatMap(({ from, to }) => range(from, to))));
  const parts: PartDraft[] = [];
  const start = heads[0]?.from ?? 0;
  markListNotices(drafts, start);
  if (drafts.slice(0, start).some(({ kind }) => kind !== 'furniture' && kind !== 'separator')) {
    parts.push(describePreamble(drafts.slice(0, start)));
  }
  const preamble = parts.length;
  const earlier = createEarlier();
  heads.forEach((head, at) => {
    const end = bodyEnd(drafts, heads[at + 1]?.from ?? drafts.length);
    const parent = findAnswered(drafts, earlier, head, end);
    remember(earlier, head, at);
    const part = describeMessage(
      drafts,
      head,
      parent === undefined ? undefined : parent + preamble,
    );
    parts.push(part);
    for (const draft of drafts.slice(head.from, heads[at + 1]?.from)) draft.part = parts.length - 1;
    for (const index of head.traces) makeTrace(drafts[index]);
    if (part.kind === 'comment') markComment(drafts.slice(head.to, end));
  });
  return parts;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** A row of dashes between two messages belongs to neither's words. */
function bodyEnd(drafts: readonly BlockDraft[], end: number): number {
  let at = end;
  while (at > 0 && drafts[at - 1]?.kind === 'separator') at -= 1;
  return at;
}

function describePreamble(drafts: readonly BlockDraft[]): PartDraft {
  const part = emptyPart('section');
  const [first, second] = drafts.filter(({ kind }) => kind !== 'furniture');
  if (first?.kind !== 'paragraph' || first.text.length > 100 || /[.:]$/u.test(first.text))
    return part;
  if ((second?.blankBefore ?? 0) === 0 && second?.kind !== 'separator') return part;
  part.title = first.text;
  first.kind = 'heading';
  first.level = 1;
  return part;
}

function makeTrace(draft: BlockDraft | undefined): void {
  if (draft !== undefined) makeFurniture(draft);
}

function describeMessage(
  drafts: readonly BlockDraft[],
  { author, subject, date }: MessageHead,
  parent: number | undefined,
): PartDraft {
  const part = emptyPart(parent === undefined ? 'article' : 'comment');
  if (parent !== undefined) part.parent = parent;
  part.title = subject?.text ?? '';
  part.authors = [author];
  if (date !== undefined) part.dates = [date];
  const line = drafts[subject?.index ?? -1];
  if (line !== undefined && part.title !== '') {
    line.kind = 'heading';
    line.level = parent === undefined ? 1 : 3;
  }
  return part;
}

function markComment(drafts: readonly BlockDraft[]): void {
  for (const draft of drafts) {
    if (draft.kind === 'paragraph') draft.kind = isReplyBar(draft.text) ? 'furniture' : 'comment';
  }
}

/** The messages above, by what names them: their index by their ids, and all of a subject in order. */
interface Earlier {
  readonly byId: Map<string, number>;
  readonly bySubject: Map<string, { readonly at: number; readonly author: string }[]>;
}

function createEarlier(): Earlier {
  return { byId: new Map(), bySubject: new Map() };
}

function remember({ byId, bySubject }: Earlier, head: MessageHead, at: number): void {
  if (head.id !== undefined && !byId.has(head.id)) byId.set(head.id, at);
  const subject = bareSubject(head);
  const thread = bySubject.get(subject);
  const message = { at, author: head.author };
  if (thread === undefined) bySubject.set(subject, [message]);
  else thread.push(message);
}

/** The message among `earlier` that this one answers; undefined where it opens a subject of its own. */
function findAnswered(
  drafts: readonly BlockDraft[],
  earlier: Earlier,
  head: MessageHead,
  end: number,
): number | undefined {
  for (const id of head.answers.toReversed()) {
    const known = earlier.byId.get(id);
    if (known !== undefined) return known;
  }
  if (!answerSign.test(head.subject?.text ?? '')) return undefined;
  const thread = earlier.bySubject.get(bareSubject(head)) ?? [];
  const attribution = drafts
    .slice(head.to, Math.min(end, head.to + attributionReach))
    .find(({ text, kind }) => kind !== 'quote' && isAttribution(text));
  const named =
    attribution &&
    thread.findLast(({ author }) => author !== '' && attribution.text.includes(author));
  return (named ?? thread[0])?.at;
}

/** "On 3 March 2009 Sara Amiri wrote:", «سارا امیری نوشت:»: whose words are quoted below. */
function isAttribution(text: string): boolean {
  return text.length < 250 && /(?:wrote|writes|said|نوشت|نوشته است|گفت)\s*[:：]/u.test(text);
}

const answerSign = /^(?:\[[^\]]*\]\s*)?(?:re|aw|antw|sv|پاسخ)(?:\[\d+\])?\s*[:：]/iu;

/** The words of a subject without signs of answering or forwarding and without the name of the list. */
function bareSubject(head: MessageHead): string {
  return (head.subject?.text ?? '')
    .replace(/^(?:\s*(?:(?:re|aw|antw|sv|fwd?|پاسخ)(?:\[\d+\])?\s*[:：]|\[[^\]]*\]))+\s*/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
