/** The aligner of Gale & Church 1993, written from the paper: lengths in characters alone. */
import type { IndexBead } from '../../../corpus/alignment/indexed-bead.ts';

/** Table 5 of the paper, and section 2's variance for each character. */
const shapes = [
  { original: 1, translation: 1, chance: 0.89 },
  { original: 1, translation: 0, chance: 0.00495 },
  { original: 0, translation: 1, chance: 0.00495 },
  { original: 2, translation: 1, chance: 0.0445 },
  { original: 1, translation: 2, chance: 0.0445 },
  { original: 2, translation: 2, chance: 0.011 },
] as const;
const variance = 6.8;

/** The best alignment; time and memory grow with the product of both lengths. */
export function galeChurch(
  original: readonly string[],
  translation: readonly string[],
): IndexBead[] {
  const a = sums(original);
  const b = sums(translation);
  const ratio = (b.at(-1) ?? 1) / Math.max(1, a.at(-1) ?? 1);
  const width = translation.length + 1;
  const costs = new Float32Array((original.length + 1) * width).fill(Infinity);
  const choices = new Int8Array(costs.length).fill(-1);
  costs[0] = 0;
  for (let row = 0; row <= original.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      for (const [number, shape] of shapes.entries()) {
        const top = row - shape.original;
        const left = column - shape.translation;
        if (top < 0 || left < 0) continue;
        const cost =
          costs[top * width + left]! +
          distance(a[row]! - a[top]!, b[column]! - b[left]!, ratio) -
          Math.log(shape.chance);
        if (cost >= costs[row * width + column]!) continue;
        costs[row * width + column] = cost;
        choices[row * width + column] = number;
      }
    }
  }
  return traceBack(choices, original.length, translation.length);
}

function traceBack(choices: Int8Array, rows: number, columns: number): IndexBead[] {
  const beads: IndexBead[] = [];
  let [row, column] = [rows, columns];
  while (row > 0 || column > 0) {
    const shape = shapes[choices[row * (columns + 1) + column]!]!;
    row -= shape.original;
    column -= shape.translation;
    beads.push({
      original: Array.from({ length: shape.original }, (_, index) => row + index),
      translation: Array.from({ length: shape.translation }, (_, index) => column + index),
    });
  }
  return beads.reverse();
}

function sums(segments: readonly string[]): Float64Array {
  const found = new Float64Array(segments.length + 1);
  for (const [index, segment] of segments.entries())
    found[index + 1] = found[index]! + segment.length;
  return found;
}

/** −ln of the two-sided probability of such a difference of lengths. */
function distance(original: number, translation: number, ratio: number): number {
  if (original === 0 && translation === 0) return 0;
  const mean = (original + translation / ratio) / 2;
  const delta = Math.abs(translation - original * ratio) / Math.sqrt(variance * Math.max(mean, 1));
  return -Math.log(Math.max(1e-12, 2 * (1 - normal(delta))));
}

/** The normal distribution. Source: Abramowitz & Stegun 26.2.17, as in the paper's program. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - 0.3989423 * Math.exp((-z * z) / 2) * series;
}
