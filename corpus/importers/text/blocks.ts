/** Blocks of a plain text: paragraphs, list items, quotations, verse and separators, from its lines alone. */
import type { BlockKind } from '../../document/block.ts';
import { isCaption } from '../capture/caption.ts';
import { findRelativeDate, readDateLine } from '../capture/date-line.ts';
import { isMessageHeaderLine } from '../capture/message-header.ts';
import { isMetaLineOnce } from '../capture/meta-line.ts';
import { isPrintedAddress } from '../capture/print-line.ts';
import type { BlockDraft } from '../draft.ts';
import { append } from '../long-list.ts';
import {
  findListMarker,
  isCouplet,
  isQuoteLine,
  isSeparatorLine,
  startsLowerCase,
  type ListMarker,
} from './line-form.ts';
import type { Line } from './lines.ts';
import { groupVerse } from './verse.ts';
import { cutRun, findWrapWidths, goesOn, isSpacedOut, joinLines, narrowest } from './wrapping.ts';

/** What a line would be by itself. */
interface Opening {
  readonly kind: BlockKind;
  readonly marker?: ListMarker;
}

/** Lines that make one block, with what the first of them says it is. */
interface Group extends Opening {
  readonly lines: Line[];
}

/**
 * The blocks of a text in order, before headings, parts and furniture are told apart.
 *
 * Every character of the lines that is not white space stands in exactly one block, in order: bullets and quotation
 * signs stay in the text. Lines of quotations and verse keep their breaks as `\n`.
 */
export function findBlocks(lines: readonly Line[]): BlockDraft[] {
  const drafts: BlockDraft[] = [];
  const step = isSpacedOut(lines) ? 2 : 1;
  const runs = splitRuns(lines, step);
  const openings = runs.map((run) => run.map(({ text }) => openingOf(text)));
  const widths = findWrapWidths(
    runs.map((run, at) => run.filter(({ text }, place) => isPlain(text, openings[at]?.[place]))),
  );
  let group: Group | undefined;
  let lastIndex = -1;
  const close = () => {
    if (group === undefined) return;
    drafts.push(toDraft(group, Math.max(0, (group.lines[0]?.index ?? 0) - lastIndex - 1)));
    lastIndex = group.lines.at(-1)?.index ?? lastIndex;
    group = undefined;
  };
  runs.forEach((run, runIndex) => {
    const width = widths[runIndex] ?? 0;
    run.forEach((line, place) => {
      const opening = openings[runIndex]?.[place] ?? paragraph;
      if (group !== undefined && joins(group, line, opening.kind, width, step)) {
        group.lines.push(line);
      } else {
        close();
        group = { ...opening, lines: [line] };
      }
    });
  });
  close();
  nestLists(drafts);
  freeLoneSlash(drafts);
  return groupVerse(drafts);
}

/** A single line of two halves with a stroke between them is a headline: couplets come in several. */
function freeLoneSlash(drafts: readonly BlockDraft[]): void {
  const verses = drafts.filter(({ kind }) => kind === 'verse');
  const [only] = verses;
  if (verses.length === 1 && only !== undefined && /^[^\n\t]*\s\/\/?\s[^\n\t]*$/u.test(only.text))
    only.kind = 'paragraph';
}

/** Runs of lines with fewer than `step` blank lines between them; long ones cut so that each is judged by itself. */
function splitRuns(lines: readonly Line[], step: number): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of lines) {
    if (line.text === '') continue;
    if ((run.at(-1)?.index ?? line.index) < line.index - step) {
      append(runs, cutRun(run));
      run = [];
    }
    run.push(line);
  }
  if (run.length > 0) append(runs, cutRun(run));
  return runs;
}

function isPlain(text: string, { kind } = paragraph): boolean {
  if (kind === 'list-item') return !isCouplet(text);
  return kind === 'paragraph' || kind === 'caption';
}

