/** The list of notes as rows: headings of groups, and notes under them. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { NoteGroup } from '../../corpus/annotations/note-query.ts';

/** A row; `name` tells it from all others, because a note may stand in several groups. */
export type Entry =
  | { readonly kind: 'group'; readonly name: string; readonly group: NoteGroup }
  | { readonly kind: 'note'; readonly name: string; readonly id: AnnotationId };

/** The rows in order; one group that has no key is no group. */
export function entriesOf(groups: readonly NoteGroup[]): readonly Entry[] {
  const [first, ...others] = groups;
  const isUngrouped = first?.key === '' && first.label === '' && others.length === 0;
  return groups.flatMap((group): readonly Entry[] => [
    ...(isUngrouped ? [] : [{ kind: 'group', name: `group ${group.key}`, group } as const]),
    ...group.ids.map((id) => ({ kind: 'note', name: `${group.key} ${id}`, id }) as const),
  ]);
}

/** The notes of the rows, in order; one that stands in several groups comes several times. */
export function notesOf(entries: readonly Entry[]): readonly AnnotationId[] {
  return entries.flatMap((entry) => (entry.kind === 'note' ? [entry.id] : []));
}

/** How many rows are drawn together. */
export const stretchSize = 24;

/** The rows in stretches. */
export function stretchesOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  return Array.from({ length: Math.ceil(entries.length / stretchSize) }, (_, at) =>
    entries.slice(at * stretchSize, (at + 1) * stretchSize),
  );
}
