/** The places that the aligner looks at: for each segment of the original a run of segments of the translation. */

/**
 * A band over the grid of (original + 1) × (translation + 1) nodes. Its edges never fall, and it holds the first and the
 * last node.
 */
export class Band {
  /** How many places it has. */
  readonly size: number;
  private readonly starts: Float64Array;
  private readonly firstRows: Int32Array;
  private readonly lastRows: Int32Array;

  constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly lows: Int32Array,
    private readonly highs: Int32Array,
  ) {
    lows[0] = 0;
    highs[rows - 1] = columns - 1;
    for (let row = rows - 2; row >= 0; row -= 1) {
      lows[row] = Math.max(0, Math.min(lows[row] ?? 0, lows[row + 1] ?? 0));
    }
    for (let row = 1; row < rows; row += 1) {
      highs[row] = Math.min(columns - 1, Math.max(highs[row] ?? 0, highs[row - 1] ?? 0));
      // Neighbouring rows must meet, or no way leads on.
      lows[row] = Math.min(lows[row] ?? 0, highs[row - 1] ?? 0);
    }
    this.starts = new Float64Array(rows + 1);
    for (let row = 0; row < rows; row += 1) {
      this.starts[row + 1] = (this.starts[row] ?? 0) + this.high(row) - this.low(row) + 1;
    }
    this.size = this.starts[rows] ?? 0;
    this.firstRows = new Int32Array(columns).fill(rows);
    this.lastRows = new Int32Array(columns).fill(-1);
    this.fillColumns();
  }

  low(row: number): number {
    return this.lows[row] ?? 0;
  }

  high(row: number): number {
    return this.highs[row] ?? -1;
  }

  /** The first row that holds a column; the last one is `lastRow`. */
  firstRow(column: number): number {
    return this.firstRows[column] ?? 0;
  }

  lastRow(column: number): number {
    return Math.min(this.lastRows[column] ?? -1, this.rows - 2);
  }

  has(row: number, column: number): boolean {
    return row < this.rows && column >= this.low(row) && column <= this.high(row);
  }

  /** The number of a place that the band has. */
  place(row: number, column: number): number {
    return (this.starts[row] ?? 0) + column - this.low(row);
  }

  private fillColumns(): void {
    let next = 0;
    for (let row = 0; row < this.rows; row += 1) {
      for (; next <= this.high(row); next += 1) this.firstRows[next] = row;
    }
    let column = this.columns - 1;
    for (let row = this.rows - 1; row >= 0; row -= 1) {
      for (; column >= this.low(row); column -= 1) this.lastRows[column] = row;
    }
  }
}

/** The band that holds every place. */
export function wholeBand(rows: number, columns: number): Band {
  return new Band(rows, columns, new Int32Array(rows), new Int32Array(rows).fill(columns - 1));
}
