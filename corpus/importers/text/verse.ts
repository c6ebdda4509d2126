/** Verse among the lines of a plain text: stanzas of short lines that are neither sentences nor labels. */
import { readCredit } from '../capture/meta-line.ts';
import type { BlockDraft } from '../draft.ts';
import { largest, smallest } from '../long-list.ts';
import { startsLowerCase } from './line-form.ts';

/** Longer lines are prose. Units: UTF-16 units. */
const longestLine = 70;
/** Hemistichs of one couplet are of like length; shorter lines may be names. Units: UTF-16 units. */
const shortestHemistich = 14;
/** Fewer lines may be an address or a menu. */
const fewestLines = 6;
/** Fewer couplets may be anything. */
const fewestCouplets = 3;

/** Half-open interval of indices of blocks: lines right under one another. */
interface Stanza {
  readonly from: number;
  readonly to: number;
}

/**
 * The blocks with the lines of each stanza as one block of verse.
 *
 * Told by stanzas of two or four lines of like length (couplets), else by two stanzas or more of which a fourth of the
 * lines run on: they end in a comma, begin in lower case, or with a word that begins no label.
 */
export function groupVerse(drafts: readonly BlockDraft[]): BlockDraft[] {
  const grouped: BlockDraft[] = [];
  let from = 0;
  for (const poem of findPoems(drafts)) {
    for (const stanza of poem) {
      grouped.push(
        ...drafts.slice(from, stanza.from),
        joinStanza(drafts.slice(stanza.from, stanza.to)),
      );
      from = stanza.to;
    }
  }
  return from === 0 ? [...drafts] : [...grouped, ...drafts.slice(from)];
}

function isVerseLine(draft: BlockDraft | undefined): boolean {
  if (draft?.kind !== 'paragraph' || draft.text.length > longestLine) return false;
  return (
    /\p{L}/u.test(draft.text) &&
    !/[:：]$|[\d۰-۹|•·@]|https?:/u.test(draft.text) &&
    readCredit(draft.text) === undefined
  );
}

/** Stanzas that follow one another and are verse together. */
function findPoems(drafts: readonly BlockDraft[]): Stanza[][] {
  const poems: Stanza[][] = [];
  let poem: Stanza[] = [];
  const close = () => {
    const kept = withoutTitle(poem);
    if (isPoem(drafts, kept)) poems.push(kept);
    poem = [];
  };
  for (let index = 0; index < drafts.length;) {
    let to = index;
    while (isVerseLine(drafts[to]) && (to === index || drafts[to]?.blankBefore === 0)) to += 1;
    if (to === index) {
      close();
      index += 1;
    } else {
      poem.push({ from: index, to });
      index = to;
    }
  }
  close();
  return poems;
}

/** Single lines at the ends are a title, a name or a place. */
function withoutTitle(poem: readonly Stanza[]): Stanza[] {
  const isLong = ({ from, to }: Stanza) => to - from > 1;
  const first = poem.findIndex(isLong);
  return first < 0 ? [] : poem.slice(first, poem.findLastIndex(isLong) + 1);
}

function isPoem(drafts: readonly BlockDraft[], poem: readonly Stanza[]): boolean {
  const lines = poem.flatMap(({ from, to }) => drafts.slice(from, to).map(({ text }) => text));
  if (lines.length < fewestLines) return false;
  const ended = lines.filter((line) => /[.!?؟۔]["”»)]?$/u.test(line)).length;
  if (areCouplets(drafts, poem)) return true;
  if (poem.length < 2 || ended > 0.25 * lines.length) return false;
  return lines.filter(runsOn).length >= 0.25 * lines.length;
}

function areCouplets(drafts: readonly BlockDraft[], poem: readonly Stanza[]): boolean {
  if (poem.length < fewestCouplets) return false;
  return poem.every(({ from, to }) => {
    const lengths = drafts.slice(from, to).map(({ text }) => text.length);
    const [shortest, longest] = [smallest(lengths), largest(lengths)];
    const isEven = lengths.length === 2 || lengths.length === 4;
    return (
      isEven &&
      shortest >= shortestHemistich &&
      longest <= 1.7 * shortest &&
      isArabicScript(drafts[from]?.text)
    );
  });
}

function isArabicScript(text: string | undefined): boolean {
  return text !== undefined && /\p{Script=Arabic}/u.test(text) && !/[A-Za-z]/u.test(text);
}

/** Whether a line leans on the one above or below it, as no label of a menu does. */
export function runsOn(line: string): boolean {
  if (/[،,؛;—–…]$/u.test(line) || startsLowerCase(line)) return true;
  return /^(?:و|که|با|در|از|به|تا|بر|اگر|چون|نه|بی|یا|ای|را|هنوز|شاید|وقتی|آنگاه)\s/u.test(line);
}

function joinStanza(lines: readonly BlockDraft[]): BlockDraft {
  const [first, ...others] = lines;
  if (first === undefined) throw new RangeError('a stanza has no lines');
  const { characters, lines: place } = others.at(-1)?.place ?? first.place;
  return {
    ...first,
    kind: 'verse',
    text: lines.map(({ text }) => text).join('\n'),
    place: {
      characters: [first.place.characters?.[0] ?? 0, characters?.[1] ?? 0],
      lines: [first.place.lines?.[0] ?? 0, place?.[1] ?? 0],
    },
  };
}
