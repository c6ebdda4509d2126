/** A pair as one page without scripts: two facing columns, a row a bead, notes under their rows; prints well and needs no network. */
import type { ExportContext } from '../exporter.ts';
import { drawPictures, picturesOf } from '../area-cut.ts';
import { escapeHtml } from '../html/escape.ts';
import { writeFigure } from '../html/figure.ts';
import { html, policy } from '../html/html.ts';
import { writeInline } from '../html/inline.ts';
import { labelDirection, writeAside, writeEntry, writeFacts } from '../html/note.ts';
import { style } from '../html/style.ts';
import { labelsOf } from '../labels.ts';
import type { Passage } from '../passages.ts';
import { exportFacts, sideHeads, type SideHead } from './pair-head.ts';
import type { PairChoices, PairExporter, PairInput } from './pair-input.ts';
import { pairLabelsOf } from './pair-labels.ts';
import { allPassages, asOnBoth, pairPassages, type PairPassages } from './pair-passages.ts';
import { pairRows, type Cell, type CellPiece, type PairRow } from './pair-rows.ts';
import { pairStyle } from './pair-style.ts';

/** See the interface. */
export const pairHtml: PairExporter<string> = {
  mediaType: html.mediaType,
  extension: html.extension,
  export: exportPair,
};

/** What a row is written with. */
interface Writing {
  readonly passages: PairPassages;
  readonly asides: ReadonlyMap<string, string>;
  readonly context: ExportContext;
}

function exportPair(pair: PairInput, choices: PairChoices, context: ExportContext): string {
  const heads = sideHeads(pair, choices, context);
  const [{ title }] = heads;
  const rows = pairRows(pair, choices);
  const passages = pairPassages(pair, rows, choices, context);
  const asides = asidesOf(passages, context);
  const writing = { passages, asides, context };
  const dir = title.direction === 'rtl' ? 'rtl' : 'ltr';
  const lang = title.language === 'und' ? '' : ` lang="${title.language}"`;
  return `<!doctype html>
<html dir="${dir}"${lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(context.generator)}">
<title>${heads.map((head) => escapeHtml(head.title.text)).join(' · ')}</title>
<style>${style}${pairStyle}</style>
</head>
<body>
<div class="page">
${writeHead(pair, heads, context)}
${writeLegend(rows, choices, context)}
<main>
<table class="pair" dir="${dir}">
<thead><tr>${heads.map((head) => writeColumnHead(head, context)).join('')}</tr></thead>
<tbody>
${rows.map((row, index) => writeRow(row, index, writing)).join('\n')}
</tbody>
</table>
${writeLeft(passages, context)}
</main>
<footer class="made">${writeFacts(exportFacts(pair, context), context)}</footer>
</div>
${drawPictures(picturesOf(allPassages(passages)))}</body>
</html>
`;
}

/** The notes by their annotations; both passages of one on both sides are seen in their columns. */
function asidesOf(
  { beside, onBoth }: PairPassages,
  context: ExportContext,
): ReadonlyMap<string, string> {
  return new Map(
    [...beside.values()].flat().map((passage) => {
      const { id } = passage.annotation;
      return [id, writeAside(onBoth.has(id) ? asOnBoth(passage) : passage, context)];
    }),
  );
}

/** Both titles with where each is from; of one text with two languages only once. */
function writeHead(
  pair: PairInput,
  heads: readonly [SideHead, SideHead],
  context: ExportContext,
): string {
  const { original, translation } = pair;
  const isOne =
    original.input.document.id === translation.input.document.id &&
    original.side.part === translation.side.part;
  const written = (isOne ? heads.slice(0, 1) : heads).map(({ title, facts }, index) => {
    const tag = index === 0 ? 'h1' : 'p';
    const lang = title.language === 'und' ? '' : ` lang="${title.language}"`;
    return `<div><${tag} class="title" dir="${title.direction}"${lang}>${escapeHtml(title.text)}</${tag}>
${writeFacts(facts, context)}</div>`;
  });
  return `<header class="head${isOne ? '' : ' two'}">\n${written.join('\n')}\n</header>`;
}

/** In the interface language, where the column's text begins. */
function writeColumnHead({ title, role }: SideHead, context: ExportContext): string {
  return `<th scope="col"><p dir="${title.direction}"><bdi ${labelDirection(context)}>${role}</bdi></p></th>`;
}

/** What has to be known to read it. */
function writeLegend(
  rows: readonly PairRow[],
  { beads }: PairChoices,
  context: ExportContext,
): string {
  const labels = pairLabelsOf(context.locale);
  return [
    ...(beads === 'confirmed' ? [labels.confirmedOnly] : []),
    ...(rows.some(({ isUncertain }) => isUncertain) ? [labels.uncertain] : []),
    ...(rows.length === 0 ? [labels.nothing] : []),
  ]
    .map((line) => `<p class="legend" ${labelDirection(context)}>${line}</p>`)
    .join('\n');
}

/** The row of a bead, and under it the notes on passages that begin there. */
function writeRow({ cells, isUncertain, opens }: PairRow, index: number, writing: Writing): string {
  const names = [...(opens === undefined ? [] : [opens]), ...(isUncertain ? ['uncertain'] : [])];
  const classes = names.length === 0 ? '' : ` class="${names.join(' ')}"`;
  const row = `<tr${classes}>${cells.map((cell) => writeCell(cell, writing)).join('')}</tr>`;
  const notes = (writing.passages.beside.get(index) ?? [])
    .map(({ annotation }) => writing.asides.get(annotation.id) ?? '')
    .join('');
  if (notes === '') return row;
  return `${row}\n<tr class="beside"><td colspan="2">${notes}</td></tr>`;
}

function writeCell(cell: Cell, writing: Writing): string {
  if (cell.length > 0)
    return `<td>${cell.map((piece) => writePiece(piece, writing)).join('')}</td>`;
  const { context } = writing;
  const { onlyThere } = pairLabelsOf(context.locale);
  return `<td class="absent"><p ${labelDirection(context)}>${onlyThere}</p></td>`;
}

function writePiece(piece: CellPiece, { passages, asides }: Writing): string {
  const { block, start, end, direction, language, marker, begins } = piece;
  const marks = (passages.marks.get(piece) ?? []).map((mark) => ({
    ...mark,
    noted: mark.noted && (asides.get(mark.id) ?? '') !== '',
  }));
  const inline = writeInline(block, marks, start, end);
  const words = block.kind === 'figure' ? writeFigure(block, inline, piece.picture) : inline;
  const lang = language === 'und' ? '' : ` lang="${language}"`;
  // The documents' titles are the first level.
  const tag = block.kind === 'heading' ? `h${Math.min((block.level ?? 1) + 1, 6)}` : 'p';
  const item = marker === undefined ? '' : `<span class="marker">${marker}</span>`;
  const names = `${block.kind}${begins ? '' : ' on'}`;
  return `<${tag} class="${names}" dir="${direction}"${lang}>${item}${words}</${tag}>`;
}

/** Notes that stand beside no sentence. */
function writeLeft({ others, orphans }: PairPassages, context: ExportContext): string {
  const said = labelsOf(context.locale);
  const list = (heading: string, entries: readonly Passage[]): readonly string[] =>
    entries.length === 0
      ? []
      : [
          `<h2 ${labelDirection(context)}>${heading}</h2>`,
          ...entries.map((passage) => writeEntry(passage, context)),
        ];
  return [
    ...list(pairLabelsOf(context.locale).otherNotes, others),
    ...list(said.orphans, orphans),
  ].join('\n');
}
