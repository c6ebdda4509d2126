/** Blocks of a plain text: paragraphs, list items, quotations, verse and separators, from its lines alone. */
import type { BlockKind } from '../../document/block.ts';
import { isCaption } from '../capture/caption.ts';
import { readDateLine } from '../capture/date-line.ts';
import { isMessageHeaderLine } from '../capture/message-header.ts';
import { isMetaLine } from '../capture/meta-line.ts';
import { isPrintedAddress } from '../capture/print-line.ts';
import type { BlockDraft } from '../draft.ts';
import { append } from '../long-list.ts';
import {
  findListMarker,
  isCouplet,
  isQuoteLine,
  isSeparatorLine,
  type ListMarker,
} from './line-form.ts';
import type { Line } from './lines.ts';
import { groupVerse } from './verse.ts';
import { cutRun, findWrapWidths, goesOn, isSpacedOut, joinLines } from './wrapping.ts';

/** Lines that make one block, with what the first of them says it is. */
interface Group {
  readonly kind: BlockKind;
  readonly lines: Line[];
  readonly marker?: ListMarker;
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
  const widths = findWrapWidths(runs.map((run) => run.filter(({ text }) => isPlain(text))));
  let group: Group | undefined;
  let lastIndex = -1;
  const close = () => {
    if (group === undefined) return;
    drafts.push(toDraft(group, (group.lines[0]?.index ?? 0) - lastIndex - 1));
    lastIndex = group.lines.at(-1)?.index ?? lastIndex;
    group = undefined;
  };
  runs.forEach((run, runIndex) => {
    const width = widths[runIndex] ?? 0;
    for (const line of run) {
      const opened = openGroup(line);
      if (group !== undefined && joins(group, line, opened.kind, width, step)) {
        group.lines.push(line);
      } else {
        close();
        group = opened;
      }
    }
  });
  close();
  nestLists(drafts, lines);
  return groupVerse(drafts);
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

function isPlain(text: string): boolean {
  return !isQuoteLine(text) && !isSeparatorLine(text) && !isCouplet(text);
}

function openGroup(line: Line): Group {
  if (isSeparatorLine(line.text)) return { kind: 'separator', lines: [line] };
  if (isQuoteLine(line.text)) return { kind: 'quote', lines: [line] };
  const marker = findListMarker(line.text);
  // A date that opens with its day is no first item: "05-Nov-2009".
  if (marker !== undefined && readDateLine(line.text)?.rest !== '')
    return { kind: 'list-item', lines: [line], marker };
  if (isCouplet(line.text)) return { kind: 'verse', lines: [line] };
  if (isCaption(line.text)) return { kind: 'caption', lines: [line] };
  return { kind: 'paragraph', lines: [line] };
}

/** Whether a line belongs to the group above; `kind` is what it would be by itself. */
function joins(group: Group, line: Line, kind: BlockKind, width: number, step: number): boolean {
  const last = group.lines.at(-1);
  if (last === undefined || last.index < line.index - step) return false;
  if (group.kind === 'quote' || group.kind === 'verse') return kind === group.kind;
  if (group.kind === 'separator' || kind !== 'paragraph') return false;
  if (isMetaLine(line.text) || isMetaLine(last.text)) return false;
  if (isPrintedAddress(line.text) || isPrintedAddress(last.text)) return false;
  if (group.kind === 'caption') return false;
  if (isMessageHeaderLine(last.text)) return isFolded(last, line);
  // Under a list item, what is set in as far as its words belongs to it.
  const first = group.lines[0];
  if (group.marker !== undefined && first !== undefined && line.indent > first.indent) return true;
  return goesOn(last, line, width);
}

/** Programs for mail break a long line of a head and set the rest in. */
function isFolded(header: Line, line: Line): boolean {
  return header.indent === 0 && line.indent > 0 && !isMessageHeaderLine(line.text);
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
function nestLists(drafts: readonly BlockDraft[], lines: readonly Line[]): void {
  let indents: number[] = [];
  for (const draft of drafts) {
    if (draft.kind !== 'list-item') {
      indents = [];
      continue;
    }
    const indent = lines[draft.place.lines?.[0] ?? 0]?.indent ?? 0;
    while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop();
    if (indents.at(-1) !== indent) indents.push(indent);
    draft.depth = indents.length - 1;
  }
}
