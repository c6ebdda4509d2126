/** The lists of a DOCX: which paragraphs are items, and the numbers that Word would print before them. */
import { childOf, elementsOf, type XmlElement } from '../archive/xml.ts';
import { formatNumber } from '../office/number-format.ts';

/** What a numbering gives a paragraph. `label` as Word prints it, empty for bullets. */
export interface ListPlace {
  readonly depth: number;
  readonly ordered: boolean;
  readonly label: string;
  /** Whether the label is more than one number with punctuation (ماده ۳, 2.1): then it is part of the text. */
  readonly meaningful: boolean;
}

/** Counts on with each call: ask once for each paragraph, in reading order; undefined where the list is unknown. */
export type PlaceInList = (list: string, level: number) => ListPlace | undefined;

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** The counter for a `w:numbering` element. */
export function readNumbering(root: XmlElement | undefined): PlaceInList {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>();
  const lists = new Map<string, { id: string; levels: ReadonlyMap<number, Level> }>();
  for (const element of root === undefined ? [] : elementsOf(root)) {
    if (element.name === 'w:abstractNum') {
      abstracts.set(element.attributes['w:abstractNumId'] ?? '', readLevels(element));
    } else if (element.name === 'w:num') {
      const id = childOf(element, 'w:abstractNumId')?.attributes['w:val'] ?? '';
      const overrides = elementsOf(element, 'w:lvlOverride').flatMap((item) =>
        elementsOf(item, 'w:lvl'),
      );
      const levels = new Map([...(abstracts.get(id) ?? []), ...overrides.map(readLevel)]);
      const restarts = elementsOf(element, 'w:lvlOverride').length > 0;
      const list = element.attributes['w:numId'] ?? '';
      // Lists of one definition count on, unless one of them starts anew.
      lists.set(list, { id: restarts ? `own ${list}` : id, levels });
    }
  }
  const counters = new Map<string, number[]>();
  return (name, depth) => {
    const list = lists.get(name);
    const level = list?.levels.get(depth);
    if (list === undefined || level === undefined) return undefined;
    if (level.format === 'bullet' || level.format === 'none') {
      return { depth, ordered: false, label: '', meaningful: false };
    }
    const counts = countOn(counters.get(list.id) ?? [], depth, list.levels);
    counters.set(list.id, counts);
    return {
      depth,
      ordered: true,
      label: labelOf(level, counts, list.levels),
      meaningful: !/^[^\p{L}%]*%\d[^\p{L}%]*$/u.test(level.text),
    };
  };
}

function readLevels(element: XmlElement): ReadonlyMap<number, Level> {
  return new Map(elementsOf(element, 'w:lvl').map(readLevel));
}

function readLevel(element: XmlElement): readonly [number, Level] {
  const value = (name: string) => childOf(element, name)?.attributes['w:val'];
  return [
    Number(element.attributes['w:ilvl'] ?? 0),
    {
      format: value('w:numFmt') ?? 'decimal',
      text: value('w:lvlText') ?? '',
      start: Number(value('w:start') ?? 1) || 1,
    },
  ];
}

/** The counters after one more item at `depth`: those above it stay (and begin where they have not), those below end. */
function countOn(
  counts: readonly number[],
  depth: number,
  levels: ReadonlyMap<number, Level>,
): number[] {
  return Array.from({ length: Math.min(depth, 8) + 1 }, (_, index) => {
    const start = levels.get(index)?.start ?? 1;
    const count = counts[index];
    if (index < depth) return count ?? start;
    return count === undefined ? start : count + 1;
  });
}

function labelOf(
  level: Level,
  counts: readonly number[],
  levels: ReadonlyMap<number, Level>,
): string {
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return formatNumber(counts[index] ?? 1, levels.get(index)?.format ?? 'decimal');
  });
}
