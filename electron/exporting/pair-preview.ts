/** The beginning of a pair's export, as the window shows it before anything is written: rows of a page, or lines of a memory. */
import { ownBody } from '../../corpus/annotations/annotation.ts';
import { chosenBeads } from '../../corpus/exporters/pair/pair-input.ts';
import { pairPassages, type PairPassages } from '../../corpus/exporters/pair/pair-passages.ts';
import { pairRows, type CellPiece } from '../../corpus/exporters/pair/pair-rows.ts';
import { pairPages } from '../shared/export-formats.ts';
import type { PairExportPreview, PairFormat } from '../shared/pair-export-request.ts';
import { exportPair, pairInput, type PairExport } from './pair.ts';

/** Enough to judge a format by. */
const shownBeads = 14;

/** See `PairExportPreview`. Cost: that of the whole export of a page, without its writing. */
export async function previewPair(
  what: PairExport,
  format: PairFormat,
): Promise<PairExportPreview> {
  const { aligned, choices, context } = what;
  const chosen = chosenBeads(aligned.beads, choices.beads);
  if (!pairPages.has(format)) {
    const beginning = { ...aligned, beads: chosen.slice(0, shownBeads) };
    const { content } = await exportPair({ ...what, aligned: beginning }, format);
    return { beads: chosen.length, notes: 0, text: String(content).replace(/^\ufeff/u, '') };
  }
  const pair = pairInput(what);
  const rows = pairRows(pair, choices);
  const passages = pairPassages(pair, rows, choices, context);
  const { beside, others, orphans } = passages;
  return {
    beads: rows.length,
    notes: [...beside.values()].flat().length + others.length + orphans.length,
    rows: rows.slice(0, shownBeads).map(({ cells, isUncertain }, index) => ({
      cells: cells.map((cell) => cell.map(wordsOf)),
      isUncertain,
      notes: notesIn(passages, index),
    })),
  };
}

type Words = NonNullable<PairExportPreview['rows']>[number]['notes'][number];

function wordsOf({ block, start, end, direction, language }: CellPiece): Words {
  // A picture without words.
  const text = start === end ? `[${block.image?.alt ?? ''}]` : block.text.slice(start, end);
  return { text, direction, language, isHeading: block.kind === 'heading' };
}

function notesIn({ beside }: PairPassages, row: number): Words[] {
  return (beside.get(row) ?? []).flatMap(({ annotation }) => {
    const body = ownBody(annotation);
    if (body === undefined) return [];
    const { value, direction, language } = body;
    return [{ text: value, direction, language, isHeading: false }];
  });
}
