/** Alignments with beads outside of their texts: of a text that was read anew since, or damaged. */
import * as z from 'zod';
import { PairedBead } from '../../alignment/pair.ts';
import type { Segment } from '../../alignment/model.ts';
import { DocumentId } from '../../document/document.ts';
import type { Database } from '../database.ts';
import { readDocument } from '../documents.ts';
import { Json } from '../json.ts';

const Row = z.object({
  id: z.string(),
  original: DocumentId,
  translation: DocumentId,
  beads: Json.pipe(z.array(PairedBead)),
});
const sql = `SELECT a.pair_id AS id, p.original_id AS original, p.translation_id AS translation, a.beads
  FROM alignment a JOIN pair p ON p.id = a.pair_id`;

/** The ids of their pairs. Cost: reads the documents of each aligned pair. */
export function strayAlignments(database: Database, folder: string): readonly string[] {
  return database.rows(Row, sql).flatMap(({ id, original, translation, beads }) => {
    const left = lengthsOf(database, folder, original);
    const right = lengthsOf(database, folder, translation);
    const isInside = beads.every(
      (bead) => bead.original.every(within(left)) && bead.translation.every(within(right)),
    );
    return isInside ? [] : [id];
  });
}

/** Units: UTF-16. A text that cannot be read is told elsewhere. */
function lengthsOf(
  database: Database,
  folder: string,
  id: DocumentId,
): ReadonlyMap<string, number> | undefined {
  try {
    const { blocks } = readDocument(database, folder, id);
    return new Map(blocks.map((block) => [block.id, block.text.length]));
  } catch {
    return undefined;
  }
}

function within(lengths: ReadonlyMap<string, number> | undefined): (segment: Segment) => boolean {
  return ({ block, end }) => lengths === undefined || end <= (lengths.get(block) ?? 0);
}
