/** The parts of a DOCX package and the relationships between them (ECMA-376, part 2). */
import { CorpusError } from '../../errors.ts';
import type { Archive } from '../archive/archive.ts';
import { readText } from '../archive/entry-text.ts';
import { resolveName } from '../archive/entry-name.ts';
import { elementsOf, parseXml, type XmlElement } from '../archive/xml.ts';
import { vocabulary } from './vocabulary.ts';

/** Where a relationship leads: an entry of the archive, or an address outside. `type` is the last word of its type. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** One XML part with the relationships that its ids name. */
export interface DocxPart {
  readonly root: XmlElement;
  readonly relations: ReadonlyMap<string, Relation>;
}

const mainType = 'officeDocument';
const usualMain = 'word/document.xml';

/** The name of the main text's entry; undefined where the archive is no word processor's file. */
export function findMain(archive: Archive, fileName: string): string | undefined {
  const declared = relationsOf(archive, '', fileName).values();
  const main = [...declared].find(({ type }) => type === mainType)?.target;
  const name = [main, usualMain].find(
    (candidate) => candidate !== undefined && archive.has(candidate),
  );
  if (name === undefined) return undefined;
  const isText = /\/?document\d*\.xml$/i.test(name) || declaresText(archive, name, fileName);
  return isText ? name : undefined;
}

/** Whether the package says that an entry is a text: spreadsheets and slides have a main part, too, and programs name it as they like. */
function declaresText(archive: Archive, name: string, fileName: string): boolean {
  const types = '[Content_Types].xml';
  if (!archive.has(types)) return false;
  const declared = elementsOf(parseXml(readText(archive, types), vocabulary, fileName), 'Override');
  const own = declared.find(({ attributes }) => attributes.PartName === `/${name}`);
  return /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\..*main\+xml$/.test(
    own?.attributes.ContentType ?? '',
  );
}

/** The part in that entry. Errors: CorpusError `damaged`, `notFound` and those of `Archive.read`. */
export function readPart(archive: Archive, name: string, fileName: string): DocxPart {
  return {
    root: parseXml(readText(archive, name), vocabulary, fileName),
    relations: relationsOf(archive, name, fileName),
  };
}

/**
 * The parts of one type that `from` names, in their order. Those that are missing or damaged are left out, since the
 * text can be read without its styles or notes; damaged ones are counted by `onDamaged`.
 */
export function relatedParts(
  archive: Archive,
  from: DocxPart,
  type: string,
  fileName: string,
  onDamaged: () => void,
): readonly DocxPart[] {
  return [...from.relations.values()]
    .filter((relation) => relation.type === type)
    .flatMap(({ target }) => readSparePart(archive, target, fileName, onDamaged) ?? []);
}

/** A part that the text can be read without: undefined where it is missing or damaged, which `onDamaged` counts. */
export function readSparePart(
  archive: Archive,
  name: string,
  fileName: string,
  onDamaged: () => void,
): DocxPart | undefined {
  if (!archive.has(name)) return undefined;
  try {
    return readPart(archive, name, fileName);
  } catch (error) {
    if (!(error instanceof CorpusError && error.code === 'damaged')) throw error;
    onDamaged();
    return undefined;
  }
}

/** The core properties' element; undefined where there are none that can be read. */
export function readCoreProperties(archive: Archive, fileName: string): XmlElement | undefined {
  const relation = [...relationsOf(archive, '', fileName).values()].find(
    ({ type, target }) => type === 'core-properties' && archive.has(target),
  );
  try {
    return relation && readPart(archive, relation.target, fileName).root;
  } catch (error) {
    // A damaged title costs the title, not the text.
    if (error instanceof CorpusError) return undefined;
    throw error;
  }
}

/** The relationships of an entry (empty name: of the package), by their ids. */
function relationsOf(
  archive: Archive,
  name: string,
  fileName: string,
): ReadonlyMap<string, Relation> {
  const slash = name.lastIndexOf('/') + 1;
  const entry = `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
  if (!archive.has(entry)) return new Map();
  const root = parseXml(readText(archive, entry), vocabulary, fileName);
  return new Map(
    elementsOf(root, 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return [
        attributes.Id ?? '',
        {
          type: (attributes.Type ?? '').replace(/^.*\//, ''),
          target: external ? target : resolveName(name, target),
          external,
        },
      ];
    }),
  );
}
