/** The Markdown export: one readable file a document, with where it is from and every marked passage. */
import { inDocumentOrder } from '../../annotations/order.ts';
import { outline } from '../../document/outline.ts';
import { plainText } from '../../document/plain-text.ts';
import type { ExportContext, Exporter, ExportInput } from '../exporter.ts';
import { safeFileName } from '../file-name.ts';
import { labelsOf } from '../labels.ts';
import { writeSections } from './directed.ts';
import { escapeMarkdown } from './escape.ts';
import { labelled, passage } from './passage.ts';
import { provenanceList } from './provenance.ts';

const extension = 'md';

/** See the interface. */
export const markdown: Exporter = {
  format: 'markdown',
  mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
  extension,
  fileName: ({ metadata }) => safeFileName(metadata.title, extension),
  export: exportMarkdown,
};

function exportMarkdown({ document, annotations }: ExportInput, context: ExportContext): string {
  const { blocks, parts, metadata } = document;
  const plain = plainText(blocks);
  const source = { plain, blocks, parts, outline: outline(document), context };
  const ordered = inDocumentOrder(plain, annotations);
  const orphans = ordered.filter(({ anchor }) => anchor === 'orphan');
  const found = ordered.slice(0, ordered.length - orphans.length);
  const labels = labelsOf(context.locale);
  const { direction, language } = metadata;
  return writeSections([
    { markdown: `# ${escapeMarkdown(oneLine(metadata.title))}`, direction, language },
    labelled(provenanceList(document, context), context),
    labelled(`## ${labels.passages}`, context),
    ...found.flatMap((annotated, index) => passage(annotated, index + 1, source)),
    ...(found.length === 0 ? [labelled(labels.noPassages, context)] : []),
    ...(orphans.length === 0
      ? []
      : [labelled(`## ${labels.orphans}\n\n${labels.orphanNote}`, context)]),
    ...orphans.flatMap((annotated, index) => passage(annotated, found.length + index + 1, source)),
  ]);
}

/** A heading is one line. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
