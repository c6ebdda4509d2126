/** A term: words of one language with the words that render them in the other, as the reader decided. */
import * as z from 'zod';
import { DocumentId } from '../../document/document.ts';
import { Language } from '../../document/language.ts';
import { fold } from '../../text/fold.ts';
import { QuotedSegment } from '../pair.ts';

export const TermId = z.string().min(1).brand<'TermId'>();
export type TermId = z.infer<typeof TermId>;

/** Words without white space around them; never empty. */
export const TermWords = z.string().trim().min(1).max(500);

/** The words on one side. */
export const TermSide = z.object({ language: Language, words: TermWords });
export type TermSide = Readonly<z.infer<typeof TermSide>>;

/** Where a side's words stood when the reader marked them. */
export const TermPlace = QuotedSegment.safeExtend({ document: DocumentId });
export type TermPlace = Readonly<z.infer<typeof TermPlace>>;

/** What the reader says about a term; `translation` holds the preferred words. */
export const TermDraft = z.object({
  original: TermSide,
  translation: TermSide,
  /** Other renderings that are right too. */
  allowed: z.array(TermWords).readonly().default([]),
  /** Renderings that must not be used. */
  forbidden: z.array(TermWords).readonly().default([]),
  /** Noun, name, verb … in the reader's words. */
  kind: z.string().trim().min(1).max(100).optional(),
  note: z.string().trim().min(1).optional(),
  marked: z
    .object({ original: TermPlace.optional(), translation: TermPlace.optional() })
    .optional(),
});
export type TermDraft = Readonly<z.infer<typeof TermDraft>>;

/** A term of a library; times are ISO-8601 UTC. */
export const Term = TermDraft.extend({ id: TermId, created: z.string(), modified: z.string() });
export type Term = Readonly<z.infer<typeof Term>>;

/** The words as they are compared: folded, without half-spaces. */
export function foldedTerm(words: string): string {
  return fold(words).text.trim();
}

/** The same for both sides of a term, with their languages. */
export function termKey({
  original,
  translation,
}: Pick<TermDraft, 'original' | 'translation'>): string {
  return [original, translation]
    .map(({ language, words }) => `${language} ${foldedTerm(words)}`)
    .join('\n');
}

/** `words` without those that are there already, compared as terms are. */
export function distinctWords(words: readonly string[], without: readonly string[] = []): string[] {
  const seen = new Set(without.map(foldedTerm));
  return words.filter((each) => {
    const key = foldedTerm(each);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * One draft of several: the first says the words; renderings of the others are allowed beside its own unless one of them
 * forbids them, notes follow one another. Terms the other way round are turned first.
 */
export function mergeTerms(first: TermDraft, others: readonly TermDraft[]): TermDraft {
  const all = [first, ...others.map((other) => turnedTo(first, other))];
  const forbidden = distinctWords(
    all.flatMap((term) => term.forbidden),
    [first.translation.words],
  );
  const allowed = distinctWords(
    all.flatMap((term) => [term.translation.words, ...term.allowed]),
    [first.translation.words, ...forbidden],
  );
  const notes = [...new Set(all.flatMap(({ note }) => note ?? []))].join('\n');
  const kind = all.find((term) => term.kind !== undefined)?.kind;
  const marked = all.find((term) => term.marked !== undefined)?.marked;
  const { original, translation } = first;
  return {
    original,
    translation,
    allowed,
    forbidden,
    ...(kind === undefined ? {} : { kind }),
    ...(notes === '' ? {} : { note: notes }),
    ...(marked === undefined ? {} : { marked }),
  };
}

function turnedTo(first: TermDraft, other: TermDraft): TermDraft {
  const isTurned =
    other.original.language === first.translation.language &&
    other.translation.language === first.original.language;
  if (!isTurned || other.original.language === other.translation.language) return other;
  const { original, translation, marked, ...rest } = other;
  return {
    ...rest,
    original: translation,
    translation: original,
    // What was said about renderings was about the other language.
    allowed: [],
    forbidden: [],
    ...(marked === undefined
      ? {}
      : {
          marked: {
            ...(marked.translation === undefined ? {} : { original: marked.translation }),
            ...(marked.original === undefined ? {} : { translation: marked.original }),
          },
        }),
  };
}
