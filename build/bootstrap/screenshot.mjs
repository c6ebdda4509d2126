// Judges whether a file is a picture of a window with something on it.
import { readFileSync } from 'node:fs';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What is wrong with the PNG file as a screenshot, as half a sentence; undefined when it is plausible. */
export function looksLikeScreenshot(file) {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch {
    return `there is no picture at ${file}`;
  }
  if (!bytes.subarray(0, 8).equals(signature)) return `${file} is not a PNG`;
  // IHDR stands first; width and height are its first two numbers (PNG specification, 11.2.2).
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width < 400 || height < 300) return `the picture is only ${width} × ${height}`;
  // One plain colour of 1200 × 800 compresses to 4 kB; a window with text on it takes ten times as much.
  if (bytes.length < 12_000) return `the picture of ${bytes.length} bytes is blank`;
  return undefined;
}
