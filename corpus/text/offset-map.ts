/** Offset maps: where each character of a transformed text stood in the text before. */

/** Half-open interval of UTF-16 units of a text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Which side of a place is meant where a transformation removed or replaced text there: `start` is where a range that
 * begins at the offset begins, `end` is where a range that ends at the offset ends.
 */
export type Side = 'start' | 'end';

/**
 * A map between the offsets of an input text and those of the output that a transformation made of it.
 *
 * It is a sorted list of edits; between two edits the text was copied unit for unit. An edit replaces an input range by
 * an output range as a whole: a range that touches a part of one side maps to all of the other. A deletion (empty output)
 * belongs to neither neighbour, so a range that ends before it does not include it.
 * Units: UTF-16. Cost: O(log edits) a lookup, 16 bytes an edit. Errors: RangeError for an offset outside the text.
 */
export class OffsetMap {
  private constructor(
    readonly inputLength: number,
    readonly outputLength: number,
    // Starts and ends of the edits, alternating: start₀, end₀, start₁, …
    private readonly input: Uint32Array,
    private readonly output: Uint32Array,
  ) {}

  /** The map of a text that was left as it is. */
  static identity(length: number): OffsetMap {
    return new OffsetMap(length, length, new Uint32Array(0), new Uint32Array(0));
  }

  /**
   * The map with these edits, as the two alternating lists of starts and ends.
   * Errors: RangeError if the edits are not in order or leave gaps of different length on the two sides.
   */
  static fromEdits(
    inputLength: number,
    outputLength: number,
    input: ArrayLike<number>,
    output: ArrayLike<number>,
  ): OffsetMap {
    let inputEnd = 0;
    let outputEnd = 0;
    for (let i = 0; i <= input.length; i += 2) {
      const isLast = i === input.length;
      const start = isLast ? inputLength : at(input, i);
      const outputStart = isLast ? outputLength : at(output, i);
      if (start < inputEnd || start - inputEnd !== outputStart - outputEnd) {
        throw new RangeError(`edit ${i / 2} does not follow its predecessor: ${start}`);
      }
      if (isLast) break;
      inputEnd = at(input, i + 1);
      outputEnd = at(output, i + 1);
      if (inputEnd < start || outputEnd < outputStart) {
        throw new RangeError(`edit ${i / 2} ends before it starts: ${start}`);
      }
    }
    return new OffsetMap(
      inputLength,
      outputLength,
      Uint32Array.from(input),
      Uint32Array.from(output),
    );
  }

  /** How many edits the map holds; 0 for a text that was copied. */
  get editCount(): number {
    return this.input.length / 2;
  }

  /** The input offset for an output offset. */
  toInput(offset: number, side: Side): number {
    checkOffset(offset, this.outputLength);
    return carry(this.output, this.input, offset, side);
  }

  /** The output offset for an input offset. */
  toOutput(offset: number, side: Side): number {
    checkOffset(offset, this.inputLength);
    return carry(this.input, this.output, offset, side);
  }

  /** The smallest input range that the output range was made of; an empty range stays empty. */
  toInputRange(range: TextRange): TextRange {
    checkRange(range, this.outputLength);
    return carryRange(this.output, this.input, range);
  }

  /** The smallest output range that was made of the input range; empty where all of it was deleted. */
  toOutputRange(range: TextRange): TextRange {
    checkRange(range, this.inputLength);
    return carryRange(this.input, this.output, range);
  }

  /**
   * The map of both transformations in turn: this one, then `next` on its output.
   * Edits of the two that overlap become one.
   * Errors: RangeError if `next` does not start where this one ends. Cost: O(edits · log edits).
   */
  then(next: OffsetMap): OffsetMap {
    if (next.inputLength !== this.outputLength) {
      throw new RangeError(
        `a map of ${next.inputLength} units cannot follow one that gives ${this.outputLength}`,
      );
    }
    const input: number[] = [];
    const output: number[] = [];
    for (const group of overlapping(this.output, next.input)) {
      const { start, end, first, second } = group;
      if (start < end) {
        input.push(this.toInput(start, 'start'), this.toInput(end, 'end'));
        output.push(next.toOutput(start, 'start'), next.toOutput(end, 'end'));
      } else if (first !== undefined) {
        input.push(at(this.input, first), at(this.input, first + 1));
        const place = next.toOutput(start, 'end');
        output.push(place, place);
      } else if (second !== undefined) {
        const place = this.toInput(start, 'start');
        input.push(place, place);
        output.push(at(next.output, second), at(next.output, second + 1));
      }
    }
    return OffsetMap.fromEdits(this.inputLength, next.outputLength, input, output);
  }
}

