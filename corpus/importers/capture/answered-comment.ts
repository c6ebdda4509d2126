/** Which comment of a thread another one answers, where the page or the words make it clear. */
import type { BlockDraft } from '../draft.ts';
import type { CommentHeader } from './comment-header.ts';

/** Quotations are looked for in this many comments above. */
const quoteReach = 200;
/** Shorter quotations stand in many comments. Units: UTF-16 units. */
const shortestQuote = 20;

/** "in reply to X", "Replying to X", "@X,", «در پاسخ به X» at the start of a line. */
const naming =
  /^(?:(?:in )?(?:reply|response|answer)(?:ing)? to|replying to|@|در (?:پاسخ|جواب) به|پاسخ به|خطاب به)\s?[:：]?\s*(?<name>\S.*)$/iu;

/**
 * For each header the index of the header that it answers; undefined where the comment answers the article or nobody says.
 *
 * Told by how far the header is set in, else by whom it names, else by the words it quotes.
 */
export function findAnsweredComments(
  drafts: readonly BlockDraft[],
  headers: readonly CommentHeader[],
  end: number,
): (number | undefined)[] {
  const indents = headers.map(({ opening }) => drafts[opening]?.indent ?? 0);
  const isIndented = indents.some((indent) => indent > (indents[0] ?? 0));
  const bodies = headers.map(({ body }, at) => drafts.slice(body, headers[at + 1]?.from ?? end));
  const words = bodies.map((body) =>
    body
      .filter(({ kind }) => kind !== 'quote')
      .map(({ text }) => bare(text))
      .join('\n'),
  );
  const names = headers.map(({ author }) => bare(author));
  return headers.map((header, at) => {
    if (isIndented) return nearestOutside(indents, at);
    const body = bodies[at] ?? [];
    const title = drafts[header.title ?? -1]?.text;
    const named = header.answers ?? nameIn(title) ?? nameIn(body[0]?.text);
    const answered = named === undefined ? undefined : findNamed(names, at, named);
    return answered ?? findQuoted(words, at, body);
  });
}

function nearestOutside(indents: readonly number[], at: number): number | undefined {
  const own = indents[at] ?? 0;
  const found = indents.slice(0, at).findLastIndex((indent) => indent < own);
  return found < 0 ? undefined : found;
}

function nameIn(text: string | undefined): string | undefined {
  return naming.exec(text?.slice(0, 100) ?? '')?.groups?.name;
}

/** The latest comment above by the one who is named; `names` are those of the authors, bare. */
function findNamed(names: readonly string[], at: number, named: string): number | undefined {
  const words = bare(named);
  const found = names.slice(0, at).findLastIndex((name) => {
    return name !== '' && (words === name || words.startsWith(`${name} `));
  });
  return found < 0 ? undefined : found;
}

/** The latest comment above that holds the first words quoted here; `words` are those of each comment, bare. */
function findQuoted(
  words: readonly string[],
  at: number,
  body: readonly BlockDraft[],
): number | undefined {
  const quote = body.find(({ kind }) => kind === 'quote');
  const quoted = bare(quote?.text.replace(/^[>\s]+/gmu, '') ?? '');
  if (quoted.length < shortestQuote) return undefined;
  const from = Math.max(0, at - quoteReach);
  const found = words.slice(from, at).findLastIndex((text) => text.includes(quoted));
  return found < 0 ? undefined : from + found;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim();
}
