/** A question about the notes of the whole library, and what answers it. */
import * as z from 'zod';
import { DocumentId } from '../document/document.ts';
import { WrittenDate } from '../document/part.ts';
import { AnnotationId, Colour } from './annotation.ts';
import { AnnotationKind } from './kind.ts';
import { AreaSelector } from './region.ts';
import { Tag } from './tag.ts';

/** What notes are filtered and grouped by; a note may have several tags, authors and collections. */
export const NoteAspect = z.enum([
  'tag',
  'kind',
  'colour',
  'document',
  'author',
  'publisher',
  'language',
  'collection',
]);
export type NoteAspect = z.infer<typeof NoteAspect>;

/**
 * All that is said must hold. An aspect is given by its key (a tag as it is compared, an id, a name); '' means notes that
 * have none. `words` are looked for in what was marked, in the notes and in the tags, in any spelling. `from` (inclusive)
 * and `to` (exclusive) are ISO-8601 times of when a note was made.
 */
export const NoteFilter = z.partialRecord(NoteAspect, z.string().max(400)).and(
  z.object({
    words: z.string().max(1000).optional(),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
);
export type NoteFilter = Readonly<z.infer<typeof NoteFilter>>;

/** `month` is that in which a note was made, in the calendar of the locale. */
export const NoteGrouping = z.enum(['none', 'month', ...NoteAspect.options]);
export type NoteGrouping = z.infer<typeof NoteGrouping>;

/** `place`: by title and the order of the text. */
export const NoteOrder = z.enum(['newest', 'oldest', 'place', 'tag']);
export type NoteOrder = z.infer<typeof NoteOrder>;

/** The locale says how names are ordered and which months there are. */
export const NoteQuery = z.object({
  filter: NoteFilter,
  group: NoteGrouping,
  order: NoteOrder,
  locale: z.enum(['en', 'fa']),
});
export type NoteQuery = Readonly<z.infer<typeof NoteQuery>>;

/**
 * Notes that belong together, in order. `key` is that of the aspect, of a month `1404-07`; `label` is a name or a title as
 * it is written, and '' where the interface has the word (colours, languages, months, and what has none).
 */
export const NoteGroup = z.object({
  key: z.string(),
  label: z.string(),
  ids: z.array(AnnotationId),
});
export type NoteGroup = Readonly<z.infer<typeof NoteGroup>>;

/** `found` notes of `total`; a note stands in each group that it belongs to. */
export const NotesFound = z.object({
  total: z.number().int(),
  found: z.number().int(),
  groups: z.array(NoteGroup),
});
export type NotesFound = Readonly<z.infer<typeof NotesFound>>;

/** A value of an aspect that notes have, with how many. */
export const NoteChoice = z.object({ key: z.string(), label: z.string(), count: z.number().int() });
export type NoteChoice = Readonly<z.infer<typeof NoteChoice>>;

/** What can be filtered by: names in their order, tags with those above them. */
export const NoteChoices = z.record(NoteAspect, z.array(NoteChoice));
export type NoteChoices = Readonly<z.infer<typeof NoteChoices>>;

/**
 * A note as a list shows it. `quote` and `note` are the beginnings of what was marked and of the first words about it;
 * `gone`: its document is not in the library (any more). Times are ISO-8601 UTC.
 */
export const NoteLine = z.object({
  id: AnnotationId,
  documentId: DocumentId,
  gone: z.boolean(),
  title: z.string(),
  authors: z.array(z.string()),
  date: WrittenDate.optional(),
  quote: z.string(),
  note: z.string(),
  tags: z.array(Tag),
  colour: Colour,
  kind: AnnotationKind.optional(),
  /** What it is about, where that is no passage. */
  about: z.enum(['document', 'part', 'area']).optional(),
  /** Where it is, for an area. */
  area: AreaSelector.optional(),
  created: z.string(),
  modified: z.string(),
});
export type NoteLine = Readonly<z.infer<typeof NoteLine>>;
