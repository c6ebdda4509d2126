/** The part of the contract that is about annotations brought in from other programs. */
import * as z from 'zod';
import { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { IncomingFormat, LeftOutReason } from '../../corpus/annotations/incoming/draft.ts';
import { MatchCandidate } from '../../corpus/annotations/incoming/match.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import { ReplyError } from './reply.ts';

/**
 * What becomes of an item, as `MergeStatus` says, and `waiting`: kept without a text until that is imported; `leftOut`: no
 * annotation at all.
 */
export const ItemStatus = z.enum([
  'added',
  'unplaced',
  'updated',
  'both',
  'same',
  'older',
  'deleted',
  'waiting',
  'leftOut',
]);
export type ItemStatus = z.infer<typeof ItemStatus>;

/** One item of a file, with as many of its words as tell which it is. */
export const IncomingItem = z.object({
  /** The name that the file gives it. */
  item: z.string(),
  status: ItemStatus,
  /** Why one was left out. */
  reason: LeftOutReason.optional(),
  document: DocumentId.optional(),
  annotation: AnnotationId.optional(),
  /** Its words were found, but not on the page or the lines that the file names. */
  elsewhere: z.literal(true).optional(),
  quote: z.string(),
  note: z.string(),
});
export type IncomingItem = Readonly<z.infer<typeof IncomingItem>>;

/** How many items became what; `skipped` are those that are there already, or were deleted here. */
export const IncomingCounts = z.object({
  added: z.number().int().nonnegative(),
  updated: z.number().int().nonnegative(),
  skipped: z.number().int().nonnegative(),
  unplaced: z.number().int().nonnegative(),
  waiting: z.number().int().nonnegative(),
  leftOut: z.number().int().nonnegative(),
});
export type IncomingCounts = Readonly<z.infer<typeof IncomingCounts>>;

/** A text that may be meant, with its title. */
const Candidate = MatchCandidate.extend({ title: z.string() });
export type IncomingCandidate = Readonly<z.infer<typeof Candidate>>;

/** One text that items of a file are about; `key` names it in the reader's choices. */
export const IncomingText = z.object({
  key: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  address: z.string().optional(),
  items: z.number().int().positive(),
  /** `chosen`: the reader said which it is. In doubt and where there is none, the items wait. */
  state: z.enum(['sure', 'doubt', 'none', 'chosen']),
  document: z.object({ id: DocumentId, title: z.string() }).optional(),
  candidates: z.array(Candidate),
  counts: IncomingCounts,
});
export type IncomingText = Readonly<z.infer<typeof IncomingText>>;

/** What a file holds and what becomes of it. */
export const IncomingReport = z.object({
  file: z.string(),
  format: IncomingFormat,
  ...IncomingCounts.shape,
  texts: z.array(IncomingText),
  /** Whose words they are, where the file says it; those of `mine` become the reader's own. */
  people: z.array(z.object({ name: z.string(), notes: z.number().int(), mine: z.boolean() })),
  items: z.array(IncomingItem),
});
export type IncomingReport = Readonly<z.infer<typeof IncomingReport>>;

/** A file that could not be read. */
export const FailedIncoming = z.object({ file: z.string(), error: ReplyError });
export type FailedIncoming = Readonly<z.infer<typeof FailedIncoming>>;

/** What the reader decides: the document of a text by its key (null: it waits), and which names are theirs. */
export const IncomingChoices = z.object({
  documents: z.record(z.string(), DocumentId.nullable()),
  mine: z.array(z.string()),
});
export type IncomingChoices = Readonly<z.infer<typeof IncomingChoices>>;

/** Name of files that were opened to bring their annotations in. */
export const IncomingId = z.string().min(1).brand<'IncomingId'>();
export type IncomingId = z.infer<typeof IncomingId>;

const Opened = z.object({ incoming: IncomingId.nullable() });
const Chosen = z.object({ incoming: IncomingId, choices: IncomingChoices });
const Planned = z.object({ files: z.array(IncomingReport), failed: z.array(FailedIncoming) });

/** How far planning is; `total` is 0 while texts are being looked for. */
export const IncomingProgress = z.object({
  incoming: IncomingId,
  done: z.number().int(),
  total: z.number().int(),
});
export type IncomingProgress = Readonly<z.infer<typeof IncomingProgress>>;

/** Requests that bring annotations in: files are opened, planned as often as the reader decides anew, and kept once. */
export const incomingRequests = {
  /** Main shows the dialog; null when the reader closes it without choosing. */
  'incoming:choose': { params: z.object({}), result: Opened },
  /** What would be done; nothing is stored. Errors: `cancelled`. */
  'incoming:plan': { params: Chosen, result: Planned },
  /** Stores it in one step; `change` takes it back, null where there was nothing to store. */
  'incoming:keep': {
    params: Chosen,
    result: Planned.extend({ change: z.number().int().nullable() }),
  },
  /** Takes a whole import back. Errors: `changedSince` where some of it was changed meanwhile. */
  'incoming:undo': { params: z.object({ change: z.number().int() }), result: z.object({}) },
  /** Stops planning and forgets the files. */
  'incoming:close': { params: z.object({ incoming: IncomingId }), result: z.object({}) },
} as const;
