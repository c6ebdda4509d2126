/** Pictures without colours: from a page that was drawn or a photograph, enlarged, and as a file that Tesseract reads. */

/** One byte a pixel from black (0) to white (255), row by row from the top. */
export interface Greyscale {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** As a PGM file. Source: netpbm, pgm(5). */
export function toPgm({ width, height, pixels }: Greyscale): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${String(width)} ${String(height)}\n255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
}

/** Larger by a factor, with straight lines drawn between the pixels. */
export function enlarge(picture: Greyscale, factor: number): Greyscale {
  const width = Math.round(picture.width * factor);
  const height = Math.round(picture.height * factor);
  const pixels = new Uint8Array(width * height);
  const columns = Array.from({ length: width }, (_, x) => between(x / factor, picture.width));
  for (let y = 0; y < height; y += 1) {
    const row = between(y / factor, picture.height);
    const above = row.before * picture.width;
    const below = row.after * picture.width;
    for (let x = 0; x < width; x += 1) {
      const column = columns[x] ?? row;
      const upper = mix(picture.pixels, above + column.before, above + column.after, column.share);
      const lower = mix(picture.pixels, below + column.before, below + column.after, column.share);
      pixels[y * width + x] = Math.round(upper + (lower - upper) * row.share);
    }
  }
  return { width, height, pixels };
}

function between(at: number, size: number): { before: number; after: number; share: number } {
  const before = Math.min(Math.floor(at), size - 1);
  return { before, after: Math.min(before + 1, size - 1), share: at - before };
}

function mix(pixels: Uint8Array, before: number, after: number, share: number): number {
  const one = pixels[before] ?? 0;
  return one + ((pixels[after] ?? 0) - one) * share;
}
