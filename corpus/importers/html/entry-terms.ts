/** Contributions in a list of terms and descriptions: who and when in the one, the words in the other. */
import { isLabelledDay, readEntryLines } from './entry-line.ts';
import { readContributor, type Unsigned } from './entry-name.ts';
import { isFurniture, type PageMeasures } from './furniture.ts';
import { elementsOf, isElement, type Element } from './tree.ts';

/** The terms with their descriptions of each list of a page that has a day in all of its terms. */
export function findTermEntries(body: Element, page: PageMeasures): Unsigned[][] {
  const isAround = (below: Element) => isFurniture(below, page, false);
  return [...elementsOf(body, isAround)]
    .filter(({ tagName }) => tagName === 'dl')
    .flatMap((list) => {
      const groups = groupTerms(list);
      const entries = groups.flatMap((elements) => readTerm(elements, page, isAround) ?? []);
      return entries.length === groups.length && entries.length >= 2 ? [entries] : [];
    });
}

function readTerm(
  elements: readonly Element[],
  page: PageMeasures,
  isAround: (below: Element) => boolean,
): Unsigned | undefined {
  const lines = elements.flatMap((element) => readEntryLines(element, page, isAround));
  const days = lines.filter(({ date }) => date !== undefined);
  const dated = days.find((line) => !isLabelledDay(line)) ?? days[0];
  const [term] = elements;
  if (dated === undefined || term === undefined) return undefined;
  return { elements, lines, dated, ...readContributor(term, dated, isAround) };
}

/** Each term of a list with the descriptions below it. */
function groupTerms(list: Element): Element[][] {
  const groups: Element[][] = [];
  for (const child of list.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'dt') groups.push([child]);
    else groups.at(-1)?.push(child);
  }
  return groups;
}
