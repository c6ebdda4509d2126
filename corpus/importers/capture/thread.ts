/** The parts of a thread of a forum: the first contribution is an article, the others are comments on it. */
import type { BlockDraft, PartDraft } from '../draft.ts';
import { emptyPart } from '../draft.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { makeFurniture } from './furniture.ts';
import { bareWords } from './furniture-line.ts';
import { isMenuLine } from './menu-words.ts';
import { isPlainFurnitureLine } from './text-label.ts';
import type { Post } from './thread-post.ts';

/** Sentences below the last contribution stay text. Units: UTF-16 units. */
const longestLabel = 80;
/** A rule with so many lines below it parts the words of a contribution. */
const mostMemberLines = 6;

/** One part draft for each of `posts`; sets `part` on every draft, and makes furniture of boxes and of the page around them. */
export function describeThread(drafts: readonly BlockDraft[], posts: readonly Post[]): PartDraft[] {
  const first = posts[0];
  const title = first === undefined ? -1 : findTitle(drafts, first);
  drafts.forEach((draft, at) => {
    const next = posts.findIndex(({ from }) => from > at);
    draft.part = Math.max(0, (next < 0 ? posts.length : next) - 1);
    const post = posts[draft.part];
    if (post === undefined || at === title) return;
    if (isTitleAgain(draft, drafts[title]) || isMemberWord(drafts, at, post)) {
      makeFurniture(draft);
      return;
    }
    if (at < post.from || (at > post.bar && isLabelBelow(draft))) makeFurniture(draft);
    else if (at === post.bar) makeFurniture(draft);
    else if (at < post.body && at !== post.name && at !== post.dateLine) makeFurniture(draft);
    else if (draft.part > 0 && draft.kind === 'paragraph') draft.kind = 'comment';
  });
  return posts.map((post, index) => describePost(drafts, post, index === 0 ? title : undefined));
}

/** "Thread: Gears", «موضوع: دنده»: what the page says before a title. */
export function withoutTitleLabel(text: string): string {
  return text.replace(/^(?:thread|topic|subject|title|موضوع|تاپیک|عنوان)\s?[:：]\s?(?=\S)/iu, '');
}

/** The title once more above the first words, perhaps behind a word of the page. */
function isTitleAgain({ kind, text }: BlockDraft, title: BlockDraft | undefined): boolean {
  if (title === undefined || kind !== 'paragraph') return false;
  const words = bareWords(withoutTitleLabel(title.text));
  const said = bareWords(text);
  return words !== '' && said.endsWith(words) && said.length <= words.length + 16;
}

/** Below a rule at the end of a contribution stands what its member says under all of them. */
function isMemberWord(drafts: readonly BlockDraft[], at: number, { body, bar }: Post): boolean {
  if (at < body || at >= bar) return false;
  const rule = drafts.slice(body, bar).findLastIndex(({ text }) => /^[_—–-]{5,}$/u.test(text));
  return rule > 0 && at >= body + rule && bar - body - rule <= mostMemberLines;
}

function isLabelBelow({ text }: BlockDraft): boolean {
  return text.length <= longestLabel && (!endsSentence(text) || isPlainFurnitureLine(text));
}

function describePost(
  drafts: readonly BlockDraft[],
  post: Post,
  title: number | undefined,
): PartDraft {
  const author = drafts[post.name]?.text ?? '';
  const part: PartDraft = {
    ...emptyPart(title === undefined ? 'comment' : 'article'),
    authors: [author],
    dates: [post.date],
    ...(title === undefined ? { parent: 0 } : {}),
  };
  const heading = drafts[title ?? -1];
  if (heading === undefined) return part;
  part.title = withoutTitleLabel(heading.text);
  heading.kind = 'heading';
  heading.level = 1;
  return part;
}

/** The line in the first box that repeats the title, else the longest of the lines right above the box. */
function findTitle(drafts: readonly BlockDraft[], { from, title }: Post): number {
  if (title !== undefined) return title;
  const lines = [...Array(from).keys()].slice(-4);
  const known = lines.filter(
    (at) => !isMenuLine(drafts[at]?.text ?? '') && !/[>»›|]/u.test(drafts[at]?.text ?? ''),
  );
  const last = known.at(-1) ?? -1;
  const words = (at: number) => countWords(drafts[at]?.text ?? '');
  return words(last) >= 3 ? last : (known.findLast((at) => words(at) >= 3) ?? last);
}
