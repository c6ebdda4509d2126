/** What holds annotations of a library together: links, tags with their colours, and kinds. */
import type { Annotation, AnnotationId, Colour } from '../annotations/annotation.ts';
import type { AnnotationLine } from '../annotations/line.ts';
import type { KindCount } from '../annotations/kind.ts';
import type { TagColour } from '../annotations/tag-change.ts';

/** Part of a library; what it changes is on the disk when it returns. Tags and kinds are compared when folded. */
export interface Organising {
  /** Annotations that are not deleted and have a link to this one, oldest first. */
  linking(id: AnnotationId): readonly Annotation[];
  /** The annotations with these ids that are there, in documents that are; in that order. */
  lines(ids: readonly AnnotationId[]): readonly AnnotationLine[];
  /** Annotations whose words hold every word of the text, folded, the last changed first. */
  find(text: string, limit: number): readonly AnnotationLine[];
  /** Tags that the reader gave a colour. */
  colours(): readonly TagColour[];
  /** Null takes the colour away. */
  colourTag(tag: string, colour: Colour | null): void;
  /**
   * Renames a tag and those below it in one step, also of deleted annotations; where there is one of that name, they become
   * one. Returns the annotations that bore it.
   * Errors: `notFound` where no annotation bears the tag, `invalidRequest` where `to` or what stands below it is no tag.
   */
  renameTag(from: string, to: string): readonly AnnotationId[];
  /** Takes a tag and those below it from all annotations. Errors and result as `renameTag`. */
  removeTag(tag: string): readonly AnnotationId[];
  /** Kinds of the reader's own that are in use, the most used first, then those that are kept. */
  kinds(): readonly KindCount[];
  /** Offers a kind although no annotation is of it. */
  keepKind(kind: string): void;
  /** Offers it no longer, once no annotation is of it. */
  forgetKind(kind: string): void;
}
