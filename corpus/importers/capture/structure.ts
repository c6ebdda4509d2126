/** The structure of a capture: which of its blocks are articles, which comments, which furniture. */
import type { BlockDraft, PartDraft } from '../draft.ts';
import { emptyPart } from '../draft.ts';
import { findAnswers, markAroundSignatures, type Questioned } from './answers.ts';
import { findAnsweredComments } from './answered-comment.ts';
import { findArticles, type Span } from './articles.ts';
import { describeArticles } from './article-details.ts';
import { announcesComments } from './comment-announcement.ts';
import { markCommentTails } from './comment-tail.ts';
import { findCommentHeaders } from './comment-header.ts';
import type { CommentHeader } from './comment-opening.ts';
import { settleDateOrder } from './date-order.ts';
import { isLabel, makeFurniture, markFurniture } from './furniture.ts';
import { whileRemembering } from './line-memory.ts';
import { isArabicScript } from './line-script.ts';
import { cutFrame, markEntriesAgain, type Framed } from './frame.ts';
import { findMessageHeads } from './message-header.ts';
import { describeMessages } from './messages.ts';
import { findSections } from './sections.ts';
import { describeThread } from './thread.ts';
import { findPosts } from './thread-post.ts';
import { isProse } from './trunk.ts';

/** A comment without a signature is told by a gap this wide and another script. Units: blank lines. */
const widestGap = 3;

/** What a section of the page holds: articles, and the comments on the last of them. */
interface Section {
  readonly from: number;
  readonly articles: readonly Span[];
  readonly headers: readonly CommentHeader[];
  readonly to: number;
}

/**
 * The parts of a text, told from the text alone; sets `part` on every draft, and kinds where the structure tells them
 * (title, comment, furniture).
 *
 * Shape: parts in reading order, `parent` of a comment is the comment that it answers where that is clear, else the
 * article above it. A text of one piece that names neither author nor date, and no title among what pages add, is one `section`.
 */
export function findStructure(drafts: BlockDraft[]): PartDraft[] {
  return whileRemembering(() => findParts(drafts));
}

function findParts(drafts: BlockDraft[]): PartDraft[] {
  const messages = findMessageHeads(drafts);
  if (messages.length > 0) return describeMessages(drafts, messages);
  const posts = findPosts(drafts);
  if (posts.length > 0) {
    const parts = describeThread(drafts, posts);
    settleDateOrder(parts);
    return parts;
  }
  const questioned = findAnswers(drafts);
  if (questioned !== undefined) return describeAnswers(drafts, questioned);
  const text = cutFrame(drafts);
  const parts = findTexts(drafts.slice(text.from, text.to), text);
  if (text.words !== undefined) markEntriesAgain(drafts, text);
  for (const draft of drafts.slice(text.to)) draft.part = parts.length - 1;
  return parts;
}

/** Articles and comments where nothing but them and their own furniture stands. */
function findTexts(drafts: BlockDraft[], framed: Framed): PartDraft[] {
  const { title, words } = framed;
  const spans = findSections(drafts).map((span) => ({
    ...span,
    headers: findHeaders(drafts, span),
  }));
  const headers = spans.flatMap((span) => span.headers);
  const kept = keptBlocks(headers);
  // What the frame says is the title is none of the labels that the page repeats.
  const titleAt = title === undefined ? -1 : drafts.findIndex(({ text }) => text === title);
  if (titleAt >= 0) kept.add(titleAt);
  markFurniture(drafts, kept, title === undefined);
  markAnnouncements(drafts, spans);
  const sections: Section[] = spans.map((span) => ({
    ...span,
    articles: joinWordless(
      drafts,
      findArticles(drafts, span.from, span.headers[0]?.from ?? span.to, words !== undefined),
      words !== undefined,
    ),
  }));
  const articles = describeArticles(
    drafts,
    sections.flatMap((section) => section.articles),
    framed,
  );
  const only = articles[0];
  const isPage = drafts.some(({ kind }) => kind === 'furniture') && only?.title !== '';
  if (
    articles.length === 1 &&
    headers.length === 0 &&
    only !== undefined &&
    !isPage &&
    !isSigned(only)
  )
    only.kind = 'section';
  const parts: PartDraft[] = [];
  for (const section of sections) {
    for (const span of section.articles) {
      setPart(drafts, span, parts.length);
      parts.push(articles.shift() ?? emptyPart('article'));
    }
    const article = parts.at(-1);
    addComments(drafts, section, parts);
    if (article !== undefined) addKnownAuthor(article, drafts, section, parts);
  }
  settleDateOrder(parts);
  return parts;
}

