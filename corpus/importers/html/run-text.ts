/** The text of a run of inline nodes, white space collapsed as a browser does, with its marks. */
import type { Mark, MarkKind } from '../../document/mark.ts';
import { keepLink } from '../link.ts';
import { hasLooseSpace } from '../loose-space.ts';
import { lookAtTidy, type TextLook } from '../text-look.ts';
import { isBlockElement, isSilent, markOfElement } from './element-kinds.ts';
import { attribute, isElement, isText, type ChildNode, type Element } from './tree.ts';

/** A mark that surrounds a run. */
export interface AroundMark {
  readonly kind: MarkKind;
  readonly href?: string;
}

/** Text and marks of a run; `images` are those in it, `look` what its letters told where they were looked at. */
export interface RunText {
  readonly text: string;
  readonly marks: Mark[];
  readonly images: readonly Element[];
  readonly breaks: number;
  readonly look: TextLook | undefined;
}

/** How a run is read: `keepSpace` for preformatted text; `base` makes links absolute. */
export interface RunOptions {
  readonly keepSpace: boolean;
  readonly base: string | undefined;
  readonly around: readonly AroundMark[];
}

/** The text that a run shows, without white space at its ends; a line break is `\n`. */
export function readRun(nodes: readonly ChildNode[], options: RunOptions): RunText {
  if (options.keepSpace) return new RunReader(options, true).read(nodes).finish();
  const [only] = nodes;
  // Most texts have single spaces alone, which one look at their letters tells: then nothing is to be collapsed.
  const tidy =
    nodes.length === 1 && only !== undefined && isText(only)
      ? readTidyText(only.value, options.around)
      : new RunReader(options, true).read(nodes).finishTidy();
  return tidy ?? new RunReader(options, false).read(nodes).finish();
}

/** One text that is tidy: there are neither breaks nor marks in it. */
function readTidyText(value: string, around: readonly AroundMark[]): RunText | undefined {
  const look = lookAtTidy(value);
  return look && { text: look.text, marks: marksAround(around, look.text), ...plain, look };
}

const plain = { images: [], breaks: 0 } as const;

/** The mark of an element, if it makes one. */
export function markOf(element: Element, base: string | undefined): AroundMark | undefined {
  if (element.tagName === 'a') {
    const href = keepLink(attribute(element, 'href') ?? '', base);
    return href === undefined ? undefined : { kind: 'link', href };
  }
  const kind = Object.hasOwn(markOfElement, element.tagName)
    ? markOfElement[element.tagName]
    : undefined;
  return kind === undefined ? undefined : { kind };
}

class RunReader {
  /** None is empty. To look at the end of one long text while it grows would cost the square of its length. */
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly marks: Mark[] = [];
  private readonly images: Element[] = [];

  /** `isVerbatim`: white space is taken as it is written. */
  constructor(
    private readonly options: RunOptions,
    private readonly isVerbatim: boolean,
  ) {}

  read(nodes: readonly ChildNode[]): this {
    for (const node of nodes) this.readNode(node);
    return this;
  }

  private readNode(node: ChildNode): void {
    if (isText(node)) {
      this.addText(node.value);
      return;
    }
    if (!isElement(node) || isSilent(node)) return;
    if (node.tagName === 'br') {
      if (!this.isVerbatim) this.dropLastSpace();
      this.append('\n');
      return;
    }
    if (node.tagName === 'wbr') return;
    if (node.tagName === 'img') {
      this.images.push(node);
      this.addText(pictogram(node));
      return;
    }
    // A paragraph within a table cell is read inline; its words stay apart from those around it.
    const isBlock = isBlockElement(node) && !this.options.keepSpace;
    if (isBlock) this.addText(' ');
    const start = this.length;
    this.read(node.childNodes);
    if (isBlock) this.addText(' ');
    const mark = markOf(node, this.options.base);
    if (mark !== undefined) this.marks.push(placed(mark, start, this.length));
  }

