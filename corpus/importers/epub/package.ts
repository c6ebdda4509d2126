/** The package of an EPUB: which files it has, in which order they are read, and what they are for. */
import { CorpusError } from '../../errors.ts';
import type { Archive } from '../archive/archive.ts';
import { resolveName } from '../archive/entry-name.ts';
import { childOf, descendantsOf, elementsOf, parseXml, type XmlElement } from '../archive/xml.ts';
import { readText } from '../archive/entry-text.ts';
import { cfiName } from '../locating/cfi-name.ts';
import { vocabulary } from './vocabulary.ts';

/** A file of the book; `name` is its entry in the archive. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

/** The package as its file says, names resolved; `missing` are hrefs of the spine that the archive does not have. */
export interface Package {
  readonly name: string;
  readonly metadata: XmlElement | undefined;
  readonly items: readonly Item[];
  readonly spine: readonly Item[];
  readonly missing: readonly string[];
  readonly navigation: Item | undefined;
  readonly ncx: Item | undefined;
  readonly cover: Item | undefined;
  readonly rightToLeft: boolean;
  /** The steps of an EPUB CFI from the package to each file that the spine names, by the file's name. */
  readonly steps: ReadonlyMap<string, string>;
}

const containerName = 'META-INF/container.xml';
const packageType = 'application/oebps-package+xml';

/**
 * The package document's content. Where `container.xml` is missing or wrong, the first `.opf` entry is taken.
 * Errors: CorpusError `damaged` where there is no package document, or what is called one lists no files.
 */
export function readPackage(archive: Archive, fileName: string): Package {
  const name = findPackage(archive, fileName);
  if (name === undefined) {
    throw new CorpusError('damaged', `${fileName}: no package document`, { file: fileName });
  }
  const root = parseXml(readText(archive, name), vocabulary, fileName);
  if (childOf(root, 'manifest') === undefined && childOf(root, 'spine') === undefined) {
    throw new CorpusError('damaged', `${fileName}: ${name} is no package`, { file: fileName });
  }
  const items = readManifest(root, name);
  const spineElement = childOf(root, 'spine');
  const { spine, missing } = readSpine(spineElement, items, archive);
  const metadata = childOf(root, 'metadata');
  const byId = (id: string | undefined) => items.find((item) => item.id === id);
  return {
    name,
    metadata,
    items,
    spine: spine.length > 0 ? spine : chaptersOf(items, archive),
    missing,
    navigation: items.find((item) => item.properties.includes('nav')),
    ncx:
      byId(spineElement?.attributes.toc) ??
      items.find((item) => item.mediaType === 'application/x-dtbncx+xml'),
    cover: findCover(root, metadata, items),
    rightToLeft: spineElement?.attributes['page-progression-direction'] === 'rtl',
    steps: stepsOf(root, spineElement, items),
  };
}

/** Whether the archive looks like an EPUB: it says so, or it has a container file. */
export function isEpub(archive: Archive): boolean {
  if (archive.has(containerName)) return true;
  return archive.has('mimetype') && readText(archive, 'mimetype').trim() === 'application/epub+zip';
}

function findPackage(archive: Archive, fileName: string): string | undefined {
  const declared = archive.has(containerName)
    ? descendantsOf(
        parseXml(readText(archive, containerName), vocabulary, fileName),
        'rootfile',
      ).filter(({ attributes }) => (attributes['media-type'] ?? packageType) === packageType)
    : [];
  const candidates = declared.map(({ attributes }) =>
    resolveName('', attributes['full-path'] ?? ''),
  );
  return (
    candidates.find((name) => archive.has(name)) ??
    archive.names.find((name) => name.toLowerCase().endsWith('.opf'))
  );
}

function readManifest(root: XmlElement, packageName: string): readonly Item[] {
  const manifest = childOf(root, 'manifest');
  return manifest === undefined
    ? []
    : elementsOf(manifest, 'item').map(({ attributes }) => ({
        id: attributes.id ?? '',
        name: resolveName(packageName, attributes.href ?? ''),
        mediaType: attributes['media-type'] ?? '',
        properties: (attributes.properties ?? '').split(/\s+/),
      }));
}

function readSpine(
  element: XmlElement | undefined,
  items: readonly Item[],
  archive: Archive,
): { spine: readonly Item[]; missing: readonly string[] } {
  const references = element === undefined ? [] : elementsOf(element, 'itemref');
  const spine = new Set<Item>();
  const missing: string[] = [];
  for (const { attributes } of references) {
    const item = items.find(({ id }) => id === attributes.idref);
    if (item === undefined || !archive.has(item.name)) {
      missing.push(item?.name ?? attributes.idref ?? '');
    } else {
      // A file that the spine names twice is read once.
      spine.add(item);
    }
  }
  return { spine: [...spine], missing };
}

/** Elements have even steps; a file that the spine names twice is meant where it is named first. */
function stepsOf(
  root: XmlElement,
  spine: XmlElement | undefined,
  items: readonly Item[],
): ReadonlyMap<string, string> {
  const steps = new Map<string, string>();
  if (spine === undefined) return steps;
  const above = `/${2 * (elementsOf(root).indexOf(spine) + 1)}`;
  elementsOf(spine).forEach(({ attributes: { id, idref } }, index) => {
    const item = items.find((each) => each.id === idref);
    if (item === undefined || steps.has(item.name)) return;
    steps.set(item.name, `${above}/${2 * (index + 1)}${cfiName(id)}`);
  });
  return steps;
}

/** What a book without a spine is read by: its chapters in the order of the manifest. */
function chaptersOf(items: readonly Item[], archive: Archive): readonly Item[] {
  return items.filter(
    ({ name, mediaType }) =>
      /^(?:application\/xhtml\+xml|text\/html)$/.test(mediaType) && archive.has(name),
  );
}

function findCover(
  root: XmlElement,
  metadata: XmlElement | undefined,
  items: readonly Item[],
): Item | undefined {
  const named = descendantsOf(metadata ?? root, 'meta').find(
    ({ attributes }) => attributes.name === 'cover',
  )?.attributes.content;
  const cover =
    items.find(({ properties }) => properties.includes('cover-image')) ??
    items.find(({ id }) => id === named);
  return cover?.mediaType.startsWith('image/') === true ? cover : undefined;
}
