/** DOCX: word processor files of Office Open XML, read with their directions, notes, comments and images. */
import { CorpusError } from '../../errors.ts';
import type { Archive } from '../archive/archive.ts';
import { childOf } from '../archive/xml.ts';
import { reportLeftOut } from '../office/left-out.ts';
import type { OfficeContents } from '../office/office-contents.ts';
import { createPackagedImporter, reportMissing } from '../office/packaged-importer.ts';
import { settlePoints } from '../office/points.ts';
import { readBlocks } from './blocks.ts';
import { readComments } from './comments.ts';
import { propertyOf, readNotes, readRunningHeads } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { findMain, readCoreProperties, readPart, readSparePart, relatedParts } from './parts.ts';
import { startReading } from './reading.ts';
import { readStyles } from './styles.ts';

/** The importer of DOCX. */
export const docxImporter = createPackagedImporter({
  format: 'docx',
  isInside: (archive, fileName) => findMain(archive, fileName) !== undefined,
  readContents,
});

function readContents(archive: Archive, fileName: string): OfficeContents {
  const name = findMain(archive, fileName);
  if (name === undefined) {
    throw new CorpusError('damaged', `${fileName}: no main text`, { file: fileName });
  }
  const main = readPart(archive, name, fileName);
  let damaged = 0;
  const related = (type: string) =>
    relatedParts(archive, main, type, fileName, () => {
      damaged += 1;
    });
  const reading = startReading({
    part: main,
    styles: readStyles(related('styles')[0]?.root),
    placeInList: readNumbering(related('numbering')[0]?.root),
    hasEntry: (entry) => archive.has(entry),
    readRoot: (entry) => {
      const onDamaged = () => {
        damaged += 1;
      };
      return readSparePart(archive, entry, fileName, onDamaged)?.root;
    },
  });
  const body = childOf(main.root, 'w:body') ?? main.root;
  const text = settlePoints(readBlocks(body, reading), reading);
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) =>
    readNotes(related(`${kind}s`)[0], kind, reading),
  );
  const comments = readComments(related('comments')[0], related('commentsExtended')[0], reading);
  const heads = readRunningHeads([...related('header'), ...related('footer')], reading);
  const core = readCoreProperties(archive, fileName);
  return {
    blocks: [...text, ...notes, ...heads],
    comments,
    properties: {
      title: propertyOf(core, 'dc:title'),
      author: propertyOf(core, 'dc:creator'),
      date: propertyOf(core, 'dcterms:created'),
      keywords: propertyOf(core, 'cp:keywords'),
      category: propertyOf(core, 'cp:category'),
    },
    report: [
      ...reportLeftOut(reading, [
        ['embeddedLeftOut', 'embedded files were not read', reading.embedded],
      ]),
      ...reportMissing(damaged),
    ],
  };
}