/** Collects edits in the order of the text. */
export class OffsetMapBuilder {
  private readonly input: number[] = [];
  private readonly output: number[] = [];

  /** Record that the input range became the output range; a deletion next to a deletion joins it. */
  replace(inputStart: number, inputEnd: number, outputStart: number, outputEnd: number): void {
    const { input, output } = this;
    const last = input.length - 1;
    const joins =
      outputStart === outputEnd &&
      input[last] === inputStart &&
      output[last] === outputStart &&
      output[last - 1] === outputStart;
    if (joins) input[last] = inputEnd;
    else {
      input.push(inputStart, inputEnd);
      output.push(outputStart, outputEnd);
    }
  }

  /**
   * Let the output unit before `output` own the input up to `inputEnd` as well: a combining mark that is removed belongs
   * to its letter. `input` is where the mark begins.
   */
  attach(input: number, inputEnd: number, output: number): void {
    const last = this.input.length - 1;
    if (this.input[last] === input && this.output[last] === output) this.input[last] = inputEnd;
    else this.replace(input - 1, inputEnd, output - 1, output);
  }

  build(inputLength: number, outputLength: number): OffsetMap {
    return OffsetMap.fromEdits(inputLength, outputLength, this.input, this.output);
  }
}

function at(list: ArrayLike<number>, index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no edge ${index} among ${list.length}`);
  return value;
}

function checkOffset(offset: number, length: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new RangeError(`offset ${offset} is outside a text of ${length} units`);
  }
}

function checkRange({ start, end }: TextRange, length: number): void {
  checkOffset(start, length);
  checkOffset(end, length);
  if (start > end) throw new RangeError(`range starts at ${start} and ends before, at ${end}`);
}

function carryRange(from: Uint32Array, to: Uint32Array, { start, end }: TextRange): TextRange {
  const carried = carry(from, to, start, 'start');
  return { start: carried, end: start === end ? carried : carry(from, to, end, 'end') };
}

function carry(from: Uint32Array, to: Uint32Array, offset: number, side: Side): number {
  const edit = lastEditBefore(from, offset, side) * 2;
  if (edit < 0) return offset;
  const end = at(from, edit + 1);
  if (side === 'start' && offset < end) return at(to, edit);
  if (side === 'end' && offset <= end) return at(to, edit + 1);
  return at(to, edit + 1) + offset - end;
}

/** Index of the last edit that starts at or before the offset (`start`), or before it (`end`); −1 if there is none. */
function lastEditBefore(edges: Uint32Array, offset: number, side: Side): number {
  let low = 0;
  let high = edges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = at(edges, middle * 2);
    if (start < offset || (side === 'start' && start === offset)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Edits of two maps that overlap on the text between them; `first` and `second` name the edge of a lone edit. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly first?: number;
  readonly second?: number;
}

function* overlapping(first: Uint32Array, second: Uint32Array): Generator<Group> {
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const isFirst = j >= second.length || (i < first.length && comesFirst(first, i, second, j));
    const start = isFirst ? at(first, i) : at(second, j);
    let end = isFirst ? at(first, i + 1) : at(second, j + 1);
    const lone = isFirst ? { first: i } : { second: j };
    if (isFirst) i += 2;
    else j += 2;
    for (let grown = true; grown;) {
      grown = false;
      for (; i < first.length && at(first, i) < end; i += 2, grown = true) {
        end = Math.max(end, at(first, i + 1));
      }
      for (; j < second.length && at(second, j) < end; j += 2, grown = true) {
        end = Math.max(end, at(second, j + 1));
      }
    }
    yield { start, end, ...lone };
  }
}

function comesFirst(first: Uint32Array, i: number, second: Uint32Array, j: number): boolean {
  const byStart = at(first, i) - at(second, j);
  if (byStart !== 0) return byStart < 0;
  // Of two edits at one place an empty one stands before; of two empty ones that of the first map.
  return at(first, i + 1) <= at(second, j + 1);
}
