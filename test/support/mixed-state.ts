/** What a library holds, thing by thing, so that a kill test can say what changed and what was lost. */
import { listNames } from '../../corpus/archive/list-record.ts';
import type { Library } from '../../corpus/storage/library.ts';

/** Each thing by its name: texts, what the reader said of them, notes (deleted ones too), where notes of its other editions stand, editions, and records of lists. */
export type State = Readonly<Record<string, string>>;

/** The state as the library gives it now. */
export function stateOf(library: Library): State {
  const { portable, placements } = library;
  const state: Record<string, string> = {};
  for (const id of portable.ids()) {
    state[`text ${id}`] = portable.text(id).sha256;
    const { annotations = [], ...said } = portable.record(id) ?? {};
    state[`said ${id}`] = JSON.stringify(said);
    for (const { annotation, deletedAt } of annotations) {
      state[`note ${annotation.id}`] = JSON.stringify({ annotation, deletedAt });
    }
  }
  for (const { id } of library.list()) {
    const placed = placements.on(id).map(({ annotation, placement }) => [annotation.id, placement]);
    if (placed.length > 0) state[`placed ${id}`] = JSON.stringify(placed.toSorted());
  }
  for (const group of portable.editions()) {
    for (const id of group) state[`edition ${id}`] = JSON.stringify(group.toSorted());
  }
  for (const name of listNames) {
    for (const record of portable.list(name)) {
      state[`${name} ${record.key}`] = JSON.stringify(record);
    }
  }
  return state;
}

/** What is other in `after` than in `before`; null for what is gone. */
export function differences(before: State, after: State): Readonly<Record<string, string | null>> {
  const other = Object.entries(after).filter(([key, value]) => before[key] !== value);
  const gone = Object.keys(before).filter((key) => !(key in after));
  return Object.fromEntries([...other, ...gone.map((key) => [key, null] as const)]);
}

/** A line that the program of the kill test writes: before an act its name, after it what came of it. */
export type Line =
  | { readonly begins: string }
  | {
      readonly done: string;
      readonly changed: Readonly<Record<string, string | null>>;
      /** The newest change in the history. */
      readonly change: number | undefined;
      /** A file outside of the library, with the hash of its bytes, or a backup. */
      readonly file?: { readonly name: string; readonly sha256: string };
      readonly backup?: string;
    };
