/** Things of a library that belong to no single document, in lists of records that can be told by their keys. */
import * as z from 'zod';

/**
 * The lists in the order in which they are brought in: what a record names stands in a list before its own. To add one: its
 * name, what it holds and (`since`) the version of the tables that brings it here, and its table in `storage/portable-lists.ts`.
 */
export const archiveLists = {
  collections: 'collections of documents: name, created',
  collected: 'which document is in which collection',
  tagColours: 'colours of tags, by the tag as tags are compared',
  kinds: 'kinds of annotations that are the reader’s own, by the kind as kinds are compared',
  decisions: 'what the reader decided about where an annotation stands in another edition',
  sheets: 'sheets, on which passages are ordered',
  sheetItems: 'what stands on a sheet: an annotation or the reader’s own words',
  terms: 'terms with their renderings in the other language, and what is said beside (JSON)',
  pairs: 'originals with their translations, and what was said of their sentences (JSON)',
} as const;

export type ListName = keyof typeof archiveLists;

/** The names, in order. */
export const listNames = Object.keys(archiveLists) as readonly ListName[];

/** The version of the library's tables with which a list came; archives of older ones do not have it. */
const since: Partial<Readonly<Record<ListName, number>>> = { terms: 18 };

/** The lists that an archive has whose tables are of this version. */
export function listsOf(schema: number): readonly ListName[] {
  return listNames.filter((name) => (since[name] ?? 0) <= schema);
}

/** A cell of a record. */
const Cell = z.union([z.string(), z.number(), z.null()]);

/** `key` tells it from the others of its list; times are ISO-8601 UTC. */
export const ListRecord = z.object({
  key: z.string().min(1),
  value: z.record(z.string(), Cell),
  modified: z.string().optional(),
  deletedAt: z.string().optional(),
});
export type ListRecord = Readonly<z.infer<typeof ListRecord>>;
