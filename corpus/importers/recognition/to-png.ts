/** Pictures of kinds that the window cannot draw, as PNG. */
import type { ImportInput } from '../importer.ts';
import { runningEngine, usingEngine } from './running-engine.ts';

/**
 * The picture in its colours, upright, as a PNG file; of several the first. The engine decodes pictures only after some
 * language was loaded, so it gets the smallest.
 *
 * Errors: CorpusError `damaged`. Cost: a page of A4 at 300 dpi 1 s in colours, 20 ms in black and white.
 */
export async function toPng(
  input: Pick<ImportInput, 'bytes' | 'fileName' | 'assets'>,
): Promise<Uint8Array> {
  const engine = await runningEngine(input, ['en']);
  return usingEngine(input.fileName, () => {
    engine.load(input.bytes);
    return engine.png('en');
  });
}
