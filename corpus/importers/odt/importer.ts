/** ODT: OpenDocument texts, read with their directions, notes, comments and images. */
import { CorpusError } from '../../errors.ts';
import type { Archive } from '../archive/archive.ts';
import { readText } from '../archive/entry-text.ts';
import {
  childOf,
  descendantsOf,
  elementsOf,
  parseXml,
  textOf,
  type XmlElement,
} from '../archive/xml.ts';
import { formats } from '../formats.ts';
import { reportLeftOut } from '../office/left-out.ts';
import type { OfficeContents } from '../office/office-contents.ts';
import type { OfficeProperties } from '../office/office-metadata.ts';
import { createPackagedImporter, reportMissing } from '../office/packaged-importer.ts';
import { settlePoints } from '../office/points.ts';
import { readBlocks } from './blocks.ts';
import { nameComments, readComment } from './comments.ts';
import { openFlat } from './flat.ts';
import { startReading } from './reading.ts';
import { readStyles } from './styles.ts';
import { vocabulary } from './vocabulary.ts';

const { mediaType } = formats.odt;
const contentName = 'content.xml';
const typeName = 'mimetype';
const manifestName = 'META-INF/manifest.xml';

/** The importer of ODT. */
export const odtImporter = createPackagedImporter({
  format: 'odt',
  openFlat,
  isInside: (archive, fileName) =>
    archive.has(contentName) && declaredType(archive, fileName).startsWith(mediaType),
  readContents,
});

/** What an archive says that it is: some programs leave out the entry made for that, but not the list of all entries. */
function declaredType(archive: Archive, fileName: string): string {
  if (archive.has(typeName)) return readText(archive, typeName);
  if (!archive.has(manifestName)) return '';
  const entries = descendantsOf(readXml(archive, manifestName, fileName), 'manifest:file-entry');
  const whole = entries.find(({ attributes }) => attributes['manifest:full-path'] === '/');
  return whole?.attributes['manifest:media-type'] ?? '';
}

function readContents(archive: Archive, fileName: string): OfficeContents {
  checkEncryption(archive, fileName);
  const content = readXml(archive, contentName, fileName);
  const styles = readOptional(archive, 'styles.xml', fileName);
  const text = childOf(childOf(content, 'office:body'), 'office:text');
  if (text === undefined) {
    throw new CorpusError('damaged', `${fileName}: no text in it`, { file: fileName });
  }
  const commentIds = nameComments(text);
  const reading = startReading({
    styles: readStyles(
      [
        childOf(styles, 'office:styles'),
        childOf(styles, 'office:automatic-styles'),
        childOf(content, 'office:automatic-styles'),
      ].filter((element) => element !== undefined),
    ),
    hasEntry: (name) => archive.has(name),
    commentIds,
  });
  const blocks = settlePoints(readBlocks(text, reading), reading);
  const heads = styles === undefined ? [] : readRunningHeads(styles, reading);
  return {
    blocks: [...blocks, ...reading.notes, ...heads],
    comments: [...commentIds].map(([element, id]) => readComment(element, id, reading)),
    properties: readProperties(archive, fileName),
    report: [
      ...reportLeftOut(reading),
      ...reportMissing(archive.has('styles.xml') && styles === undefined ? 1 : 0),
    ],
  };
}

/** Headers and footers as furniture, each text once. */
function readRunningHeads(styles: XmlElement, reading: ReturnType<typeof startReading>) {
  const seen = new Set<string>();
  const masters = childOf(styles, 'office:master-styles');
  const heads =
    masters === undefined ? [] : elementsOf(masters).flatMap((page) => elementsOf(page));
  return heads
    .filter(({ name }) => /^style:(?:header|footer)/.test(name))
    .flatMap((head) => readBlocks(head, reading))
    .filter(({ text, image }) => {
      const isNew = image === undefined && !seen.has(text);
      seen.add(text);
      return isNew;
    })
    .map((block) => ({ ...block, kind: 'furniture' as const }));
}

/** Errors: CorpusError `encrypted` where the manifest says that the text is. */
function checkEncryption(archive: Archive, fileName: string): void {
  if (!archive.has(manifestName)) return;
  const manifest = readXml(archive, manifestName, fileName);
  const locked = descendantsOf(manifest, 'manifest:file-entry').some(
    (entry) =>
      entry.attributes['manifest:full-path'] === contentName &&
      childOf(entry, 'manifest:encryption-data') !== undefined,
  );
  if (locked) {
    throw new CorpusError('encrypted', `${fileName} is encrypted`, { file: fileName });
  }
}

function readProperties(archive: Archive, fileName: string): OfficeProperties {
  const meta = childOf(readOptional(archive, 'meta.xml', fileName), 'office:meta');
  const value = (name: string) => textOf(childOf(meta, name));
  const keywords = meta === undefined ? [] : elementsOf(meta, 'meta:keyword').map(textOf);
  return {
    title: value('dc:title'),
    author: value('meta:initial-creator') || value('dc:creator'),
    date: value('meta:creation-date') || value('dc:date'),
    keywords: keywords.join(','),
    category: '',
  };
}

/** A file that the text can be read without; undefined where it is missing or damaged. */
function readOptional(archive: Archive, name: string, fileName: string): XmlElement | undefined {
  try {
    return archive.has(name) ? readXml(archive, name, fileName) : undefined;
  } catch (error) {
    if (error instanceof CorpusError && error.code === 'damaged') return undefined;
    throw error;
  }
}

function readXml(archive: Archive, name: string, fileName: string): XmlElement {
  return parseXml(readText(archive, name), vocabulary, fileName);
}
