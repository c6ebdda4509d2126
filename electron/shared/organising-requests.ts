/** The part of the contract that is about what holds annotations together: links, tags and kinds. */
import * as z from 'zod';
import { AnnotationId, Colour, Relation } from '../../corpus/annotations/annotation.ts';
import { AnnotationKind, KindCount } from '../../corpus/annotations/kind.ts';
import { AnnotationLine } from '../../corpus/annotations/line.ts';
import { TagColour } from '../../corpus/annotations/tag-change.ts';
import { Tag, TagCount } from '../../corpus/annotations/tag.ts';

const Nothing = z.object({});
const Done = z.object({});

/** A link as it is seen from one of its ends. */
export const LinkLine = z.object({ relation: Relation, line: AnnotationLine });
export type LinkLine = Readonly<z.infer<typeof LinkLine>>;

/** Requests about links, tags and kinds. */
export const organisingRequests = {
  /** The links that an annotation bears, and those that lead to it; links that lead nowhere are left out. */
  'links:read': {
    params: z.object({ id: AnnotationId }),
    result: z.object({ to: z.array(LinkLine), from: z.array(LinkLine) }),
  },
  /** Annotations of the library whose words hold all of these, the last changed first; at most twenty. */
  'links:find': {
    params: z.object({ text: z.string().max(500) }),
    result: z.array(AnnotationLine),
  },

  /** The tags of all annotations in the library, the most used first. */
  'tags:list': { params: Nothing, result: z.array(TagCount) },
  'tags:readColours': { params: Nothing, result: z.array(TagColour) },
  /** Null takes the colour away. */
  'tags:colour': { params: z.object({ tag: Tag, colour: Colour.nullable() }), result: Done },
  /** Renames a tag and those below it everywhere, or merges them. */
  'tags:rename': { params: z.object({ from: Tag, to: Tag }), result: Done },
  'tags:remove': { params: z.object({ tag: Tag }), result: Done },

  /** Kinds of the reader's own. */
  'kinds:list': { params: Nothing, result: z.array(KindCount) },
  'kinds:keep': { params: z.object({ kind: AnnotationKind }), result: Done },
  'kinds:forget': { params: z.object({ kind: AnnotationKind }), result: Done },
} as const;
