/** Finds where a draft stands in a text, and describes it there as the reader's own marks are described. */
import type { PlainText } from '../../document/plain-text.ts';
import type { Range } from '../../document/position.ts';
import { intervalOf, rangeText, type Interval } from '../../document/range.ts';
import { fold } from '../../text/fold.ts';
import { anchor } from '../anchor.ts';
import { anchoring, type Anchor, type Described } from '../anchor-all.ts';
import type { Selector } from '../annotation.ts';
import { describe } from '../describe.ts';
import type { IncomingDraft } from './draft.ts';

/** Where a draft stands; without an interval its words are not found, or it is about no words. */
export interface DraftPlace {
  readonly selectors: readonly Selector[];
  readonly interval?: Interval;
}

/** What of a draft says where it stands. `near`: where a foreign selector says so, in UTF-16 units of the text. */
export type PlacedDraft = Pick<
  IncomingDraft,
  'quote' | 'position' | 'region' | 'former' | 'decision'
> &
  Pick<Described, 'near'>;

/**
 * The place in the text, and the selectors from now on: of the words as they stand there where they are those of the draft, else
 * the draft's own words, which a later edition may have, with the place.
 */
export function placeDraft(plain: PlainText, draft: PlacedDraft): DraftPlace {
  const described = describedBy(plain, draft);
  return placeOf(plain, draft, anchor(plain, described.selectors, described.near));
}

/**
 * The places of the drafts of one text, in their order: each says where the others have to be. Stops between two drafts, so that
 * other work can go on. Cost: as `anchorAll`.
 */
export function* placingDrafts(
  plain: PlainText,
  drafts: readonly PlacedDraft[],
): Generator<undefined, readonly DraftPlace[]> {
  const described = drafts.map((draft) => describedBy(plain, draft));
  const found = yield* anchoring(plain, described);
  return drafts.map((draft, index) => placeOf(plain, draft, found[index] ?? 'orphan'));
}

function describedBy(plain: PlainText, { quote, position, near }: PlacedDraft): Described {
  if (quote === undefined) return { selectors: [] };
  const selectors: readonly Selector[] = [
    ...(position === undefined ? [] : [positionSelector(plain.text, position)]),
    { type: 'TextQuoteSelector', ...quote },
  ];
  return { selectors, ...(near === undefined ? {} : { near }) };
}

function placeOf(plain: PlainText, draft: PlacedDraft, found: Anchor | 'orphan'): DraftPlace {
  const { quote, region } = draft;
  if (quote === undefined) return { selectors: region === undefined ? [] : [region] };
  const own: Selector = { type: 'TextQuoteSelector', ...quote };
  if (found === 'orphan') return { selectors: [own] };
  const interval = intervalOf(plain, found.range);
  const isSame =
    comparableLetters(rangeText(plain, found.range)) === comparableLetters(quote.exact);
  if (isSame) {
    return { selectors: withFormer(plain, draft, found.range), ...(interval && { interval }) };
  }
  if (interval === undefined) return { selectors: [own] };
  return { selectors: [{ type: 'TextPositionSelector', ...interval }, own], interval };
}

/**
 * The words as they were marked, where they lead there by themselves, so that it is told again what has changed; beside the
 * words as they stand, where the reader chose these or nothing else leads there.
 */
function withFormer(
  plain: PlainText,
  { former, decision }: PlacedDraft,
  range: Range,
): readonly Selector[] {
  const there = describe(plain, range);
  if (former === undefined) return there;
  const was: Selector = { type: 'TextQuoteSelector', ...former };
  const again = decision === undefined ? anchor(plain, [was]) : 'orphan';
  const isThere = again !== 'orphan' && isSameRange(again.range, range);
  return isThere ? [was] : [...there, was];
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.blockId === b.start.blockId &&
    a.start.offset === b.start.offset &&
    a.end.blockId === b.end.blockId &&
    a.end.offset === b.end.offset
  );
}

/** How many of the quotes stand in a text word by word; `text` are its letters (`comparableLetters`). */
export function countQuotes(text: string, quotes: readonly string[]): number {
  return quotes.filter((quote) => text.includes(comparableLetters(quote))).length;
}

/** A text as quotes are looked for in it: folded, without spaces. Cost: linear, about 10 ns a unit. */
export function comparableLetters(words: string): string {
  return fold(words, { spaces: 'remove' }).text;
}

/** Code points as UTF-16 units of this text. */
function positionSelector(text: string, { start, end }: { start: number; end: number }): Selector {
  const from = unitsOf(text, start, 0);
  return {
    type: 'TextPositionSelector',
    start: from,
    end: Math.max(from + 1, unitsOf(text, end - start, from)),
  };
}

/** The offset `count` code points after `from`, at most the text's end. */
function unitsOf(text: string, count: number, from: number): number {
  let offset = from;
  for (let left = count; left > 0 && offset < text.length; left--) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}
