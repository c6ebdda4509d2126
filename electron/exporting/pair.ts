/** The file of an original with its translation: pages to be read, and memories for programs. */
import type { PairSide } from '../../corpus/alignment/pair.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { ExportContext, ExportInput } from '../../corpus/exporters/exporter.ts';
import type {
  PairChoices,
  PairInput,
  PairSideInput,
} from '../../corpus/exporters/pair/pair-input.ts';
import { pairExporters, pairFileName } from '../../corpus/exporters/pair/pair-registry.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { AlignedPair } from '../pairing/aligned-pair.ts';
import type { Sides } from '../pairing/make-pair.ts';
import { writtenPair } from '../pairing/written-pair.ts';
import type { PairFormat } from '../shared/pair-export-request.ts';
import type { ExportedFile } from './exported-file.ts';
import type { PrintPdf } from './formats.ts';
import { withPictures, type PictureSource } from './pictures.ts';
import { inputWith } from './scope.ts';

/** A pair with what is to be written of it. */
export interface PairExport {
  readonly library: Library;
  readonly aligned: Omit<AlignedPair, 'pair'>;
  readonly sides: Sides;
  readonly choices: PairChoices;
  readonly context: ExportContext;
  /** Absent: words stand in the place of pictures. */
  readonly pictures?: PictureSource;
}

/**
 * The pair as a file of this format; a PDF is its page, printed. Programs get the beads without notes.
 * Errors: CorpusError `invalidRequest` for PDF without `print`.
 */
export async function exportPair(
  what: PairExport,
  format: PairFormat,
  print?: PrintPdf,
): Promise<ExportedFile> {
  const { choices, context } = what;
  if (format === 'tmx' || format === 'tsv') {
    const titles = pairInput({ ...what, choices: { ...choices, notes: false } });
    return { fileName: pairFileName(titles, choices, format), content: memory(what, format) };
  }
  const input = await shownPair(pairInput(what), what);
  const fileName = pairFileName(input, choices, format);
  switch (format) {
    case 'html':
    case 'docx':
      return { fileName, content: pairExporters[format].export(input, choices, context) };
    case 'pdf': {
      if (print === undefined) {
        throw new CorpusError('invalidRequest', 'PDF is printed by the window', { reason: 'pdf' });
      }
      const page = pairExporters.html.export(input, choices, context);
      return { fileName, content: await print(page) };
    }
  }
}

function memory({ aligned, sides, choices, context }: PairExport, format: 'tmx' | 'tsv'): string {
  const { original, translation } = sides;
  const languages = { original: original.language, translation: translation.language };
  const { exportedAt, generator } = context;
  return writtenPair({ ...aligned, languages }, format, choices.beads, { exportedAt, generator });
}

/** The pair as exporters get it. */
export function pairInput({ library, aligned, sides, choices }: PairExport): PairInput {
  const inputs = new Map<DocumentId, ExportInput>();
  const inputFor = (document: Document): ExportInput => {
    // Of one text in two languages both sides have the same notes, each shown beside its own words.
    const input =
      inputs.get(document.id) ??
      (choices.notes ? noted(library, document) : { document, annotations: [] });
    inputs.set(document.id, input);
    return input;
  };
  const side = (half: PairSide, document: Document): PairSideInput => ({
    side: half,
    input: inputFor(document),
  });
  return {
    original: side(sides.original, aligned.original),
    translation: side(sides.translation, aligned.translation),
    beads: aligned.beads,
  };
}

/** Of one text in two languages the pictures are read once. */
async function shownPair(
  pair: PairInput,
  { pictures, context }: Pick<PairExport, 'pictures' | 'context'>,
): Promise<PairInput> {
  const { original, translation } = pair;
  const shows = { showsAreas: true, showsPictures: true } as const;
  const read = (input: ExportInput) => withPictures(input, shows, pictures, context);
  const first = await read(original.input);
  const isOne = original.input === translation.input;
  return {
    ...pair,
    original: { ...original, input: first },
    translation: { ...translation, input: isOne ? first : await read(translation.input) },
  };
}

function noted(library: Library, document: Document): ExportInput {
  return inputWith(library, document, { kind: 'documents', ids: [document.id] });
}
