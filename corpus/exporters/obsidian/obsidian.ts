/** The export for Obsidian: properties, a callout a passage, identifiers that links may point to; made to be exported again. */
import type { TextualBody } from '../../annotations/annotation.ts';
import type { Document } from '../../document/document.ts';
import type { ExportContext, Exporter, ExportInput } from '../exporter.ts';
import { passageFacts, provenanceFacts, type Fact, type FactValue } from '../facts.ts';
import { safeFileName } from '../file-name.ts';
import { labelsOf, writeDay, writeNumber } from '../labels.ts';
import { containedNote } from '../markdown/note.ts';
import { passagesOf, type Passage } from '../passages.ts';
import { calloutOf } from './callout-type.ts';
import { directedLine, escapeObsidian } from './escape.ts';
import { property, readHead, writeHead } from './front-matter.ts';
import { mergeObsidian } from './merge.ts';
import { writeRegion } from './regions.ts';

const extension = 'md';

/** See the interface. Source: Obsidian Help, "Properties", "Callouts", "Internal links" (block identifiers), "Comments". */
export const obsidian: Exporter<string> = {
  mediaType: 'text/markdown; charset=utf-8; variant=Obsidian',
  extension,
  // Signs that links in Obsidian give a meaning to.
  fileName: ({ metadata }) => safeFileName(metadata.title.replace(/[[\]#^]/gu, ' '), extension),
  export: exportObsidian,
  again: {
    documentOf: (file) =>
      /^hashiyeh-document: "([0-9a-f]+)"$/u.exec(
        readHead(file).properties.get('hashiyeh-document') ?? '',
      )?.[1],
    merge: mergeObsidian,
  },
};

function exportObsidian(input: ExportInput, context: ExportContext): string {
  const { document } = input;
  const labels = labelsOf(context.locale);
  const passages = passagesOf(input);
  const title = directedLine({ ...document.metadata, text: document.metadata.title });
  const head = [
    `# ${title.replace(/\s*\n\s*/gu, ' ')}`,
    writeFacts(provenanceFacts(document, context), context),
    `## ${labels.passages}`,
    ...(passages.length === 0 ? [labels.noPassages] : []),
  ];
  const regions = [
    writeRegion(`document-${document.id}`, head.join('\n\n')),
    ...passages.map((passage) =>
      writeRegion(passage.annotation.id.replace(/\s/gu, '-'), writePassage(passage, context)),
    ),
  ];
  return writeHead({
    properties: new Map(
      propertiesOf(document).map((line) => [line.slice(0, line.indexOf(':')), line]),
    ),
    body: `\n${regions.join('\n\n')}\n`,
  });
}

/** What is known of the document, as properties that searches and tables in Obsidian can use. */
function propertiesOf({ id, metadata, provenance }: Document): readonly string[] {
  const { authors, publisher, translator, dates, tags, language } = metadata;
  const { sourceAddress, captureTime, fileName, sha256 } = provenance;
  const date = dates[0];
  const known: readonly (readonly [name: string, value: string | readonly string[] | undefined])[] =
    [
      ['title', metadata.title],
      ['authors', authors],
      ['publisher', publisher],
      ['translator', translator],
      ['date', date?.iso],
      ['date-as-written', date?.text],
      ['language', language === 'und' ? undefined : language],
      ['source', sourceAddress],
      ['captured', captureTime],
      ['file', fileName],
      ['sha256', sha256],
      ['hashiyeh-document', id],
      ['tags', tags.map(tagWord)],
    ];
  return known.flatMap(([name, value]) =>
    value === undefined || value.length === 0 ? [] : [property(name, value)],
  );
}

/** The callout of a passage, and the identifier by which notes link to it: it stays the same in every export. */
export function writePassage(passage: Passage, context: ExportContext): string {
  const { annotation, number, pieces, isFound } = passage;
  const labels = labelsOf(context.locale);
  const head = `[!${calloutOf[annotation.colour]}|${annotation.colour}] ${labels.passage} ${writeNumber(context.locale, number)}`;
  const sections = [
    ...(isFound ? [] : [labels.orphanNote]),
    ...pieces.map(directedLine),
    writeFacts(passageFacts(passage, context), context),
    ...annotation.bodies.map((body) => quoted(writeBody(body, context))),
    ...(annotation.tags?.length
      ? [annotation.tags.map((tag) => `#${tagWord(tag)}`).join(' ')]
      : []),
  ];
  const identifier = `^${annotation.id.replace(/[^A-Za-z0-9-]/gu, '-')}`;
  return `${quoted(`${head}\n${sections.join('\n\n')}`)}\n\n${identifier}`;
}

/** Words of the reader or of somebody else, in a callout of their own that says whose they are. */
function writeBody(
  { value, format, direction, creator, created }: TextualBody,
  context: ExportContext,
): string {
  const { locale } = context;
  const labels = labelsOf(locale);
  const day = created === undefined ? undefined : writeDay(locale, created);
  const whose =
    creator === undefined ? labels.note : labels.foreignNote(escapeObsidian(creator.name), day);
  const words =
    format === 'text/plain'
      ? directedLine({ text: value, direction })
      : // A comment sign would hide what follows.
        containedNote(value).replace(/%%/gu, '%\\%');
  return `[!${creator === undefined ? 'note' : 'quote'}] ${whose}\n${words}`;
}

function writeFacts(facts: readonly Fact[], { locale }: ExportContext): string {
  const { separator } = labelsOf(locale);
  return facts
    .map(({ label, values }) => `- **${label}:** ${values.map(writeValue).join(separator)}`)
    .join('\n');
}

function writeValue(value: FactValue): string {
  if (value.kind === 'address') return `<${value.text}>`;
  const words = escapeObsidian(value.text.replace(/\s+/gu, ' '));
  return value.kind === 'own' ? words : `<bdi dir="${value.direction}">${words}</bdi>`;
}

function quoted(markdown: string): string {
  return markdown.replace(/^/gmu, '> ').replace(/^> $/gmu, '>');
}

/** Tags of Obsidian have no spaces; a slash begins a level in both. */
function tagWord(tag: string): string {
  return tag.replace(/[^\p{L}\p{M}\p{N}\u200c_/-]+/gu, '-');
}
