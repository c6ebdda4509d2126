/** The engine that is started by the first picture and kept for all that follow. */
import type { OcrLanguages } from '../../document/recognition.ts';
import { CorpusError } from '../../errors.ts';
import type { Assets, ImportInput } from '../importer.ts';
import type { OcrEngine } from './engine.ts';

let engine: Promise<OcrEngine> | undefined;

/** The engine with the languages that were asked for since it was started, and these. Errors: CorpusError `internal` without assets. */
export async function runningEngine(
  { assets, fileName }: Pick<ImportInput, 'assets' | 'fileName'>,
  languages: OcrLanguages,
): Promise<OcrEngine> {
  if (assets === undefined) {
    throw new CorpusError('internal', `no assets were handed in to recognise ${fileName}`, {
      reason: 'assets',
    });
  }
  engine ??= startEngine(assets);
  const running = await engine;
  await running.prepare(languages, assets);
  return running;
}

/** The engine's program is loaded with the first picture. */
async function startEngine(assets: Assets): Promise<OcrEngine> {
  const { createOcrEngine } = await import('./engine.ts');
  return createOcrEngine(assets);
}

/** What `work` gives with the running engine. Errors: CorpusError `damaged` where the engine breaks down on the file. */
export function usingEngine<T>(fileName: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    // After a breakdown its memory cannot be trusted.
    engine = undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CorpusError('damaged', `recognition broke down on ${fileName}: ${reason}`, {
      file: fileName,
      reason,
    });
  }
}
