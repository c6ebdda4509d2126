/** The tags of a library as the rows of a tree, each with how many notes bear it or one below it. */
import { isWithin, stepsOf, tagKey, type TagCount } from '../../corpus/annotations/tag.ts';

/** `tag` is the whole of it, `name` its last step; `depth` counts from 0. */
export interface TagRow {
  readonly tag: string;
  readonly name: string;
  readonly depth: number;
  readonly own: number;
  /** With those below; a note that bears two of them counts twice. */
  readonly all: number;
}

/** Every tag and every tag above one, by name, those below after the one that they are below. */
export function tagRows(known: readonly TagCount[], locale: string): readonly TagRow[] {
  const written = new Map<string, string>();
  for (const { tag } of known) {
    const steps = stepsOf(tag);
    steps.forEach((_, index) => {
      const above = steps.slice(0, index + 1).join('/');
      if (!written.has(tagKey(above)) || index === steps.length - 1) {
        written.set(tagKey(above), above);
      }
    });
  }
  const collator = new Intl.Collator(locale, { numeric: true });
  return [...written.values()]
    .map((tag) => rowOf(tag, known))
    .sort((a, b) => compareSteps(stepsOf(a.tag), stepsOf(b.tag), collator));
}

function rowOf(tag: string, known: readonly TagCount[]): TagRow {
  const steps = stepsOf(tag);
  const below = known.filter((one) => isWithin(one.tag, tag));
  return {
    tag,
    name: steps.at(-1) ?? tag,
    depth: steps.length - 1,
    own: known.find((one) => tagKey(one.tag) === tagKey(tag))?.count ?? 0,
    all: below.reduce((sum, { count }) => sum + count, 0),
  };
}

function compareSteps(a: readonly string[], b: readonly string[], collator: Intl.Collator): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = collator.compare(step, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
