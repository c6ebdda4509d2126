/** Where another text of a file begins, of whatever site: below the words of one text stands the head of another, whose title speaks of other things. */
import type { BlockDraft } from '../draft.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import type { Span } from './articles.ts';
import { readDateLine } from './date-line.ts';
import { isFootLine } from './foot-line.ts';
import { findTitleAbove } from './framed-title.ts';
import { countMenuWords } from './menu-words.ts';
import { readCredit } from './meta-line.ts';
import { readTopic, shareOfTopic } from './topic.ts';
import { isProse } from './trunk.ts';

/** Between the sentences of one text stand so many other lines at most. */
const mostBetween = 3;
/** A text has this much prose. Units: UTF-16 units. */
const leastText = 400;
/** A title stands at most so many blocks above its text, and has so many words. */
const farthestTitle = 30;
const fewestTitleWords = 3;

/** How plainly a title must speak of the text below and not of the one above, by how many words of menus stand between. */
const fewestMenuWords = 4;
const evidence = [
  { menuWords: fewestMenuWords, below: 0.6, above: 0.25 },
  { menuWords: 12, below: 0.33, above: 0.1 },
];

/**
 * Indices of the blocks at which the head of another text begins, in order. Told by several weak signs together: words of menus, a day or a
 * byline, and a title of which the text below speaks and the one above does not. `texts` are those of `findLongTexts`; where one of the `known` heads
 * stands between two of them, none is sought. Cost: linear.
 */
export function findNextTexts(
  drafts: readonly BlockDraft[],
  texts: readonly Span[],
  known: readonly number[],
): number[] {
  let next = 0;
  return texts.flatMap((text, at) => {
    const above = texts[at - 1];
    if (above === undefined) return [];
    while ((known[next] ?? drafts.length) < above.to) next += 1;
    if ((known[next] ?? drafts.length) <= text.from) return [];
    return findHead(drafts, above, text) ?? [];
  });
}

/** Stretches of prose, each as long as a text is at least, with only a few other lines within; `prose` has the length of each block of prose, else 0. */
export function findLongTexts(prose: readonly number[]): Span[] {
  const found: { from: number; to: number; length: number }[] = [];
  prose.forEach((length, at) => {
    if (length === 0) return;
    const last = found.at(-1);
    if (last === undefined || at - last.to > mostBetween)
      found.push({ from: at, to: at + 1, length });
    else {
      last.to = at + 1;
      last.length += length;
    }
  });
  return found.filter(({ length }) => length >= leastText);
}

/** Where the head of the text below begins; undefined where both are of one. */
function findHead(drafts: readonly BlockDraft[], above: Span, below: Span): number | undefined {
  const [from, to] = [above.to, below.from];
  const lines = drafts.slice(from, to);
  const words = lines.map(({ text }) => countMenuWords(text));
  const menuWords = words.reduce((sum, count) => sum + count, 0);
  if (menuWords < fewestMenuWords || !lines.some(saysWhoOrWhen)) return undefined;
  const [said, next] = [above, below].map((text) =>
    readTopic(drafts.slice(text.from, text.to).filter(isProse)),
  );
  if (said === undefined || next === undefined) return undefined;
  const title = findTitleAbove(drafts, { from, to: drafts.length }, to, farthestTitle);
  const text = drafts[title ?? -1]?.text ?? '';
  if (title === undefined || countWords(text) < fewestTitleWords) return undefined;
  const [ofBelow, ofAbove] = [shareOfTopic(text, next) ?? 0, shareOfTopic(text, said) ?? 0];
  const isPlain = evidence.some(
    (needed) => menuWords >= needed.menuWords && ofBelow >= needed.below && ofAbove <= needed.above,
  );
  return isPlain ? findTop(drafts, words, from, title) : undefined;
}

function saysWhoOrWhen({ text }: BlockDraft): boolean {
  return readDateLine(text) !== undefined || readCredit(text)?.role === 'author';
}

/** What a line of menus, another line and a sentence say for a head that begins above them. */
const menuLine = 1;
const otherLine = -0.15;
const sentence = -1.5;

/** The first line of the head above a title: below the rights of the page above, and where menus outweigh other lines most. */
function findTop(
  drafts: readonly BlockDraft[],
  words: readonly number[],
  from: number,
  title: number,
): number {
  let [top, best, sum] = [title, 0, 0];
  for (let at = title - 1; at >= from; at -= 1) {
    const draft = drafts[at];
    if (draft === undefined || isFootLine(draft.text)) break;
    const isMenu = (words[at - from] ?? 0) > 0;
    sum += isMenu ? menuLine : endsSentence(draft.text) ? sentence : otherLine;
    if (sum >= best) [top, best] = [at, sum];
  }
  return top;
}
