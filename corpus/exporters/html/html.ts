/** The HTML export: one file with the text, its highlights and the notes in the margin; works and prints without the app and the network. */
import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/plain-text.ts';
import { rangePieces } from '../../document/range.ts';
import { drawPictures, picturesOf } from '../area-cut.ts';
import type { ExportContext, Exporter, ExportInput } from '../exporter.ts';
import { provenanceFacts } from '../facts.ts';
import { safeFileName } from '../file-name.ts';
import { labelsOf, writeNumber } from '../labels.ts';
import { passagesOf, type Passage } from '../passages.ts';
import { webAnnotation } from '../web-annotation.ts';
import { writeBlocks, type Annotated } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import type { MarkedPiece } from './inline.ts';
import { labelDirection, writeAside, writeEntry, writeFacts } from './note.ts';
import { style } from './style.ts';

const extension = 'html';
/** Nothing is fetched and nothing runs, whatever a text holds; pictures stand in the page itself. */
export const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** See the interface. The annotations stand in the page as JSON-LD too, by which the file can be imported again. */
export const html: Exporter<string> = {
  mediaType: 'text/html; charset=utf-8',
  extension,
  fileName: ({ metadata }) => safeFileName(metadata.title, extension),
  export: exportHtml,
  showsAreas: true,
  showsPictures: true,
};

function exportHtml(input: ExportInput, context: ExportContext): string {
  const { metadata } = input.document;
  const { language, direction } = metadata;
  const title = escapeHtml(metadata.title);
  const passages = passagesOf(input);
  const lang = language === 'und' ? '' : ` lang="${language}"`;
  return `<!doctype html>
<html dir="${direction}"${lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(context.generator)}">
<title>${title}</title>
<style>${style}</style>
<script type="application/ld+json">
${jsonInHtml(webAnnotation.export(input, context))}</script>
</head>
<body>
<div class="page">
<header class="head">
<h1 dir="auto">${title}</h1>
${writeFacts(provenanceFacts(input.document, context), context)}
</header>
${context.notesOnly === true ? writeNotes(passages, context) : writeText(input, passages, context)}
</div>
${drawPictures(picturesOf(passages))}</body>
</html>
`;
}

/** The text with its notes; those on the whole of it stand before, what is not found in it follows at the end. */
function writeText(
  { document, pictures }: ExportInput,
  passages: readonly Passage[],
  context: ExportContext,
): string {
  const beside = annotatedBlocks(document.blocks, passages, context);
  const none: Annotated = { pieces: [], notes: '' };
  // Menus and page numbers are no text, unless the reader marked them.
  const shown = document.blocks.filter(({ id, kind }) => kind !== 'furniture' || beside.has(id));
  const orphans = passages.filter(({ isFound }) => !isFound);
  const ofTheWhole = passages.filter(({ isFound, block }) => isFound && block === undefined);
  const labels = labelsOf(context.locale);
  return [
    ...ofTheWhole.map((passage) => writeEntry(passage, context)),
    `<main class="text">\n${writeBlocks(shown, ({ id }) => beside.get(id) ?? none, pictures)}\n</main>`,
    ...(orphans.length === 0 ? [] : [`<h2 ${labelDirection(context)}>${labels.orphans}</h2>`]),
    ...orphans.map((passage) => writeEntry(passage, context)),
  ].join('\n');
}

function writeNotes(passages: readonly Passage[], context: ExportContext): string {
  const { noPassages } = labelsOf(context.locale);
  if (passages.length === 0) return `<p ${labelDirection(context)}>${noPassages}</p>`;
  return `<main>\n${passages.map((passage) => writeEntry(passage, context)).join('\n')}\n</main>`;
}

/** The marked pieces of each block, and the notes beside the blocks that passages begin in. Cost: O(pieces). */
function annotatedBlocks(
  blocks: readonly Block[],
  passages: readonly Passage[],
  context: ExportContext,
): ReadonlyMap<string, Annotated> {
  const plain = plainText(blocks);
  const beside = new Map<string, { pieces: MarkedPiece[]; notes: string }>();
  for (const passage of passages) {
    const { annotation, number, range, block } = passage;
    if (block === undefined) continue;
    const aside = writeAside(passage, context);
    const shown = writeNumber(context.locale, number);
    if (range === undefined) {
      // A part or a picture: beside its beginning.
      const entry = beside.get(block.id) ?? { pieces: [], notes: '' };
      beside.set(block.id, { ...entry, notes: entry.notes + aside });
      continue;
    }
    const pieces = rangePieces(plain, range);
    pieces.forEach(({ blockId, start, end }, index) => {
      const entry = beside.get(blockId) ?? { pieces: [], notes: '' };
      const [first, last] = [index === 0, index === pieces.length - 1];
      const noted = last && aside !== '';
      entry.pieces.push({ start, end, number, shown, colour: annotation.colour, first, noted });
      if (first) entry.notes += aside;
      beside.set(blockId, entry);
    });
  }
  return beside;
}

/** JSON that no browser takes for the end of its script. */
export function jsonInHtml(json: string): string {
  return json.replace(/</gu, '\\u003c');
}
