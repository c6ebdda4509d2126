/** The parts of a thread of a forum: the first contribution is an article, the others are comments on it. */
import type { BlockDraft, PartDraft } from '../draft.ts';
import { emptyPart } from '../draft.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { makeFurniture } from './furniture.ts';
import { isMenuLine } from './menu-words.ts';
import { isPlainFurnitureLine } from './text-label.ts';
import type { Post } from './thread-post.ts';

/** Sentences below the last contribution stay text. Units: UTF-16 units. */
const longestLabel = 80;

/** One part draft for each of `posts`; sets `part` on every draft, and makes furniture of boxes and of the page around them. */
export function describeThread(drafts: readonly BlockDraft[], posts: readonly Post[]): PartDraft[] {
  const first = posts[0];
  const title = first === undefined ? -1 : findTitle(drafts, first);
  drafts.forEach((draft, at) => {
    const next = posts.findIndex(({ from }) => from > at);
    draft.part = Math.max(0, (next < 0 ? posts.length : next) - 1);
    const post = posts[draft.part];
    if (post === undefined || at === title) return;
    if (at < post.from || (at > post.bar && isLabelBelow(draft))) makeFurniture(draft);
    else if (at === post.bar) makeFurniture(draft);
    else if (at < post.body && at !== post.name && at !== post.dateLine) makeFurniture(draft);
    else if (draft.part > 0 && draft.kind === 'paragraph') draft.kind = 'comment';
  });
  return posts.map((post, index) => describePost(drafts, post, index === 0 ? title : undefined));
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
  part.title = heading.text;
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
