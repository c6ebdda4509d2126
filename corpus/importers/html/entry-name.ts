/** Who wrote each contribution to a thread: where most of them have a name, that is the place of the name. */
import { authorBesideDate } from '../capture/comment-opening.ts';
import { isNavigationWord } from '../capture/furniture-line.ts';
import { datesIn } from '../capture/date-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { isReplyBar } from '../capture/text-label.ts';
import { isComment } from './comment-element.ts';
import { hasOwnWords, isContributor, type EntryLine } from './entry-line.ts';
import { findPeople } from './people.ts';
import { shapeOf } from './sibling-groups.ts';
import { ancestorsOf } from './text-weight.ts';
import { elementsOf, textOf, type Element } from './tree.ts';

/** What is known of a contribution before it is known who wrote it. */
export interface Unsigned {
  readonly elements: readonly Element[];
  /** The smallest of them that holds name, day and words, where there is one. */
  readonly core?: Element;
  readonly lines: readonly EntryLine[];
  readonly dated: EntryLine;
  /** Whom the markup or a credit names. */
  readonly said?: string;
}

/** Where a name may stand in contributions, and what stands there in each. */
interface Place {
  readonly names: Map<Unsigned, string>;
  /** How many contributions have something else there. */
  others: number;
  /** Lines between the name and the day, summed up. */
  distance: number;
}

/**
 * The author of each contribution, in order; undefined for one that names nobody.
 *
 * What markup or a credit says counts before places. Of places with a name in most contributions, those with different names
 * come first, then those nearest to the day.
 */
export function findContributors(entries: readonly Unsigned[]): (string | undefined)[] {
  const best = bestPlace(entries);
  return entries.map((entry) => entry.said ?? best?.names.get(entry) ?? besideDay(entry));
}

/** Whom the markup of a box, without what `within` names, or the credit beside its day names. */
export function readContributor(
  box: Element,
  { text }: EntryLine,
  within: (below: Element) => boolean,
): Pick<Unsigned, 'said'> {
  const credit = readCredit(text);
  const said =
    findPeople(box, within)[0] ?? (credit?.role === 'author' ? credit.names[0] : undefined);
  return said === undefined ? {} : { said };
}

/** Elements that set a name apart from the words below it. */
const nameElements = new Set([
  'a',
  'b',
  'strong',
  'cite',
  'u',
  'dt',
  'th',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** The name that stands above the words of a comment in an element of its own, where no class says so: none or one. */
export function nameAtHead(comment: Element): string[] {
  for (const element of elementsOf(comment, isComment)) {
    if (!hasOwnWords(element)) continue;
    const text = textOf(element).replace(/\s*[:：،,]$/u, '');
    const isName =
      nameElements.has(element.tagName) &&
      isNameLine({ element, text }) &&
      datesIn(text).length === 0;
    return isName ? [text] : [];
  }
  return [];
}

/** A name in the same words as the day. */
function besideDay({ dated: { text, date } }: Unsigned): string | undefined {
  const beside = date === undefined ? '' : authorBesideDate(text, date.text);
  return isContributor(beside) ? beside : undefined;
}

function bestPlace(entries: readonly Unsigned[]): Place | undefined {
  let best: Place | undefined;
  for (const place of findPlaces(entries).values()) {
    if (place.names.size < Math.min(2, entries.length) || place.others > place.names.size / 2)
      continue;
    if (best === undefined || isBetter(place, best)) best = place;
  }
  return best;
}

function isBetter(place: Place, than: Place): boolean {
  const varies = ({ names }: Place) => new Set(names.values()).size > 1;
  if (varies(place) !== varies(than)) return varies(place);
  const [count, other] = [place.names.size, than.names.size];
  if (count !== other) return count > other;
  return place.distance / count < than.distance / other;
}

function findPlaces(entries: readonly Unsigned[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const entry of entries) {
    const day = entry.lines.indexOf(entry.dated);
    entry.lines.forEach((line, at) => {
      // Without class names words to answer by may stand in boxes like the name's.
      if (line === entry.dated || isSteering(line)) return;
      const path = pathOf(line.element, entry);
      const place = places.get(path) ?? {
        names: new Map<Unsigned, string>(),
        others: 0,
        distance: 0,
      };
      places.set(path, place);
      if (!isNameLine(line)) place.others += 1;
      else if (!place.names.has(entry)) {
        place.names.set(entry, line.text);
        place.distance += Math.abs(at - day);
      }
    });
  }
  return places;
}

/** Whether a line can be a name: words to answer by and figures of votes are none. */
export function isNameLine(line: EntryLine): boolean {
  if (line.date !== undefined || !isContributor(line.text)) return false;
  return !isSteering(line) && !/^[\d۰-۹٠-٩]/u.test(line.text);
}

function isSteering({ text }: EntryLine): boolean {
  return isReplyBar(text) || isNavigationWord(text);
}

/** The shapes of the elements from a contribution, or its core, down to one of its lines. */
function pathOf(line: Element, { elements, core }: Unsigned): string {
  const path: string[] = [];
  for (const element of ancestorsOf(line)) {
    if (element === core) return path.join('<');
    path.push(shapeOf(element));
    if (elements.includes(element)) break;
  }
  return path.join('<');
}
