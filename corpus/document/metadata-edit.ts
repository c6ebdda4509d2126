/** What the reader says about a document's metadata beside what its file says. */
import * as z from 'zod';
import type { Document } from './document.ts';
import { Direction, Language } from './language.ts';
import { Metadata } from './metadata.ts';
import { WrittenDate } from './part.ts';

const text = z.string().trim().min(1);

/** The values that the reader gave; an absent field leaves the file's own value, null says that there is none. */
export const MetadataEdit = z.object({
  title: text.optional(),
  authors: z.array(text).optional(),
  publisher: text.nullable().optional(),
  translator: text.nullable().optional(),
  language: Language.optional(),
  direction: Direction.optional(),
  dates: z.array(WrittenDate).optional(),
  category: text.nullable().optional(),
  tags: z.array(text).optional(),
  sourceAddress: text.nullable().optional(),
});
export type MetadataEdit = Readonly<z.infer<typeof MetadataEdit>>;

/** What the file itself says, shown beside an edit. */
export const FileFacts = z.object({ metadata: Metadata, sourceAddress: z.string().optional() });
export type FileFacts = Readonly<z.infer<typeof FileFacts>>;

/** The document with the reader's values in place of the file's. */
export function editMetadata(document: Document, edit: MetadataEdit): Document {
  const { sourceAddress, ...metadata } = edit;
  return {
    ...document,
    metadata: withEdit(document.metadata, metadata),
    provenance: withEdit(document.provenance, { sourceAddress }),
  };
}

/** What the file says, as import read it. */
export function fileFacts({ metadata, provenance: { sourceAddress } }: Document): FileFacts {
  return { metadata, ...(sourceAddress === undefined ? {} : { sourceAddress }) };
}

/** Undefined leaves a field, null takes it away. */
function withEdit<T extends object>(thing: T, edit: object): T {
  const fields = new Map<string, unknown>(Object.entries(thing));
  for (const [name, value] of Object.entries(edit)) {
    if (value === null) fields.delete(name);
    else if (value !== undefined) fields.set(name, value);
  }
  return Object.fromEntries(fields) as T;
}
