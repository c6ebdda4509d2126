/** An annotation: a target, optional bodies and a motivation, after the W3C Web Annotation Data Model. */
import * as z from 'zod';
import { DocumentId } from '../document/document.ts';
import { Direction, Language } from '../document/language.ts';
import { Range } from '../document/position.ts';
import { AnnotationKind } from './kind.ts';
import { AreaSelector, PartSelector } from './region.ts';
import { Tag } from './tag.ts';

/** The six colours of highlights; each has a name and a line pattern, so that it can be told without colour. */
export const Colour = z.enum(['yellow', 'green', 'blue', 'pink', 'purple', 'orange']);
export type Colour = z.infer<typeof Colour>;

export const Motivation = z.enum(['highlighting', 'commenting']);
export type Motivation = z.infer<typeof Motivation>;

/** The quoted words with some of what stands around them. */
export const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type TextQuoteSelector = Readonly<z.infer<typeof TextQuoteSelector>>;

/** Half-open interval of UTF-16 units in the document's plain text (code points only in W3C output). */
export const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type TextPositionSelector = Readonly<z.infer<typeof TextPositionSelector>>;

/** The range by block id and offset: exact while the document is unchanged. */
export const BlockRangeSelector = z.object({ type: z.literal('BlockRangeSelector'), range: Range });
export type BlockRangeSelector = Readonly<z.infer<typeof BlockRangeSelector>>;

export const Selector = z.discriminatedUnion('type', [
  TextQuoteSelector,
  TextPositionSelector,
  BlockRangeSelector,
  PartSelector,
  AreaSelector,
]);
export type Selector = Readonly<z.infer<typeof Selector>>;

/** Who wrote a body; the name is empty where the file does not say it. */
export const Creator = z.object({ name: z.string() });
export type Creator = Readonly<z.infer<typeof Creator>>;

/** How words are written: the reader's own in Markdown, those of files and of older libraries as plain text. */
export const NoteFormat = z.enum(['text/plain', 'text/markdown']);
export type NoteFormat = z.infer<typeof NoteFormat>;

/**
 * Words about a passage; direction follows the words. Without a creator they are the reader's own; with one they came
 * with the file and are somebody else's, written at `created` (ISO-8601 UTC) where the file says when.
 */
export const TextualBody = z.object({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: NoteFormat,
  language: Language,
  direction: Direction,
  creator: Creator.optional(),
  created: z.string().optional(),
});
export type TextualBody = Readonly<z.infer<typeof TextualBody>>;

export const AnnotationId = z.string().min(8).brand<'AnnotationId'>();
export type AnnotationId = z.infer<typeof AnnotationId>;

/** How an annotation stands to the one that it is linked to. */
export const Relation = z.enum(['contradicts', 'sameAs', 'translates', 'supports', 'seeAlso']);
export type Relation = z.infer<typeof Relation>;

/** `to` may be gone meanwhile, or stand in another library: a link is shown only where it leads somewhere. */
export const Link = z.object({ relation: Relation, to: AnnotationId });
export type Link = Readonly<z.infer<typeof Link>>;

/** What an annotation is about as well: words of a translation, or of the original. See `counterpart.ts`. */
export const Counterpart = z.object({
  documentId: DocumentId,
  /** Never empty: it is about words. */
  selectors: z.array(Selector).min(1),
});
export type Counterpart = Readonly<z.infer<typeof Counterpart>>;

/** A highlight is an annotation without a body, with or without tags. Times are ISO-8601 UTC. */
export const Annotation = z.object({
  id: AnnotationId,
  documentId: DocumentId,
  motivation: Motivation,
  colour: Colour,
  /** What it is for; absent where the reader does not say. */
  kind: AnnotationKind.optional(),
  bodies: z.array(TextualBody),
  /** The reader's own, in the order of their writing; absent where there are none. */
  tags: z.array(Tag).optional(),
  /** To others of the library; absent where there are none. */
  links: z.array(Link).optional(),
  /** Empty: it is about the whole document. See `targetOf`. */
  selectors: z.array(Selector),
  /** Its second target; absent where there is one only. */
  counterpart: Counterpart.optional(),
  created: z.string(),
  modified: z.string(),
});
export type Annotation = Readonly<z.infer<typeof Annotation>>;

/** The reader's own note; undefined where there is none, whatever others wrote. */
export function ownBody({ bodies }: Annotation): TextualBody | undefined {
  return bodies.find(({ creator }) => creator === undefined);
}

/** Whether there is anything to read beside the passage: words of anybody, tags, a kind or links. */
export function isNoted({ bodies, tags = [], kind, links = [] }: Annotation): boolean {
  return bodies.length + tags.length + links.length > 0 || kind !== undefined;
}

/** What others wrote, in the order of the file: a comment, then its answers. */
export function foreignBodies({ bodies }: Annotation): readonly TextualBody[] {
  return bodies.filter(({ creator }) => creator !== undefined);
}