function openingOf(text: string): Opening {
  if (isSeparatorLine(text)) return separator;
  if (isQuoteLine(text)) return quote;
  const marker = findListMarker(text);
  // A date that opens with its day is no first item: "05-Nov-2009".
  if (marker !== undefined && readDateLine(text)?.rest !== '') return { kind: 'list-item', marker };
  if (isCouplet(text)) return verse;
  return isCaption(text) ? caption : paragraph;
}

// One of each for all lines of a long text.
const separator: Opening = { kind: 'separator' };
const quote: Opening = { kind: 'quote' };
const verse: Opening = { kind: 'verse' };
const caption: Opening = { kind: 'caption' };
const paragraph: Opening = { kind: 'paragraph' };

/** Whether a line belongs to the group above; `kind` is what it would be by itself. */
function joins(group: Group, line: Line, kind: BlockKind, width: number, step: number): boolean {
  const last = group.lines.at(-1);
  if (last === undefined || last.index < line.index - step) return false;
  if (group.kind === 'quote' || group.kind === 'verse') return kind === group.kind;
  if (group.kind === 'separator' || kind !== 'paragraph') return false;
  if (group.kind === 'caption' || !isTakenUp(group, last, line, width)) return false;
  // The lines of a group that has several were asked when they joined it.
  return !standsAlone(line.text) && (group.lines.length > 1 || !standsAlone(last.text));
}

function isTakenUp(group: Group, last: Line, line: Line, width: number): boolean {
  // Under a list item, what is set in as far as its words belongs to it.
  const isItem =
    group.marker !== undefined &&
    line.indent > (group.lines[0]?.indent ?? Infinity) &&
    (width > 0 || /^[-–—]/u.test(group.lines[0]?.text ?? '') || isBrokenOff(last, line));
  const isSetIn = last.indent === 0 && line.indent > 0;
  const goes = isItem || goesOn(last, line, width);
  if (!goes && !isSetIn) return false;
  // Programs for mail break a long line of a head and set the rest in.
  return isMessageHeaderLine(last.text) ? isSetIn && !isMessageHeaderLine(line.text) : goes;
}

/**
 * Whether a line of an item may have been broken where nothing says how wide lines are: a short one was not, unless the next
 * goes on in lower case. Programs that turn pages into text set each element of an item in a line of its own, behind a bullet
 * or a number; people write dashes.
 */
function isBrokenOff(line: Line, next: Line): boolean {
  return line.text.length >= narrowest || (startsLowerCase(next.text) && !endsWithDay(line.text));
}

/** Whether a short line ends with a day counted back: who wrote what follows, and when. */
function endsWithDay(text: string): boolean {
  const day = findRelativeDate(text);
  return day !== undefined && day.start + day.text.length === text.length;
}

/** Whether a line is never one of a paragraph. */
function standsAlone(text: string): boolean {
  return isMetaLineOnce(text) || isPrintedAddress(text);
}

function toDraft(group: Group, blankBefore: number): BlockDraft {
  const first = group.lines[0];
  const last = group.lines.at(-1);
  const keepsLines = group.kind === 'quote' || group.kind === 'verse';
  return {
    kind: group.kind,
    text: keepsLines ? group.lines.map(({ text }) => text).join('\n') : joinLines(group.lines),
    marks: [],
    place: {
      characters: [first?.start ?? 0, last?.end ?? 0],
      lines: [first?.index ?? 0, (last?.index ?? 0) + 1],
    },
    part: 0,
    blankBefore,
    indent: first?.indent ?? 0,
    ...(group.marker === undefined ? {} : { ordered: group.marker.ordered, depth: 0 }),
  };
}

/** Depths of list items from how far they are set in, within each run of neighbouring items. */
function nestLists(drafts: readonly BlockDraft[]): void {
  let indents: number[] = [];
  for (const draft of drafts) {
    if (draft.kind !== 'list-item') {
      indents = [];
      continue;
    }
    const { indent = 0 } = draft;
    while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop();
    if (indents.at(-1) !== indent) indents.push(indent);
    draft.depth = indents.length - 1;
  }
}