/** On a framed page a day without sentences below it is that of another text in a list: the spans, each with sentences. */
function joinWordless(
  drafts: readonly BlockDraft[],
  spans: readonly Span[],
  isFramed: boolean,
): Span[] {
  if (!isFramed) return [...spans];
  const joined: Span[] = [];
  let start: number | undefined;
  for (const { from, to } of spans) {
    start ??= from;
    if (!drafts.slice(start, to).some(isProse)) continue;
    joined.push({ from: start, to });
    start = undefined;
  }
  const last = joined.pop();
  const end = spans.at(-1)?.to ?? 0;
  return [...joined, { from: last?.from ?? spans[0]?.from ?? 0, to: end }];
}

/** A question as an article, its answers and the remarks as comments on it. */
function describeAnswers(drafts: BlockDraft[], questioned: Questioned): PartDraft[] {
  const { author, date, signature, answers: headers } = questioned;
  const kept = keptBlocks(headers);
  for (let at = signature[0]; at < signature[1]; at += 1) kept.add(at);
  markFurniture(drafts, kept);
  markAnnouncements(drafts, [{ from: 0, headers }]);
  markAroundSignatures(drafts, questioned);
  const parts = describeArticles(drafts, [{ from: 0, to: headers[0]?.from ?? drafts.length }]);
  const [article] = parts;
  if (article !== undefined) {
    article.authors = author === undefined ? article.authors : [author];
    article.dates = date === undefined ? article.dates : [date];
  }
  addComments(drafts, { headers, to: drafts.length }, parts);
  settleDateOrder(parts);
  return parts;
}

function findHeaders(drafts: readonly BlockDraft[], { from, to }: Span): CommentHeader[] {
  return findCommentHeaders(drafts.slice(from, to)).map((header) => ({
    ...header,
    from: from + header.from,
    body: from + header.body,
    opening: from + header.opening,
    signature: [from + header.signature[0], from + header.signature[1]],
    labels: header.labels.map((label) => from + label),
    ...(header.title === undefined ? {} : { title: from + header.title }),
  }));
}

/** The line above a thread says nothing of its own, nor do labels between it and the first comment: how they are sorted, how many wait. */
function markAnnouncements(
  drafts: readonly BlockDraft[],
  sections: readonly Pick<Section, 'from' | 'headers'>[],
): void {
  for (const draft of drafts)
    if (
      announcesComments(draft.text) &&
      (isLabel(draft.text.replace(/\s*[:：]$/u, '')) || /^[\d۰-۹]/u.test(draft.text))
    )
      makeFurniture(draft);
  for (const { from, headers } of sections) {
    const first = headers[0]?.from ?? from;
    let above = first - 1;
    while (above > from && isPlainLabel(drafts[above])) above -= 1;
    // Sought once for all labels: in a file of nothing else, each would look at all above it.
    const announcing = isPlainLabel(drafts[above]) ? above - 1 : above;
    if (!announcesComments(drafts[announcing]?.text ?? '')) continue;
    for (const draft of drafts.slice(above + 1, first)) makeFurniture(draft);
  }
}

function isPlainLabel(draft: BlockDraft | undefined): boolean {
  return draft !== undefined && isLabel(draft.text) && !announcesComments(draft.text);
}

