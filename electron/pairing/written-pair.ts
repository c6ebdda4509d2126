/** The beads of a pair in words, as files of their own hold them. */
import { joinedWords } from '../../corpus/alignment/joined-words.ts';
import type { Segment } from '../../corpus/alignment/model.ts';
import type { Document } from '../../corpus/document/document.ts';
import { alignedTable } from '../../corpus/exporters/aligned-table.ts';
import type { ExportContext } from '../../corpus/exporters/exporter.ts';
import { chosenBeads, type PairChoices } from '../../corpus/exporters/pair/pair-input.ts';
import { tmx, type MemorySide, type MemoryUnit } from '../../corpus/exporters/tmx.ts';
import type { AlignedPair } from './aligned-pair.ts';

/** Which beads are written. */
export type BeadChoice = PairChoices['beads'];

/** The formats that hold nothing but the beads; `exporting/pair.ts` has the others. */
export type MemoryFormat = 'tmx' | 'tsv';

/** When it is written, and by which program and version. */
export type WritingContext = Pick<ExportContext, 'exportedAt' | 'generator'>;

/** A pair as a file of this format. */
export function writtenPair(
  aligned: Omit<AlignedPair, 'pair'> & Languages,
  format: MemoryFormat,
  choice: BeadChoice,
  { exportedAt, generator }: WritingContext,
): string {
  const units = unitsOf(aligned, choice);
  if (format === 'tsv') return alignedTable(units);
  const [name = '', version = ''] = generator.split(' ');
  return tmx({
    original: sideOf(aligned.original, aligned.languages.original),
    translation: sideOf(aligned.translation, aligned.languages.translation),
    units,
    exportedAt,
    generator: { name, version },
  });
}

/** The languages of the sides, which may be others than those of their documents. */
export interface Languages {
  readonly languages: Readonly<Record<'original' | 'translation', string>>;
}

/** Each bead with its words; sentences of one side are parted by a space. */
export function unitsOf(
  { original, translation, beads }: Omit<AlignedPair, 'pair'>,
  choice: BeadChoice,
): readonly MemoryUnit[] {
  const [left, right] = [textsOf(original), textsOf(translation)];
  return chosenBeads(beads, choice).map((bead) => ({
    original: joinedWords(bead.original, left).text,
    translation: joinedWords(bead.translation, right).text,
    confidence: bead.confidence,
    state: bead.state,
  }));
}

function textsOf({ blocks }: Document): ReadonlyMap<string, string> {
  return new Map(blocks.map(({ id, text }) => [id, text]));
}

/** What a segment says. */
export function wordsOfSegment(
  { block, start, end }: Segment,
  texts: ReadonlyMap<string, string>,
): string {
  return (texts.get(block) ?? '').slice(start, end);
}

function sideOf({ metadata, provenance }: Document, language: string): MemorySide {
  const { title, authors, translator, publisher } = metadata;
  return {
    language,
    title,
    authors,
    translator,
    publisher,
    source: provenance.sourceAddress,
    sha256: provenance.sha256,
  };
}
