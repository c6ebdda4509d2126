/** A flow of RTF paragraphs: runs of characters become blocks as paragraphs, cells and rows end. */
import type { AnchoredDraft } from '../anchored-draft.ts';
import { append } from '../long-list.ts';
import { isSeparator } from '../office/office-block.ts';
import { composeRuns, type Run } from '../office/rich-text.ts';
import { kindOfRole, type StyleRole } from '../office/style-role.ts';

/** What `\pard` resets; `outline` is 0 for the highest heading. */
export interface ParagraphState {
  direction?: 'ltr' | 'rtl';
  outline?: number;
  role?: StyleRole;
  inTable: boolean;
  depth: number;
  /** The number or bullet before a list item, which is no part of its words. */
  label?: string;
}

/** Paragraphs of the body, of a note, of a comment or of a header. */
export class TextFlow {
  readonly blocks: AnchoredDraft[] = [];
  paragraph: ParagraphState = freshParagraph();
  /** A sign that stands before the first paragraph: a note's number. */
  sign: Run | undefined;
  private runs: Run[] = [];
  private cells: Run[][] = [];
  private anchors: string[] = [];
  private boxes: AnchoredDraft[] = [];

  /** Adds characters to the paragraph. */
  append(run: Run): void {
    this.runs.push(run);
  }

  /** Names the place where the flow stands. */
  anchor(name: string): void {
    this.anchors.push(name);
  }

  /** Blocks of a box in the paragraph: they follow it. */
  attach(blocks: readonly AnchoredDraft[]): void {
    append(this.boxes, blocks);
  }

  /** A figure in the paragraph stands before it where it comes first, else after it. */
  place(figure: AnchoredDraft): void {
    const isFirst = this.cells.length === 0 && this.runs.every(({ text }) => text.trim() === '');
    if (isFirst) this.blocks.push(figure);
    else this.boxes.push(figure);
  }

  /** Word writes an item's label before the paragraph's own properties: it stays. */
  resetParagraph(): void {
    const { label } = this.paragraph;
    this.paragraph = label === undefined ? freshParagraph() : { ...freshParagraph(), label };
  }

  endParagraph(): void {
    if (this.paragraph.inTable) {
      this.runs.push({ text: '\n', kinds: [] });
      return;
    }
    // A cell without its row is text all the same.
    if (this.cells.length > 0) this.endRow();
    this.emit(this.runs);
    this.runs = [];
    delete this.paragraph.label;
    append(this.blocks, this.boxes);
    this.boxes = [];
  }

  endCell(): void {
    this.cells.push(trimEnd(this.runs));
    this.runs = [];
  }

  endRow(): void {
    const cells = this.cells;
    this.cells = [];
    if (cells.length === 1) this.emit(cells[0] ?? []);
    else {
      const runs = cells.flatMap((cell, index) => [
        ...(index === 0 ? [] : [{ text: '\t', kinds: [] }]),
        // A tab inside a cell would look like the border between two.
        ...cell.map((run) => ({ ...run, text: run.text.replace(/\t/gu, ' ') })),
      ]);
      this.emit(runs, 'table-row');
    }
    append(this.blocks, this.boxes);
    this.boxes = [];
  }

  /** Ends whatever is open, at the end of the file or of a note. */
  finish(): readonly AnchoredDraft[] {
    if (this.cells.length > 0) {
      this.endCell();
      this.endRow();
    }
    this.paragraph.inTable = false;
    this.endParagraph();
    return this.blocks;
  }

  private emit(runs: readonly Run[], kind?: 'table-row'): void {
    if (runs.every(({ text }) => text.trim() === '')) return;
    const { text, marks, points } = composeRuns(
      this.signed(runs),
      kind === undefined ? 'trim' : 'keepEnds',
    );
    this.blocks.push({
      ...(kind === undefined ? this.describe(text) : { kind }),
      text,
      marks,
      part: 0,
      place: {},
      anchors: this.anchors,
      points,
      ...(this.paragraph.direction === undefined ? {} : { direction: this.paragraph.direction }),
    });
    this.anchors = [];
  }

  private signed(runs: readonly Run[]): readonly Run[] {
    const { sign } = this;
    if (sign === undefined) return runs;
    this.sign = undefined;
    const first = runs.findIndex(({ text }) => text.trim() !== '');
    const [head, ...rest] = runs.slice(first);
    const words = head === undefined ? [] : [{ ...head, text: head.text.trimStart() }, ...rest];
    return [sign, { text: ' ', kinds: [] }, ...words];
  }

  private describe(text: string): Pick<AnchoredDraft, 'kind' | 'level' | 'depth' | 'ordered'> {
    const { outline, role, label, depth } = this.paragraph;
    if (outline !== undefined && outline >= 0 && outline < 9) {
      return { kind: 'heading', level: Math.min(6, outline + 1) };
    }
    if (label !== undefined) {
      return { kind: 'list-item', depth, ordered: /[\p{L}\p{N}]/u.test(label) };
    }
    return { kind: isSeparator(text) ? 'separator' : kindOfRole(role) };
  }
}

function freshParagraph(): ParagraphState {
  return { inTable: false, depth: 0 };
}

/** The runs without the line breaks at their end: a cell's last paragraph ends before the cell does. */
function trimEnd(runs: readonly Run[]): Run[] {
  const kept = [...runs];
  while (kept.at(-1)?.text === '\n') kept.pop();
  return kept;
}
