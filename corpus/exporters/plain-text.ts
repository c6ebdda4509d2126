/** The plain text export: a file that any editor shows, with where it is from and every marked passage. */
import type { TextualBody } from '../annotations/annotation.ts';
import { passageFacts, provenanceFacts, type Fact, type FactValue } from './facts.ts';
import { listExporter, type ExportContext, type ExportInput } from './exporter.ts';
import { safeFileName } from './file-name.ts';
import { labelsOf, writeDay, writeNumber } from './labels.ts';
import { passagesOf, type Passage } from './passages.ts';

/**
 * See the interface. Editors find the direction of a line by its first letter, so each line begins with words of one
 * language, and words of others inside it stand between isolates (U+2068 and U+2069).
 */
export const text = listExporter({
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  fileName: ({ metadata }) => safeFileName(metadata.title, 'txt'),
  between: `\n${'='.repeat(40)}\n\n`,
  piece: writeDocument,
});

function writeDocument(input: ExportInput, context: ExportContext): string {
  const labels = labelsOf(context.locale);
  const passages = passagesOf(input);
  const sections = [
    input.document.metadata.title,
    writeFacts(provenanceFacts(input.document, context), context),
    `${labels.passages}\n${'-'.repeat(labels.passages.length)}`,
    ...(passages.length === 0 ? [labels.noPassages] : []),
    ...passages.map((passage) => writePassage(passage, context)),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** A passage with its facts and notes. */
export function writePassage(passage: Passage, context: ExportContext): string {
  const { annotation, number, pieces } = passage;
  const labels = labelsOf(context.locale);
  return [
    `${labels.passage} ${writeNumber(context.locale, number)}`,
    ...(passage.isFound ? [] : [labels.orphanNote]),
    ...pieces.map(({ text: words }) => indented(words)),
    writeFacts(passageFacts(passage, context), context),
    ...annotation.bodies.map((body) => `${whose(body, context)}:\n${indented(body.value)}`),
  ].join('\n\n');
}

/** Whose words follow: the reader's, or those of somebody who wrote them into the file. */
function whose({ creator, created }: TextualBody, { locale }: ExportContext): string {
  const labels = labelsOf(locale);
  if (creator === undefined) return labels.note;
  const day = created === undefined ? undefined : writeDay(locale, created);
  return labels.foreignNote(creator.name === '' ? '' : isolated(creator.name), day);
}

function writeFacts(facts: readonly Fact[], { locale }: ExportContext): string {
  const { separator } = labelsOf(locale);
  return facts
    .map(({ label, values }) => `${label}: ${values.map(value).join(separator)}`)
    .join('\n');
}

function value({ kind, text: words }: FactValue): string {
  return kind === 'own' ? words : isolated(words);
}

/** Words that are not the label's stand by themselves. */
function isolated(words: string): string {
  return `\u2068${words.replace(/\s+/gu, ' ')}\u2069`;
}

function indented(words: string): string {
  return words.replace(/^/gmu, '    ');
}