  private addText(value: string): void {
    if (this.isVerbatim) {
      this.append(value);
      return;
    }
    const collapsed = collapseSpace(value);
    const last = this.pieces.at(-1);
    const isAfterSpace = last === undefined || isSpace(last.charCodeAt(last.length - 1));
    this.append(isAfterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed);
  }

  private append(piece: string): void {
    if (piece === '') return;
    this.pieces.push(piece);
    this.length += piece.length;
  }

  private dropLastSpace(): void {
    const last = this.pieces.at(-1);
    if (last?.endsWith(' ') !== true) return;
    this.pieces.pop();
    this.length -= last.length;
    this.append(last.slice(0, -1));
  }

  /** The run where it is tidy as it is written; undefined where white space is to be collapsed. */
  finishTidy(): RunText | undefined {
    const whole = this.pieces.join('');
    const look = lookAtTidy(whole);
    if (look === undefined) return undefined;
    const { text } = look;
    const leading = text.length === whole.length ? 0 : whole.indexOf(text);
    return { text, marks: this.marksIn(text, leading), images: this.images, breaks: 0, look };
  }

  finish(): RunText {
    const { keepSpace } = this.options;
    const whole = this.pieces.join('');
    const leading = keepSpace ? 0 : countLeadingSpace(whole);
    const text = whole.slice(leading, endOf(whole, leading, keepSpace));
    const marks = this.marksIn(text, leading);
    return { text, marks, images: this.images, breaks: countBreaks(text), look: undefined };
  }

  /** The marks on the text, which `leading` white space stood before. */
  private marksIn(text: string, leading: number): Mark[] {
    const marks = marksAround(this.options.around, text);
    for (const mark of this.marks) {
      const fitting = fit(mark, leading, text);
      if (fitting.end > fitting.start) marks.push(fitting);
    }
    return sorted(marks);
  }
}

/** The marks of what is around a run, each over the whole of its text. */
function marksAround(around: readonly AroundMark[], { length }: string): Mark[] {
  return length === 0 ? [] : around.map((mark) => placed(mark, 0, length));
}

/** Written out: to spread an object takes ten times as long. */
function placed({ kind, href }: AroundMark, start: number, end: number): Mark {
  return href === undefined ? { kind, start, end } : { kind, href, start, end };
}

function sorted(marks: Mark[]): Mark[] {
  return marks.length > 1 ? marks.sort((a, b) => a.start - b.start || b.end - a.end) : marks;
}

/** White space of any length as one space; most texts have nothing else, and are given back as they are. */
function collapseSpace(value: string): string {
  // Single spaces are not replaced by themselves: that would take a step for every word.
  return hasLooseSpace(value) ? value.replace(/ [\t\n\f\r ]+|[\t\n\f\r][\t\n\f\r ]*/g, ' ') : value;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a;
}

function countLeadingSpace(text: string): number {
  let count = 0;
  while (isSpace(text.charCodeAt(count))) count += 1;
  return count;
}

/** Where a text ends without the white space behind it; preformatted text loses no more than its last line break. */
function endOf(text: string, start: number, keepSpace: boolean): number {
  if (keepSpace) return text.endsWith('\n') ? text.length - 1 : text.length;
  let end = text.length;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** A mark on the trimmed text, without the space at its ends that belongs between the words. */
function fit(mark: Mark, leading: number, text: string): Mark {
  let start = Math.max(0, mark.start - leading);
  let end = Math.min(text.length, Math.max(0, mark.end - leading));
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return { ...mark, start, end };
}

/** Pages write emoji as pictures whose replacement text is the character; other replacement texts are no part of the words. */
function pictogram(image: Element): string {
  const alt = attribute(image, 'alt') ?? '';
  return /^\p{Extended_Pictographic}[\ufe0f\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}]{0,8}$/u.test(
    alt,
  )
    ? alt
    : '';
}
