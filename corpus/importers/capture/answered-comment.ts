/** Which comment of a thread another one answers, where the page or the words make it clear. */
import type { BlockDraft } from '../draft.ts';
import type { CommentHeader } from './comment-opening.ts';

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
  const words = createWords(bodies);
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

/** The words of the comment at a place, bare; they are wanted only in threads where somebody quotes. */
function createWords(bodies: readonly (readonly BlockDraft[])[]): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const found = known.get(at);
    if (found !== undefined) return found;
    const said = (bodies[at] ?? []).filter(({ kind }) => kind !== 'quote');
    const words = said.map(({ text }) => bare(text)).join('\n');
    known.set(at, words);
    return words;
  };
}

function nearestOutside(indents: readonly number[], at: number): number | undefined {
  const own = indents[at] ?? 0;
  return lastAbove(at, 0, (above) => (indents[above] ?? 0) < own);
}

/** The last place from `from` on and above `at` of which this is true; undefined where there is none. */
function lastAbove(at: number, from: number, is: (above: number) => boolean): number | undefined {
  for (let above = at - 1; above >= from; above -= 1) if (is(above)) return above;
  return undefined;
}

function nameIn(text: string | undefined): string | undefined {
  return naming.exec(text?.slice(0, 100) ?? '')?.groups?.name;
}

/** The latest comment above by the one who is named; `names` are those of the authors, bare. */
function findNamed(names: readonly string[], at: number, named: string): number | undefined {
  const words = bare(named);
  return lastAbove(at, 0, (above) => {
    const name = names[above] ?? '';
    return name !== '' && (words === name || words.startsWith(`${name} `));
  });
}

/** The latest comment above that holds the first words quoted here; `words` gives those of each comment, bare. */
function findQuoted(
  words: (at: number) => string,
  at: number,
  body: readonly BlockDraft[],
): number | undefined {
  const quote = body.find(({ kind }) => kind === 'quote');
  const quoted = bare(quote?.text.replace(/^[>\s]+/gmu, '') ?? '');
  if (quoted.length < shortestQuote) return undefined;
  return lastAbove(at, Math.max(0, at - quoteReach), (above) => words(above).includes(quoted));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim();
}
