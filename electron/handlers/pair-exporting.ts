/** Answers about exports of a text with its translation: the reader says where, the file is written whole. */
import { CorpusError } from '../../corpus/errors.ts';
import { exportPair, type PairExport } from '../exporting/pair.ts';
import { previewPair } from '../exporting/pair-preview.ts';
import { writeOutside } from '../files/write-file.ts';
import { beadsIn } from '../pairing/aligned-pair.ts';
import { beadsForWindow, type PairAlignerServices } from '../pairing/pair-aligner.ts';
import type { Handlers } from '../shared/contract.ts';
import type { PairExportRequest } from '../shared/pair-export-request.ts';
import type { ExportServices } from './exporting.ts';

/** What these handlers need. */
export type PairExportServices = PairAlignerServices & Omit<ExportServices, 'send'>;

/** Handlers of `pairExport:*`. */
export function pairExportHandlers(
  services: PairExportServices,
): Pick<Handlers, Extract<keyof Handlers, `pairExport:${string}`>> {
  const { library, dialogs, printPdf, writeClipboard } = services;
  return {
    'pairExport:save': async (request) => {
      const what = await pairFor(request, services);
      const { fileName, content } = await exportPair(what, request.format, printPdf);
      const path = await dialogs.choosePairFile(fileName, request.format);
      if (path === undefined) return { saved: false };
      writeOutside(library, path, content);
      return { saved: true };
    },
    'pairExport:preview': async (request) =>
      previewPair(await pairFor(request, services), request.format),
    'pairExport:copy': async (request) => {
      const { format } = request;
      const { content } = await exportPair(await pairFor(request, services), format, printPdf);
      if (typeof content !== 'string') {
        throw new CorpusError('invalidRequest', `${format} is no text`, { reason: format });
      }
      writeClipboard(content);
      return {};
    },
  };
}

/** The pair with its beads, aligned now where that was not done yet. */
async function pairFor(
  { id, beads: choice, first, notes }: PairExportRequest,
  services: PairExportServices,
): Promise<PairExport> {
  const { library, context, originals } = services;
  const aligned = await beadsForWindow(id, services);
  const pair = library.pairs.pair(id);
  return {
    library,
    aligned: {
      original: library.document(pair.original.document),
      translation: library.document(pair.translation.document),
      beads: beadsIn(aligned),
    },
    sides: pair,
    choices: { beads: choice, first, notes },
    context: context(),
    pictures: originals,
  };
}
