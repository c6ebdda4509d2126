/** Drafts: annotations as other programs write them, before it is known which document they are about. */
import * as z from 'zod';
import { Direction, Language } from '../../document/language.ts';
import { Colour, Link, NoteFormat } from '../annotation.ts';
import { AnnotationKind } from '../kind.ts';
import { Decision } from '../placement.ts';
import { AreaSelector, PartSelector } from '../region.ts';
import { Tag } from '../tag.ts';
import { IncomingHint } from './hint.ts';

/** Formats that annotations are read from. */
export const IncomingFormat = z.enum([
  'w3c',
  'readium',
  'hypothesis',
  'readwise',
  'kindle',
  'html',
]);
export type IncomingFormat = z.infer<typeof IncomingFormat>;

/** What an item says about the text that it is of; nothing of it need be there. */
export const IncomingSource = z.object({
  title: z.string().optional(),
  authors: z.array(z.string()),
  address: z.string().optional(),
  /** ISBN, DOI, the identifier of an EPUB, as they are written. */
  identifiers: z.array(z.string()),
  fileName: z.string().optional(),
  /** Lower-case hexadecimal. */
  sha256: z.string().optional(),
});
export type IncomingSource = Readonly<z.infer<typeof IncomingSource>>;

/** Words of one person; without a creator they are the reader's own. An empty name: somebody whom the file does not name. */
export const IncomingBody = z.object({
  value: z.string().min(1),
  format: NoteFormat,
  language: Language.optional(),
  direction: Direction.optional(),
  creator: z.string().optional(),
  created: z.string().optional(),
});
export type IncomingBody = Readonly<z.infer<typeof IncomingBody>>;

/** The marked words. Empty surroundings are unknown. */
export const IncomingQuote = z.object({
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type IncomingQuote = Readonly<z.infer<typeof IncomingQuote>>;

/** Half-open interval in the text, in Unicode code points, as the W3C model counts. */
export const IncomingPosition = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type IncomingPosition = Readonly<z.infer<typeof IncomingPosition>>;

/** One annotation of a file. Times are ISO-8601 UTC. Without a quote and a region it is about the whole text. */
export const IncomingDraft = z.object({
  /** The name that the other program gave it, or one that follows from its words. */
  item: z.string().min(1),
  quote: IncomingQuote.optional(),
  position: IncomingPosition.optional(),
  hint: IncomingHint.optional(),
  /** Words of another text that it marks as well; only of Hashiyeh's own files. */
  counterpart: z.object({ quote: IncomingQuote, sha256: z.string() }).optional(),
  /** A part, picture or page in place of words; only of Hashiyeh's own files, whose names of blocks are ours. */
  region: z.discriminatedUnion('type', [PartSelector, AreaSelector]).optional(),
  /** The words as they were marked, where others stand there since, and what the reader decided; only of Hashiyeh's own files. */
  former: IncomingQuote.optional(),
  decision: Decision.optional(),
  bodies: z.array(IncomingBody),
  tags: z.array(Tag),
  kind: AnnotationKind.optional(),
  links: z.array(Link).optional(),
  colour: Colour.optional(),
  created: z.string().optional(),
  modified: z.string().optional(),
  source: IncomingSource,
  /** Hashiyeh wrote it: a newer state is the same reader's. */
  ours: z.boolean().optional(),
});
export type IncomingDraft = Readonly<z.infer<typeof IncomingDraft>>;

/**
 * Why an item of a file is no annotation: `bookmark`: a place without words; `empty`: neither a passage nor words; `elsewhere`:
 * the file only says where it lies; `noWords`: the other program kept the words back; `repeated`: another item of the file has
 * its words and more; `malformed`: it breaks its format's rules.
 */
export const LeftOutReason = z.enum([
  'bookmark',
  'empty',
  'elsewhere',
  'noWords',
  'repeated',
  'malformed',
]);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

/** An item that is no annotation, with as many of its words as tell which it is. */
export const LeftOut = z.object({ item: z.string(), reason: LeftOutReason, words: z.string() });
export type LeftOut = Readonly<z.infer<typeof LeftOut>>;

/** What a file holds, in its order. */
export interface IncomingFile {
  readonly format: IncomingFormat;
  readonly drafts: readonly IncomingDraft[];
  readonly leftOut: readonly LeftOut[];
}
