/** One round: a damaged file is read, read again and shown by the worker, and whatever is wrong with that is told. */
import { isDeepStrictEqual } from 'node:util';
import { CorpusError, toCorpusError, type ErrorCode } from '../../corpus/errors.ts';
import { archiveContents } from '../../electron/importing/archive-sources.ts';
import { bytesSource } from '../../electron/importing/source.ts';
import type { FileBytes, ReadFile } from '../../electron/worker/messages.ts';
import type { Reader } from '../../electron/worker/reader.ts';
import { brokenLaws } from '../support/import-laws.ts';
import { createRandom } from '../support/seeded-random.ts';
import { pick } from './mutations/mutation.ts';
import type { Target } from './targets.ts';

/** `outcome` is `read` or the error's code; `faults` are sentences, none where all is well. */
export interface Outcome {
  readonly outcome: string;
  readonly faults: readonly string[];
}

/** What a file may rightly be refused for. Everything else is a fault of ours. */
const rightRefusals: readonly ErrorCode[] = [
  ...(['damaged', 'emptyFile', 'encrypted', 'noText', 'unsupportedFormat'] as const),
  ...(['tooLarge', 'pictureTooLarge', 'notFound'] as const),
];

/** How JavaScript and WebAssembly complain of mistakes in programs: an importer that let one through calls it damage. */
const mistakes =
  /Cannot (?:read|set|access|convert|destructure)|is not (?:a function|iterable|defined|an object|a constructor)|Maximum call stack|Invalid (?:array|string|typed array|code point|time|count|regular)|out of (?:bounds|range)|outside the bounds|unreachable|memory access|undefined|Aborted|recursion|ZodError|too many arguments/;

const importedAt = '2026-11-01T00:00:00Z';

/** The bytes of a round; the same seed and round give the same bytes. */
export async function bytesOfRound(
  target: Target,
  seed: number,
  round: number,
): Promise<Uint8Array> {
  const random = createRandom((seed * 1_000_003 + round * 7_919) | 0);
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 3; skipped += 1) random(1);
  let bytes = pick(await target.seeds(), random);
  for (let times = 1 + random(3); times > 0 && bytes.length > 2; times -= 1) {
    bytes = pick(target.mutations, random)(bytes, random);
  }
  return Uint8Array.from(bytes);
}

/** Reads the bytes as the app would, an archive's files one by one. */
export async function tryBytes(
  reader: Reader,
  target: Target,
  bytes: Uint8Array,
): Promise<Outcome> {
  const { fileName, ocr } = target;
  const input = { fileName, bytes, ...(ocr === undefined ? {} : { ocr }) };
  try {
    const archive = await archiveContents(bytesSource(fileName, bytes, Infinity), bytes);
    if (archive === undefined) return await tryFile(reader, input);
    const outcomes: Outcome[] = [];
    for (const source of archive.sources.slice(0, 20)) {
      outcomes.push(
        await source
          .read()
          .then(
            (content) => tryFile(reader, { fileName: source.fileName, bytes: content }),
            refusal,
          ),
      );
    }
    return { outcome: 'archive', faults: outcomes.flatMap(({ faults }) => faults) };
  } catch (error) {
    return refusal(error);
  }
}

async function tryFile(reader: Reader, input: FileBytes): Promise<Outcome> {
  let first: ReadFile;
  try {
    first = await reader.read(input, importedAt);
  } catch (error) {
    return refusal(error);
  }
  try {
    const faults = [...(await showFaults(reader, input, first))];
    if (!isDeepStrictEqual(await reader.read(input, importedAt), first)) {
      faults.push('the same bytes gave two different documents');
    }
    return { outcome: 'read', faults };
  } catch (error) {
    const { outcome, faults } = refusal(error);
    return { outcome: 'read', faults: [`was read, and then: ${outcome}`, ...faults] };
  }
}

async function showFaults(
  reader: Reader,
  input: FileBytes,
  { document: { provenance, ...content } }: ReadFile,
): Promise<readonly string[]> {
  const { format, encoding } = provenance;
  const faults = brokenLaws(content, await reader.showOriginal(input, format, encoding));
  const names = content.blocks.flatMap(({ image }) => (image ? [image.resource] : []));
  for (const name of new Set(names.slice(0, 3))) {
    try {
      const { mediaType } = await reader.readResource(input, format, encoding, name);
      if (!mediaType.startsWith('image/')) faults.push(`an image is ${mediaType}`);
    } catch (error) {
      faults.push(...refusal(error).faults);
    }
  }
  return faults;
}

function refusal(error: unknown): Outcome {
  const { code, message } = toCorpusError(error);
  const isRight = error instanceof CorpusError && rightRefusals.includes(code);
  const faults = !isRight || mistakes.test(message) ? [`${code}: ${message.slice(0, 300)}`] : [];
  return { outcome: code, faults };
}
