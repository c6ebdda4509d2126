/** Articles told by a name alone that stands with each: under its title, or above it. */
import type { BlockDraft } from '../draft.ts';
import { countWords } from '../text/line-form.ts';
import { readBareNames, readKnownNames } from './person-name.ts';

/** What is asked of a block. */
export type Told = (draft: BlockDraft | undefined) => boolean;

/** Title and subtitle. */
const mostUnderName = 2;

/** A title, a name, a paragraph. */
const linesOfTeaser = 3;
const fewestTeasers = 3;

/** An article of several has this much prose; comments mostly less. Units: UTF-16 units. */
const leastText = 400;
/** Units: UTF-16 units. */
const longestNames = 60;

/**
 * Names alone between a title and the first paragraph, the first of them above all paragraphs; none where one of the texts is no longer
 * than a comment. `content` are indices in order; `isBody` tells sentences, `isTitle` lines that can be titles.
 */
export function findNamesUnderTitles(
  drafts: readonly BlockDraft[],
  content: readonly number[],
  isBody: Told,
  isTitle: Told,
): number[] {
  const draftAt = (place: number) => drafts[content[place] ?? -1];
  const places = [...content.keys()].filter((place) => {
    const text = draftAt(place)?.text ?? '';
    if (text.length > longestNames || readBareNames(text) === undefined) return false;
    const above = draftAt(place - 1);
    return isTitle(above) && countWords(above?.text ?? '') >= 3 && isBody(draftAt(place + 1));
  });
  const first = content.findIndex((_, place) => isBody(draftAt(place)));
  const isLong = places.every((place, at) => {
    const own = content.slice(place + 1, places[at + 1]).map((index) => drafts[index]);
    return (
      own.reduce((sum, draft) => sum + (isBody(draft) ? (draft?.text.length ?? 0) : 0), 0) >=
      leastText
    );
  });
  // Teasers of one paragraph each, one right under another.
  const isEven =
    places.length >= fewestTeasers &&
    places.every((place, at) => at === 0 || place - (places[at - 1] ?? 0) === linesOfTeaser);
  return (isLong || isEven) && (places[0] ?? 0) < first
    ? places.map((place) => content[place] ?? 0)
    : [];
}

/** Known names alone, each above a title and prose, three at least: pages of teasers have whoever wrote each text above it. */
export function findNamesAboveTitles(
  drafts: readonly BlockDraft[],
  content: readonly number[],
  isBody: Told,
  isTitle: Told,
): number[] {
  const names = content.filter((index) => readKnownNames(drafts[index]?.text ?? '') !== undefined);
  const places = new Map(content.map((index, place) => [index, place]));
  const isAbove = (index: number, at: number) => {
    const place = places.get(index) ?? -1;
    const below = content.slice(place + 1, place + 2 + mostUnderName);
    const body = below.findIndex((one) => isBody(drafts[one]));
    const end = names[at + 1] ?? Infinity;
    return body > 0 && (below[body] ?? 0) < end && isTitle(drafts[below[0] ?? -1]);
  };
  return names.length >= fewestTeasers && names.every(isAbove) ? names : [];
}
