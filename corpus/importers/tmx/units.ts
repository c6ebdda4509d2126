/** The units of a memory as blocks: the original, its translation, then what else the unit holds. */
import type { Language } from '../../document/language.ts';
import type { BlockDraft } from '../draft.ts';
import type { BeadDraft } from '../pair-draft.ts';
import type { LanguageOf } from './languages.ts';
import type { Unit, Variant } from './memory.ts';

/** A unit in the making; `sides` are indices into its drafts, `aside` counts further words of a language that it has already. */
export interface DraftedUnit {
  readonly drafts: readonly BlockDraft[];
  readonly sides: Readonly<Record<'original' | 'translation', number | undefined>>;
  readonly notes: readonly string[];
  readonly state: BeadDraft['state'];
  readonly confidence?: number;
  readonly aside: number;
}

/** Where the segment with that number stands in the original. */
export type PlaceOf = (segment: number) => BlockDraft['place'];

/** A draft for every unit that holds words. */
export function draftUnits(
  units: readonly Unit[],
  languageOf: LanguageOf,
  pair: readonly [original: Language, translation: Language] | undefined,
  placeOf: PlaceOf,
): readonly DraftedUnit[] {
  return units
    .map((unit) => draftUnit(unit, languageOf, pair, placeOf))
    .filter(({ drafts }) => drafts.length > 0);
}

function draftUnit(
  { variants, notes, state, confidence }: Unit,
  languageOf: LanguageOf,
  pair: readonly [Language, Language] | undefined,
  placeOf: PlaceOf,
): DraftedUnit {
  const [from, to] = pair ?? [];
  const rank = (language: Language): number => (language === from ? 0 : language === to ? 1 : 2);
  const told = variants
    .filter(({ text }) => text !== '')
    .map((variant) => ({ variant, language: languageOf(variant.language) }))
    .toSorted((a, b) => rank(a.language) - rank(b.language));
  const seen = new Set<Language>();
  const drafts = told.map(({ variant, language }) => {
    const isAside = seen.has(language);
    seen.add(language);
    return draftOf(variant, language, isAside, placeOf);
  });
  const placeIn = (language: Language | undefined): number | undefined => {
    const at = told.findIndex((each) => each.language === language);
    return at < 0 ? undefined : at;
  };
  const sides = { original: placeIn(from), translation: placeIn(to) };
  const isAlone = sides.original === undefined || sides.translation === undefined;
  const standing = stateOf(state, isAlone);
  return {
    drafts,
    sides,
    notes,
    state: standing,
    ...(standing === 'aligned' && confidence !== undefined ? { confidence } : {}),
    aside: drafts.filter(({ kind }) => kind === 'furniture').length,
  };
}

/** What the file says; a unit of another program's memory was approved by whoever kept it there. */
function stateOf(written: string | undefined, isAlone: boolean): BeadDraft['state'] {
  switch (written) {
    case 'aligned':
    case 'confirmed':
    case 'corrected':
    case 'omitted':
      return written;
    default:
      return isAlone ? 'omitted' : 'confirmed';
  }
}

function draftOf(
  { text, segment }: Variant,
  language: Language,
  isAside: boolean,
  placeOf: PlaceOf,
): BlockDraft {
  return {
    kind: isAside ? 'furniture' : 'paragraph',
    text,
    marks: [],
    place: placeOf(segment),
    part: 0,
    ...(language === 'und' ? {} : { language }),
  };
}
