/** The Markdown export: one readable file a document, with where it is from and every marked passage. */
import { listExporter, type ExportContext, type ExportInput } from '../exporter.ts';
import { provenanceFacts } from '../facts.ts';
import { safeFileName } from '../file-name.ts';
import { labelsOf } from '../labels.ts';
import { passagesOf } from '../passages.ts';
import { writeSections } from './directed.ts';
import { escapeMarkdown } from './escape.ts';
import { writeFacts } from './facts.ts';
import { labelled, writePassage } from './passage.ts';

const extension = 'md';

/** See the interface. */
export const markdown = listExporter({
  mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
  extension,
  fileName: ({ metadata }) => safeFileName(metadata.title, extension),
  between: '\n---\n\n',
  piece: exportMarkdown,
});

function exportMarkdown(input: ExportInput, context: ExportContext): string {
  const { document } = input;
  const { metadata } = document;
  const passages = passagesOf(input);
  const orphans = passages.filter(({ isFound }) => !isFound);
  const found = passages.slice(0, passages.length - orphans.length);
  const labels = labelsOf(context.locale);
  const { direction, language } = metadata;
  return writeSections([
    { markdown: `# ${escapeMarkdown(oneLine(metadata.title))}`, direction, language },
    labelled(writeFacts(provenanceFacts(document, context), context), context),
    labelled(`## ${labels.passages}`, context),
    ...found.flatMap((passage) => writePassage(passage, context)),
    ...(found.length === 0 ? [labelled(labels.noPassages, context)] : []),
    ...(orphans.length === 0
      ? []
      : [labelled(`## ${labels.orphans}\n\n${labels.orphanNote}`, context)]),
    ...orphans.flatMap((passage) => writePassage(passage, context)),
  ]);
}

/** A heading is one line. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
