/** What a reader changes of an annotation: its colour, kind, note, tags and links. */
import type { Direction, Language } from '../document/language.ts';
import {
  foreignBodies,
  type Annotation,
  type Colour,
  type Link,
  type TextualBody,
} from './annotation.ts';
import { AnnotationKind } from './kind.ts';
import { tidyLinks } from './link.ts';
import { tidyTags, type Tag } from './tag.ts';

/** The reader's words as they were typed, in Markdown. */
export interface Note {
  readonly text: string;
  readonly language: Language;
  readonly direction: Direction;
}

/** An absent field stays as it is; a note or a kind that is null or blank is taken away. What others wrote always stays. */
export interface AnnotationChange {
  readonly colour?: Colour | undefined;
  readonly note?: Note | null | undefined;
  /** All of them; an empty list takes them away. */
  readonly tags?: readonly Tag[] | undefined;
  readonly kind?: string | null | undefined;
  /** All of them; an empty list takes them away. */
  readonly links?: readonly Link[] | undefined;
}

/** The annotation with the change made at `now` (ISO-8601 UTC); with a note it comments, without it only highlights. */
export function changeAnnotation(
  annotation: Annotation,
  change: AnnotationChange,
  now: string,
): Annotation {
  const bodies =
    change.note === undefined
      ? annotation.bodies
      : [...foreignBodies(annotation), ...bodiesOf(change.note)];
  const { tags: before = [], kind: kindBefore, links: linksBefore = [], ...others } = annotation;
  const tags = change.tags === undefined ? before : tidyTags(change.tags);
  const links = change.links === undefined ? linksBefore : tidyLinks(annotation.id, change.links);
  const kind = change.kind === undefined ? kindBefore : kindOf(change.kind);
  return {
    ...others,
    ...(kind === undefined ? {} : { kind }),
    ...(tags.length > 0 ? { tags: [...tags] } : {}),
    ...(links.length > 0 ? { links: [...links] } : {}),
    colour: change.colour ?? annotation.colour,
    bodies,
    motivation: bodies.length > 0 ? 'commenting' : 'highlighting',
    modified: now,
  };
}

function kindOf(kind: string | null): AnnotationKind | undefined {
  return AnnotationKind.safeParse(kind).data;
}

function bodiesOf(note: Note | null): TextualBody[] {
  if (note === null || note.text.trim() === '') return [];
  const { text, language, direction } = note;
  return [{ type: 'TextualBody', value: text, format: 'text/markdown', language, direction }];
}
