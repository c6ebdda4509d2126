/** A parallel text as we write it: one JSON file that holds both languages sentence by sentence. */
import * as z from 'zod';

/** The two languages of every starter text. */
export const StarterLanguage = z.enum(['en', 'fa']);
export type StarterLanguage = z.infer<typeof StarterLanguage>;

/*
 * Sentences become Markdown as they stand. Emphasis is the only markup that they may hold: whatever else Markdown
 * would read as markup would change the text on import, and the segments would no longer fit.
 */
const otherMarkup = /[_`[\]<>\\~|&]|^(?:[#+-]|\d+[.)])\s/;
const emphasisOnly = /^(?:[^*]|\*\S(?:[^*]*\S)?\*)+$/;

/** One sentence: single spaces, none at its ends, `*emphasis*` and no other Markdown. */
const Sentence = z
  .string()
  .regex(/^\S+(?: \S+)*$/, 'a sentence has single spaces and none at its ends')
  .regex(emphasisOnly, 'asterisks come in pairs around emphasised words')
  .refine((text) => !otherMarkup.test(text), 'a sentence holds no Markdown but emphasis');

/** n sentences of one language with the m sentences of the other that say the same. */
const SentenceBead = z.object({ en: z.array(Sentence).min(1), fa: z.array(Sentence).min(1) });

const BlockBody = { beads: z.array(SentenceBead).min(1) };
const ParallelBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.literal([2, 3]), ...BlockBody }),
  z.strictObject({ kind: z.literal('paragraph'), ...BlockBody }),
  z.strictObject({ kind: z.literal('list-item'), ...BlockBody }),
  z.strictObject({ kind: z.literal('quote'), ...BlockBody }),
]);
export type ParallelBlock = Readonly<z.infer<typeof ParallelBlock>>;

/** What a side says about itself; `date` as that language writes it; `translator` only on the translated side. */
const Side = z.strictObject({
  title: Sentence,
  author: z.string().min(1),
  date: z.string().min(1),
  translator: z.string().min(1).optional(),
});

/** See above; `slug` names the files that are made of it. Both sides have the same blocks. */
export const ParallelText = z
  .strictObject({
    slug: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
    originalLanguage: StarterLanguage,
    en: Side,
    fa: Side,
    blocks: z.array(ParallelBlock).min(1),
  })
  .refine(
    (text) =>
      StarterLanguage.options.every(
        (side) => isTranslated(text, side) === hasTranslator(text, side),
      ),
    'the translated side, and only that one, names its translator',
  );
export type ParallelText = Readonly<z.infer<typeof ParallelText>>;

type Sides = Readonly<Record<StarterLanguage, z.infer<typeof Side>>>;

function isTranslated(text: { originalLanguage: StarterLanguage }, side: StarterLanguage): boolean {
  return text.originalLanguage !== side;
}

function hasTranslator(text: Sides, side: StarterLanguage): boolean {
  return text[side].translator !== undefined;
}
