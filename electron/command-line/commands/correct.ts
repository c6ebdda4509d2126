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
    const { block, split, join, part } = options;
    const places = [block, split, join, part].filter((place) => place !== undefined);
    if (places.length > 1) throw new UsageError((t) => t('commandLine.onePlace'));
    const known = library.imported(found).blocks.map((one) => one.id);
    const missing = places.find((place) => !known.includes(place));
    if (missing !== undefined) {
      throw new CorpusError('notFound', `no block ${missing}`, { id: missing });
    }
    const isPart = split !== undefined || join !== undefined || part !== undefined;
    const { parts, blocks } = isPart
      ? correctPart(library, found, options)
      : library.correct(found, blockCorrection(library, found, options));
    const corrections = library.corrections(found);
    output.result({ id: found, corrections, parts, blocks }, () =>
      parts.map(({ kind, title }) => `${kind}  ${isolate(title)}`),
    );
  });
  return exitCodes.done;
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
  const facts = Object.fromEntries(said);
  if (join !== undefined) return library.correctPart(id, { type: 'merge', blockId });
  if (split !== undefined) {
    const begun = { type: 'split', blockId, kind: 'article', title: '', ...facts };
    return library.correctPart(id, valid(PartCorrection.safeParse(begun)));
  }
  if (said.length === 0) throw new UsageError((t) => t('commandLine.nothingToCorrect'));
  const before = library
    .corrections(id)
    .parts.find((one) => one.type === 'change' && one.blockId === blockId);
  const changed = { ...before, type: 'change', blockId, ...facts };
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
