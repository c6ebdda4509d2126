/** The part of the contract that is about the library's shelves: several documents, collections, the trash. */
import * as z from 'zod';
import {
  Collection,
  DeletedDocument,
  ReadMark,
  TagChange,
} from '../../corpus/document/collection.ts';
import { CollectionId } from '../../corpus/document/collection-id.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import { ReadingView } from '../../corpus/document/reading-view.ts';

const Nothing = z.object({});
const Done = z.object({});
const Several = z.array(DocumentId).min(1);

/** Requests that put documents in order. */
export const shelfRequests = {
  /** What is done for several documents is done for all or for none. */
  'documents:tag': {
    params: z.object({ documents: Several, change: TagChange }),
    result: Done,
  },
  'documents:mark': { params: z.object({ documents: Several, mark: ReadMark }), result: Done },
  'documents:delete': { params: z.object({ documents: Several }), result: Done },
  'documents:restore': { params: z.object({ documents: Several }), result: Done },
  /** The last deleted first. */
  'trash:list': { params: Nothing, result: z.array(DeletedDocument) },
  /** Off the disk, with their notes unless those are to be kept: there is no way back. */
  'trash:erase': {
    params: z.object({ documents: Several, keepNotes: z.boolean() }),
    result: Done,
  },

  'collection:list': { params: Nothing, result: z.array(Collection) },
  'collection:create': { params: Collection.pick({ name: true }), result: Collection },
  'collection:rename': { params: Collection, result: Done },
  /** Its documents stay. */
  'collection:delete': { params: z.object({ id: CollectionId }), result: Done },
  'collection:restore': { params: z.object({ id: CollectionId }), result: Done },
  /** Puts documents into a collection, or takes them out. */
  'collection:collect': {
    params: z.object({ id: CollectionId, documents: Several, inside: z.boolean() }),
    result: Done,
  },
  'document:saveView': {
    params: z.object({ id: DocumentId, view: ReadingView }),
    result: Done,
  },
} as const;
