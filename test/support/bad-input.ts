/** A table of bad input: what is tried, what a reader is told, and what is kept. */
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../corpus/errors.ts';
import type { WarningCode } from '../../corpus/document/provenance.ts';
import { openArchive } from '../../corpus/importers/archive/archive.ts';
import { importBytes, showOriginal } from '../../corpus/importers/registry.ts';
import { packageAssets } from './assets.ts';
import { brokenLaws } from './import-laws.ts';
import { zip, type ZipEntry } from './zip.ts';

/** One row. `fails` is the error that refuses the file; else it is read, with these warnings and these words. */
export interface BadInput {
  readonly trick: string;
  readonly fileName: string;
  readonly bytes: Uint8Array | (() => Uint8Array);
  readonly fails?: ErrorCode;
  /** Absent: none. Those that say where a title or the encoding is from are not told here. */
  readonly warns?: readonly WarningCode[];
  /** The words of the blocks that are text, in order. */
  readonly keeps?: readonly string[];
}

const usual: readonly WarningCode[] = ['titleFromFileName', 'titleFromOpening', 'encodingGuessed'];

/** A test for each row; what is read must keep the laws of every document, and its original must be harmless. */
export function describeBadInput(name: string, rows: readonly BadInput[]): void {
  describe(name, () => {
    it.each(rows)('$fileName: $trick', async ({ fileName, bytes, fails, warns, keeps }) => {
      const content = typeof bytes === 'function' ? bytes() : bytes;
      const result = await read(fileName, content);
      if (fails !== undefined) {
        expect(result).toMatchObject({ code: fails, details: { file: fileName } });
        return;
      }
      expect(result).toEqual({
        warns: expect.arrayContaining([...(warns ?? [])]) as unknown,
        keeps: keeps ?? [],
        broken: [],
      });
      expect(result).toHaveProperty('warns.length', warns?.length ?? 0);
    });
  });
}

async function read(fileName: string, bytes: Uint8Array): Promise<object> {
  const input = { fileName, bytes, assets: packageAssets };
  try {
    const { content, format, encoding, report } = await importBytes(input);
    const original = await showOriginal(format, { ...input, encoding });
    const texts = content.blocks.filter(({ kind }) => kind !== 'furniture');
    return {
      warns: report.map(({ code }) => code).filter((code) => !usual.includes(code)),
      keeps: texts.map(({ text }) => text),
      broken: brokenLaws(content, original),
    };
  } catch (error) {
    return error as Error;
  }
}

/** The archive with the text of one of its entries changed, and with more entries behind. */
export function withEntry(
  bytes: Uint8Array,
  changed: string,
  change: (text: string) => string | Uint8Array,
  more: readonly ZipEntry[] = [],
): Uint8Array {
  const archive = openArchive(bytes, 'test');
  const entries = archive.names.map((name) => {
    const content = archive.read(name);
    const text = name === changed ? change(new TextDecoder().decode(content)) : content;
    return { name, content: text, stored: name === 'mimetype' };
  });
  return zip([...entries, ...more]);
}
