/** What stands in the fields of a term's form, and the term that they say. */
import type { TermDraft, TermPlace } from '../../corpus/alignment/terms/term.ts';
import type { EditedTerm } from '../state/term-marking.ts';

/** As the reader types; several renderings are parted by semicolons of either script. */
export interface TermFields {
  readonly original: string;
  readonly originalLanguage: string;
  readonly translation: string;
  readonly translationLanguage: string;
  readonly allowed: string;
  readonly forbidden: string;
  readonly kind: string;
  readonly note: string;
}

/** What the form begins with. */
export function fieldsOf(edited: EditedTerm | null): TermFields {
  const none = { allowed: '', forbidden: '', kind: '', note: '' };
  if (edited === null) {
    const languages = { originalLanguage: 'fa', translationLanguage: 'en' };
    return { original: '', translation: '', ...languages, ...none };
  }
  const { original, translation } = edited.kind === 'known' ? edited.term : edited;
  const words = {
    original: original.words,
    originalLanguage: original.language,
    translation: translation.words,
    translationLanguage: translation.language,
  };
  if (edited.kind === 'new') return { ...words, ...none };
  const { allowed, forbidden, kind = '', note = '' } = edited.term;
  return { ...words, allowed: allowed.join('; '), forbidden: forbidden.join('; '), kind, note };
}

/** The term; undefined where a side has no words or both are in one language. Places hold where the words are theirs. */
export function draftFrom(fields: TermFields, edited: EditedTerm | null): TermDraft | undefined {
  const { originalLanguage, translationLanguage, kind, note } = fields;
  if (originalLanguage === translationLanguage) return undefined;
  const places = marksOf(edited);
  const placeFor = (place: TermPlace | undefined, words: string): TermPlace | undefined =>
    place?.words === words.trim() ? place : undefined;
  const [from, to] = [
    placeFor(places.original, fields.original),
    placeFor(places.translation, fields.translation),
  ];
  const draft: TermDraft = {
    original: { language: originalLanguage, words: fields.original.trim() },
    translation: { language: translationLanguage, words: fields.translation.trim() },
    allowed: listOf(fields.allowed),
    forbidden: listOf(fields.forbidden),
    ...(kind.trim() === '' ? {} : { kind: kind.trim() }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(from === undefined && to === undefined
      ? {}
      : {
          marked: {
            ...(from === undefined ? {} : { original: from }),
            ...(to === undefined ? {} : { translation: to }),
          },
        }),
  };
  return draft.original.words === '' || draft.translation.words === '' ? undefined : draft;
}

function marksOf(edited: EditedTerm | null): NonNullable<TermDraft['marked']> {
  if (edited === null) return {};
  if (edited.kind === 'known') return edited.term.marked ?? {};
  const { original, translation } = edited;
  return {
    ...(original.place === undefined ? {} : { original: original.place }),
    ...(translation.place === undefined ? {} : { translation: translation.place }),
  };
}

function listOf(typed: string): string[] {
  return typed
    .split(/[;؛\n]/u)
    .map((words) => words.trim())
    .filter((words) => words !== '');
}
