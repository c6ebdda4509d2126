/** `hashiyeh correct ID` */
import {
  Correction,
  PartCorrection,
  type PartAspect,
} from '../../../corpus/document/correction.ts';
import type { Document, DocumentId } from '../../../corpus/document/document.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

/** What is corrected: one of `block`, `split`, `join` and `part`, each the id of a block; none is the whole document. */
export interface CorrectOptions {
  readonly block?: string;
  readonly split?: string;
  readonly join?: string;
  readonly part?: string;
  readonly kind?: string;
  readonly language?: string;
  readonly direction?: string;
  readonly title?: string;
  readonly author?: readonly string[];
  /** Takes the correction back. */
  readonly asImported?: boolean;
}

/** Corrects a block, a part or the whole and returns when that is on the disk. */
export async function correctCommand(
  id: string,
  options: CorrectOptions,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const found = findDocument(library, id);
    const places = withFirstBlocks(library, found, options);
    const { split, join, part } = places;
    const isPart = split !== undefined || join !== undefined || part !== undefined;
    const { parts, blocks } = isPart
      ? correctPart(library, found, places)
      : library.correct(found, blockCorrection(library, found, places));
    const corrections = library.corrections(found);
    output.result({ id: found, corrections, parts, blocks }, () =>
      parts.map(({ kind, title }) => `${kind}  ${isolate(title)}`),
    );
  });
  return exitCodes.done;
}

/**
 * The options with the block that begins a part in place of the part's own id, which `show` gives as well. Errors: UsageError for
 * more than one place, CorpusError `notFound` for a place that the document does not have.
 */
function withFirstBlocks(
  library: Library,
  id: DocumentId,
  options: CorrectOptions,
): CorrectOptions {
  const { block, split, join, part } = options;
  const places = Object.entries({ block, split, join, part }).filter(([, place]) => place);
  if (places.length > 1) throw new UsageError((t) => t('commandLine.onePlace'));
  const [only] = places;
  if (only === undefined) return options;
  const [name, place = ''] = only;
  if (library.imported(id).blocks.some((one) => one.id === place)) return options;
  const first = library.document(id).blocks.find((one) => one.part === place);
  if (first === undefined || name === 'block' || name === 'split')
    throw new CorpusError('notFound', `no block ${place}`, { id: place });
  return { ...options, [name]: first.id };
}

/** What was said before about the block, with what is said now. */
function blockCorrection(library: Library, id: DocumentId, options: CorrectOptions): Correction {
  const { block: blockId, kind, language, direction, asImported } = options;
  const place = blockId === undefined ? {} : { blockId };
  if (asImported === true) return place;
  const before = library.corrections(id).blocks.find((one) => one.blockId === blockId);
  const said = Object.entries({ kind, language, direction }).filter(([, value]) => value);
  if (said.length === 0) throw new UsageError((t) => t('commandLine.nothingToCorrect'));
  return valid(Correction.safeParse({ ...before, ...place, ...Object.fromEntries(said) }));
}

function correctPart(library: Library, id: DocumentId, options: CorrectOptions): Document {
  const { split, join, part, kind, title, author, asImported } = options;
  const blockId = split ?? join ?? part ?? '';
  if (asImported === true) {
    const aspect: PartAspect = part === undefined ? 'boundary' : 'facts';
    return library.removePartCorrection(id, blockId, aspect);
  }
  const said = Object.entries({ kind, title, authors: author }).filter(([, value]) => value);
  if (join !== undefined) return library.correctPart(id, { type: 'merge', blockId });
  if (split !== undefined) {
    const begun = { type: 'split', blockId, kind: kind ?? 'article', title: title ?? '' };
    // Looked at before anything is written.
    const named =
      author && valid(PartCorrection.safeParse({ type: 'change', blockId, authors: author }));
    const parted = library.correctPart(id, valid(PartCorrection.safeParse(begun)));
    return named === undefined ? parted : library.correctPart(id, named);
  }
  if (said.length === 0) throw new UsageError((t) => t('commandLine.nothingToCorrect'));
  const before = library
    .corrections(id)
    .parts.find((one) => one.type === 'change' && one.blockId === blockId);
  const changed = { ...before, type: 'change', blockId, ...Object.fromEntries(said) };
  return library.correctPart(id, valid(PartCorrection.safeParse(changed)));
}

type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | {
      readonly success: false;
      readonly error: { readonly issues: readonly { path: PropertyKey[] }[] };
    };

/** Errors: UsageError that names the option whose value no document can have. */
function valid<T>(parsed: Parsed<T>): T {
  if (parsed.success) return parsed.data;
  const value = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new UsageError((t) => t('commandLine.wrongValue', { value }));
}
