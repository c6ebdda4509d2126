/** Kinds: what an annotation is for in the reader's work, from a list that the reader can extend. */
import * as z from 'zod';
import { fold } from '../text/fold.ts';

/** The kinds that every library has; their names in the interface stand in the locales. */
export const builtInKinds = [
  'claim',
  'evidence',
  'quotation',
  'question',
  'term',
  'translationIssue',
  'toCheck',
] as const;
export type BuiltInKind = (typeof builtInKinds)[number];

/** An id of the list above, or the reader's own word as it was written. Units: `max` in UTF-16. */
export const AnnotationKind = z.string().trim().min(1).max(60);
export type AnnotationKind = z.infer<typeof AnnotationKind>;

/** A kind with how many annotations of the library are of it. */
export const KindCount = z.object({ kind: AnnotationKind, count: z.number().int().nonnegative() });
export type KindCount = Readonly<z.infer<typeof KindCount>>;

/** Whether the kind is one that every library has. */
export function isBuiltIn(kind: string): kind is BuiltInKind {
  return (builtInKinds as readonly string[]).includes(kind);
}

/** What kinds are compared by: a reader's `شاهد` and `شاهدِ` are one. */
export function kindKey(kind: string): string {
  return fold(kind.trim().replace(/\s+/gu, ' ')).text;
}
