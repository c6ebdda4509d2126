/** The table of contents of an EPUB, from its navigation document (EPUB 3) or its NCX (EPUB 2). */
import type { Archive } from '../archive/archive.ts';
import { decodePercent, resolveName } from '../archive/entry-name.ts';
import {
  childOf,
  descendantsOf,
  elementsOf,
  parseXml,
  textOf,
  type XmlElement,
} from '../archive/xml.ts';
import { readText } from '../archive/entry-text.ts';
import type { Package } from './package.ts';
import { vocabulary } from './vocabulary.ts';

/** A line of the contents; `entry` is a file of the archive, `fragment` an id in it (empty: its start). */
export interface NavigationPoint {
  readonly title: string;
  readonly entry: string;
  readonly fragment: string;
  readonly depth: number;
}

/** The contents in their order, empty where the book has none or they cannot be read. */
export function readNavigation(
  archive: Archive,
  book: Package,
  fileName: string,
): readonly NavigationPoint[] {
  for (const [item, read] of [
    [book.navigation, pointsOfNav],
    [book.ncx, pointsOfNcx],
  ] as const) {
    if (item === undefined || !archive.has(item.name)) continue;
    try {
      const points = read(parseXml(readText(archive, item.name), vocabulary, fileName), item.name);
      if (points.length > 0) return points;
    } catch {
      // Contents that cannot be read cost the chapters' names, not the book: the headings stand in for them.
    }
  }
  return [];
}

function pointsOfNav(root: XmlElement, name: string): readonly NavigationPoint[] {
  const navs = descendantsOf(root, 'nav');
  const contents =
    navs.find(({ attributes }) => (attributes['epub:type'] ?? '').split(/\s+/).includes('toc')) ??
    navs.find(({ attributes }) => attributes['epub:type'] === undefined);
  const list = childOf(contents, 'ol') ?? (contents && descendantsOf(contents, 'ol')[0]);
  return list === undefined ? [] : pointsOfList(list, name, 0);
}

function pointsOfList(list: XmlElement, name: string, depth: number): readonly NavigationPoint[] {
  return elementsOf(list, 'li').flatMap((item) => {
    const nested = elementsOf(item, 'ol');
    const label = elementsOf(item).find((child) => child.name !== 'ol');
    const link = label?.name === 'a' ? label : label && descendantsOf(label, 'a')[0];
    return [
      ...point(textOf(label), name, link?.attributes.href, depth),
      ...nested.flatMap((inner) => pointsOfList(inner, name, depth + 1)),
    ];
  });
}

function pointsOfNcx(root: XmlElement, name: string): readonly NavigationPoint[] {
  const map = childOf(root, 'navMap');
  return map === undefined ? [] : pointsOfMap(map, name, 0);
}

function pointsOfMap(map: XmlElement, name: string, depth: number): readonly NavigationPoint[] {
  return elementsOf(map, 'navPoint').flatMap((element) => [
    ...point(
      textOf(childOf(element, 'navLabel')),
      name,
      childOf(element, 'content')?.attributes.src,
      depth,
    ),
    ...pointsOfMap(element, name, depth + 1),
  ]);
}

/** A heading of the contents without a link leads nowhere; the lines under it keep their depth. */
function point(
  title: string,
  from: string,
  href: string | undefined,
  depth: number,
): readonly NavigationPoint[] {
  const entry = href === undefined ? '' : resolveName(from, href);
  if (title === '' || entry === '') return [];
  const hash = href?.indexOf('#') ?? -1;
  const fragment = hash === -1 || href === undefined ? '' : decodePercent(href.slice(hash + 1));
  return [{ title, entry, fragment, depth }];
}