/** Whoever began a thread mostly answers in it: a line above the first words that is the name of one who comments. */
function addKnownAuthor(
  article: PartDraft,
  drafts: readonly BlockDraft[],
  { articles, headers }: Section,
  parts: readonly PartDraft[],
): void {
  const span = articles.at(-1);
  if (article.authors.length > 0 || headers.length === 0 || span === undefined) return;
  const names = new Set(headers.map(({ author }) => author));
  const lines = drafts.slice(span.from, span.to);
  const prose = lines.findIndex(({ kind, text }) => kind === 'paragraph' && text.length >= 80);
  const own = lines.slice(0, Math.max(prose, 0)).find(({ text }) => names.has(text));
  if (own === undefined || !parts.includes(article)) return;
  article.authors.push(own.text);
  if (article.category === own.text) delete article.category;
}

function isSigned({ authors, dates, translator, publisher }: PartDraft): boolean {
  return authors.length + dates.length > 0 || translator !== undefined || publisher !== undefined;
}

function keptBlocks(headers: readonly CommentHeader[]): Set<number> {
  const kept = new Set<number>();
  for (const { from, body, signature } of headers) {
    for (let at = from; at < body; at += 1) kept.add(at);
    for (let at = signature[0]; at < signature[1]; at += 1) kept.add(at);
  }
  return kept;
}

function setPart(drafts: readonly BlockDraft[], { from, to }: Span, part: number): void {
  for (const draft of drafts.slice(from, to)) draft.part = part;
}

/** Add a part for each of the comments whose headers a section has, under the last of `parts`; sets `part` on their drafts. */
export function addComments(
  drafts: readonly BlockDraft[],
  { headers, to: end }: Pick<Section, 'headers' | 'to'>,
  parts: PartDraft[],
): void {
  const article = parts.length - 1;
  const answered = findAnsweredComments(drafts, headers, end);
  const partOf: number[] = [];
  headers.forEach((header, index) => {
    const to = headers[index + 1]?.from ?? end;
    const parent = partOf[answered[index] ?? -1] ?? article;
    partOf.push(parts.length);
    parts.push(describeComment(drafts, header, parent));
    setPart(drafts, { from: header.from, to }, parts.length - 1);
    splitUnsigned(drafts, header.body, to, article, parts);
    markCommentBlocks(drafts, header, to);
  });
  markCommentTails(
    drafts,
    headers.map(({ body }, index) => ({ from: body, to: headers[index + 1]?.from ?? end })),
  );
}

function describeComment(
  drafts: readonly BlockDraft[],
  header: CommentHeader,
  parent: number,
): PartDraft {
  const authors = header.author === '' ? [] : [header.author];
  const part: PartDraft = { ...emptyPart('comment'), parent, authors };
  const title = drafts[header.title ?? -1];
  if (title !== undefined) {
    part.title = title.text;
    title.kind = 'heading';
    title.level = 3;
  }
  if (header.date !== undefined) part.dates.push(header.date);
  for (const label of header.labels) {
    const draft = drafts[label];
    if (draft !== undefined) makeFurniture(draft);
  }
  return part;
}

/** After a wide gap words in another script are somebody else's: a comment whose signature was lost. */
function splitUnsigned(
  drafts: readonly BlockDraft[],
  from: number,
  to: number,
  parent: number,
  parts: PartDraft[],
): void {
  for (let index = from + 1; index < to; index += 1) {
    const draft = drafts[index];
    const above = drafts[index - 1];
    if (draft === undefined || above === undefined || draft.kind === 'furniture') continue;
    if (
      (draft.blankBefore ?? 0) < widestGap ||
      isArabicScript(draft.text) === isArabicScript(above.text)
    )
      continue;
    parts.push({ ...emptyPart('comment'), parent });
    setPart(drafts, { from: index, to }, parts.length - 1);
    return;
  }
}

function markCommentBlocks(
  drafts: readonly BlockDraft[],
  { body, signature: [from, to] }: CommentHeader,
  end: number,
): void {
  drafts.slice(body, end).forEach((draft, offset) => {
    const isSignature = body + offset >= from && body + offset < to;
    if (draft.kind === 'paragraph' && !isSignature) draft.kind = 'comment';
  });
}
