/** DOCX: word processor files of Office Open XML, read with their directions, notes, comments and images. */
import { CorpusError } from '../../errors.ts';
import type { DocumentContent } from '../../document/document.ts';
import type { Warning } from '../../document/provenance.ts';
import { openArchive, type Archive } from '../archive/archive.ts';
import { isZip } from '../archive/directory.ts';
import { childOf } from '../archive/xml.ts';
import { assemble } from '../assemble.ts';
import { emptyPart } from '../draft.ts';
import type { Importer, ImportInput, Imported } from '../importer.ts';
import { imageType } from '../office/image-type.ts';
import { resolveLinks, type AnchoredDraft } from '../anchored-draft.ts';
import { describeOffice, type OfficeProperties } from '../office/office-metadata.ts';
import { pageOf } from '../office/office-page.ts';
import { readBlocks } from './blocks.ts';
import { propertyOf, readComments, readNotes, readRunningHeads, type Comment } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { findMain, readCoreProperties, readPart, relatedParts } from './parts.ts';
import { reportOf, startReading } from './reading.ts';
import { readStyles } from './styles.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Everything that one file holds, before ids are given. */
interface Contents {
  readonly blocks: AnchoredDraft[];
  readonly comments: readonly Comment[];
  readonly properties: OfficeProperties;
  readonly report: Warning[];
}

/** The importer of DOCX. */
export const docxImporter: Importer = {
  format: 'docx',
  version: 1,
  mediaType,
  extensions: ['docx', 'docm', 'dotx'],
  recognise: (input) => {
    if (!isZip(input.bytes)) return 0;
    try {
      const archive = openArchive(input.bytes, input.fileName);
      return findMain(archive, input.fileName) === undefined ? 0 : 1;
    } catch {
      // A damaged file is better called damaged than unknown.
      return /\.do[ct][xm]$/i.test(input.fileName) ? 1 : 0;
    }
  },
  import: (input): Imported => {
    const archive = openArchive(input.bytes, input.fileName);
    const { content, report } = read(archive, input);
    return { content, mediaType, encoding: 'utf-8', report };
  },
  showOriginal: (input) => {
    const archive = openArchive(input.bytes, input.fileName);
    const { content } = read(archive, input);
    return { kind: 'page', html: pageOf(content, (name) => readImage(archive, name)) };
  },
  readResource: (input, name) => {
    const archive = openArchive(input.bytes, input.fileName);
    const type = imageType(name);
    if (type === undefined) {
      throw new CorpusError('notFound', `${name} is no image`, { subject: name });
    }
    return { bytes: archive.read(name), mediaType: type };
  },
};

function readImage(archive: Archive, name: string): Uint8Array | undefined {
  try {
    return archive.read(name);
  } catch {
    // A damaged image leaves its description in the page.
    return undefined;
  }
}

function read(
  archive: Archive,
  { fileName }: ImportInput,
): { content: DocumentContent; report: Warning[] } {
  const { blocks, comments, properties, report } = readContents(archive, fileName);
  const parts = [emptyPart('section'), ...comments.map(({ part }) => part)];
  const drafts = [
    ...blocks,
    ...comments.flatMap((comment, index) =>
      comment.blocks.map((block) => ({ ...block, part: index + 1 })),
    ),
  ].map((block, index) => ({ ...block, place: { ...block.place, element: String(index) } }));
  if (!drafts.some(({ text, image }) => text !== '' || image !== undefined)) {
    throw new CorpusError('emptyFile', `${fileName}: no text`, { file: fileName });
  }
  const described = describeOffice(properties, blocks, fileName);
  const content = assemble(described.metadata, parts, drafts);
  return {
    content: resolveLinks(content, drafts),
    report: [...described.report, ...report],
  };
}

function readContents(archive: Archive, fileName: string): Contents {
  const name = findMain(archive, fileName);
  if (name === undefined) {
    throw new CorpusError('damaged', `${fileName}: no main text`, { file: fileName });
  }
  const main = readPart(archive, name, fileName);
  const related = (type: string) => relatedParts(archive, main, type, fileName);
  const reading = startReading({
    part: main,
    styles: readStyles(related('styles')[0]?.root),
    placeInList: readNumbering(related('numbering')[0]?.root),
    hasEntry: (entry) => archive.has(entry),
  });
  const body = childOf(main.root, 'w:body') ?? main.root;
  const text = readBlocks(body, reading);
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) =>
    readNotes(related(`${kind}s`)[0], kind, reading),
  );
  const comments = readComments(related('comments')[0], reading);
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
    report: [...reportOf(reading), ...refusedNames(archive)],
  };
}

function refusedNames(archive: Archive): Warning[] {
  return archive.refused === 0
    ? []
    : [
        {
          code: 'entriesRefused',
          message: `${archive.refused} entries have names that point outside the archive`,
          details: { count: archive.refused },
        },
      ];
}
