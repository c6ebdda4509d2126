/** The part of the contract that is about terms. */
import * as z from 'zod';
import { PairId } from '../../corpus/alignment/pair.ts';
import { Term, TermDraft, TermId } from '../../corpus/alignment/terms/term.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import { Direction, Language } from '../../corpus/document/language.ts';

const Done = z.object({});
const Standing = z.enum(['preferred', 'allowed', 'forbidden', 'other', 'none']);
const Range = z.object({ start: z.number().int(), end: z.number().int() });

/** A place of a term: `from` says in which of its languages; `beside` is the sentence on the other side of a pair. */
export const TermUse = z.object({
  document: DocumentId,
  title: z.string(),
  from: z.enum(['original', 'translation']),
  block: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  language: Language,
  direction: Direction,
  before: z.string(),
  words: z.string(),
  after: z.string(),
  beside: z
    .object({
      pair: PairId,
      document: DocumentId,
      text: z.string(),
      language: Language,
      direction: Direction,
      standing: Standing,
      /** As the term or the text has it; empty where nothing was found. */
      rendering: z.string(),
      /** Where it stands in `text`. */
      found: Range.optional(),
    })
    .optional(),
});
export type TermUse = Readonly<z.infer<typeof TermUse>>;

/** `total` counts the uses, of which the first are listed; `renderings` counts those beside which a counterpart stands. */
export const TermReport = z.object({
  uses: z.array(TermUse),
  total: z.number().int(),
  texts: z.number().int(),
  renderings: z.array(z.object({ standing: Standing, words: z.string(), count: z.number().int() })),
});
export type TermReport = Readonly<z.infer<typeof TermReport>>;

/** How many texts of the library were looked through for a term. */
export const TermProgress = z.object({
  id: TermId,
  done: z.number().int(),
  total: z.number().int(),
});
export type TermProgress = Readonly<z.infer<typeof TermProgress>>;

/** A glossary that was chosen and read, and what bringing it in would do; nothing is kept yet. */
export const ShownGlossary = z.object({
  fileName: z.string(),
  added: z.number().int(),
  enriched: z.number().int(),
  same: z.number().int(),
  /** The first of the new ones. */
  examples: z.array(TermDraft),
  /** Lines that are no entry, from 1. */
  problems: z.array(
    z.object({
      line: z.number().int(),
      reason: z.enum(['oneSide', 'tooLong', 'sameLanguage', 'badQuotes', 'cutOff']),
    }),
  ),
});
export type ShownGlossary = Readonly<z.infer<typeof ShownGlossary>>;

/** Formats of glossaries. */
export const GlossaryFormat = z.enum(['omegat', 'tbx', 'csv']);
export type GlossaryFormat = z.infer<typeof GlossaryFormat>;

/** Requests about terms. */
export const termRequests = {
  /** Oldest first. */
  'term:list': { params: z.object({}), result: z.array(Term) },
  /** Makes a term, or (`id`) says something else about one. */
  'term:save': { params: z.object({ id: TermId.optional(), term: TermDraft }), result: Term },
  /** The first takes in what the others say, which are deleted; one step. */
  'term:merge': { params: z.object({ ids: z.array(TermId).min(2) }), result: Term },
  'term:delete': { params: z.object({ ids: z.array(TermId) }), result: Done },
  'term:restore': { params: z.object({ ids: z.array(TermId) }), result: Done },
  /** Where it occurs in the library, and how it is rendered. The window asks for one at a time: the last ends the others. */
  'term:uses': { params: z.object({ id: TermId }), result: TermReport },
  /** The window waits for no uses any more: asking for them fails as `cancelled`. */
  'term:stopLooking': { params: z.object({}), result: Done },
  /** Asks for a place and writes the glossary there; null where the dialog was closed. */
  'term:export': {
    params: z.object({ format: GlossaryFormat, ids: z.array(TermId).optional() }),
    result: z.object({ fileName: z.string(), count: z.number().int() }).nullable(),
  },
  /** Asks for a file and reads it; null where the dialog was closed. */
  'term:chooseGlossary': { params: z.object({}), result: ShownGlossary.nullable() },
  /** Brings in the glossary that was chosen last; one step. */
  'term:bringGlossary': {
    params: z.object({}),
    result: z.object({ added: z.number().int(), enriched: z.number().int() }),
  },
} as const;
