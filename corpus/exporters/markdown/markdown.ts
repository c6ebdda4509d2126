/** The Markdown export: one readable file a document, with where it is from and every marked passage. */
import { inDocumentOrder } from '../../annotations/order.ts';
import { outline } from '../../document/outline.ts';
import { plainText } from '../../document/plain-text.ts';
import type { ExportContext, Exporter, ExportInput } from '../exporter.ts';
import { safeFileName } from '../file-name.ts';
import { labelsOf } from '../labels.ts';
import { inDirection } from './directed.ts';
import { escapeMarkdown } from './escape.ts';
import { labelDirection, passage } from './passage.ts';
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
  const plain = plainText(document.blocks);
  const source = { plain, blocks: document.blocks, outline: outline(document), context };
  const ordered = inDocumentOrder(plain, annotations);
  const orphans = ordered.filter(({ anchor }) => anchor === 'orphan');
  const found = ordered.slice(0, ordered.length - orphans.length);
  const labels = labelsOf(context.locale);
  const labelled = labelDirection(context);
  const sections = [
    inDirection(document.metadata, `# ${escapeMarkdown(oneLine(document.metadata.title))}`),
    inDirection(labelled, provenanceList(document, context)),
    inDirection(labelled, `## ${labels.passages}`),
    ...found.map((annotated, index) => passage(annotated, index + 1, source)),
    ...(found.length === 0 ? [inDirection(labelled, labels.noPassages)] : []),
    ...(orphans.length === 0
      ? []
      : [inDirection(labelled, `## ${labels.orphans}\n\n${labels.orphanNote}`)]),
    ...orphans.map((annotated, index) => passage(annotated, found.length + index + 1, source)),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** A heading is one line. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
