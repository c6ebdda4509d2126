/** Ways in which a library breaks and can be mended without a note being touched. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../../corpus/storage/database.ts';
import type { CheckName, Remedy, Trouble } from '../../corpus/storage/doctor/health.ts';
import { change, first, qanat, qanatId, scriptId, sql } from './filled-library.ts';

/** Writes another document over those of the index, on its own page. */
function misspellIndex(folder: string): void {
  const file = join(folder, 'library.sqlite');
  const database = new Database(file, 'read-only');
  const page = database.number(
    "SELECT rootpage FROM sqlite_schema WHERE name = 'annotation_by_document'",
  );
  const size = database.number('PRAGMA page_size');
  database.close();
  const bytes = readFileSync(file);
  const own = bytes.subarray((page - 1) * size, page * size);
  // Freed cells of the page may hold it too.
  for (let at = own.indexOf(qanatId); at >= 0; at = own.indexOf(qanatId)) own.write('0000', at);
  writeFileSync(file, bytes);
}

/** A way to break a library, and what a repair makes of it. */
export interface Harm {
  readonly what: string;
  readonly harm: (folder: string) => void;
  readonly check: CheckName;
  readonly trouble: Trouble;
  readonly remedy: Remedy | null;
  /** The table whose row is in the file of what was set aside. */
  readonly kept?: string;
}

/** All annotations stay as they are under these. */
export const harms: readonly Harm[] = [
  {
    what: 'an index that is missing',
    harm: sql('DROP INDEX annotation_by_document'),
    check: 'schema',
    trouble: 'schemaPart',
    remedy: 'madeAnew',
  },
  {
    what: 'a trigger that is missing',
    harm: sql('DROP TRIGGER note_line_of_new_tag'),
    check: 'schema',
    trouble: 'schemaPart',
    remedy: 'madeAnew',
  },
  {
    what: 'an index over other rows',
    harm: sql('DROP INDEX pair_by_original; CREATE INDEX pair_by_original ON pair (created)'),
    check: 'schema',
    trouble: 'schemaPart',
    remedy: 'madeAnew',
  },
  {
    what: 'a derived table that is missing',
    harm: sql('DROP TABLE placement'),
    check: 'schema',
    trouble: 'schemaPart',
    remedy: 'madeAnew',
  },
  {
    what: 'rows that their index does not know',
    harm: misspellIndex,
    check: 'integrity',
    trouble: 'damagedIndex',
    remedy: 'madeAnew',
  },
  {
    what: 'a document without its line',
    harm: sql(`DELETE FROM document WHERE id = '${qanatId}'`),
    check: 'foreignKeys',
    trouble: 'noOwner',
    remedy: 'adopted',
  },
  {
    what: 'annotations of which neither line nor words are left',
    harm: sql(
      `DELETE FROM document WHERE id = '${qanatId}'; DELETE FROM content WHERE document_id = '${qanatId}'`,
    ),
    check: 'foreignKeys',
    trouble: 'noOwner',
    remedy: 'adopted',
  },
  {
    what: 'a tag of no annotation',
    harm: sql(`INSERT INTO annotation_tag VALUES ('annotation-lost', 'x', 'x', 0)`),
    check: 'foreignKeys',
    trouble: 'noOwner',
    remedy: 'setAside',
    kept: 'annotation_tag',
  },
  {
    what: 'a passage of no sheet',
    harm: sql(`INSERT INTO sheet_item VALUES ('sheet-lost', 'x', 0, NULL, 'words')`),
    check: 'foreignKeys',
    trouble: 'noOwner',
    remedy: 'setAside',
    kept: 'sheet_item',
  },
  {
    what: 'a placement of no annotation',
    harm: sql(`INSERT INTO placement VALUES ('annotation-lost', '${scriptId}', 'exact', 1, '[]')`),
    check: 'foreignKeys',
    trouble: 'noOwner',
    remedy: 'madeAnew',
  },
  {
    what: 'a former state of no change',
    harm: sql(`INSERT INTO change_row VALUES (999, 'sheet', '["s"]', NULL, NULL, NULL)`),
    check: 'foreignKeys',
    trouble: 'noOwner',
    remedy: 'setAside',
    kept: 'change_row',
  },
  {
    what: 'a line with another title than the text',
    harm: sql(`UPDATE document SET title = 'wax', authors = '{' WHERE id = '${qanatId}'`),
    check: 'documents',
    trouble: 'line',
    remedy: 'madeAnew',
  },
  {
    what: 'a listing that is missing',
    harm: sql(`DELETE FROM listing WHERE document_id = '${qanatId}'`),
    check: 'documents',
    trouble: 'line',
    remedy: 'madeAnew',
  },
  {
    what: 'a sketch of other words',
    harm: sql(`UPDATE word_run SET hash = hash + 1 WHERE document_id = '${scriptId}'`),
    check: 'documents',
    trouble: 'line',
    remedy: 'madeAnew',
  },
  {
    what: 'content that is gone, with an original that was changed',
    harm: (folder) => {
      sql(`DELETE FROM content WHERE document_id = '${qanatId}'`)(folder);
      change(qanat)(folder);
    },
    check: 'documents',
    trouble: 'content',
    remedy: 'absent',
  },
  {
    what: 'a link of no known relation',
    harm: sql(`UPDATE annotation_link SET relation = 'eats' WHERE relation = 'contradicts'`),
    check: 'annotations',
    trouble: 'row',
    remedy: 'setAside',
    kept: 'annotation_link',
  },
  {
    what: 'a second target that cannot be read',
    harm: sql(`UPDATE annotation_counterpart SET selectors = '['`),
    check: 'annotations',
    trouble: 'row',
    remedy: 'setAside',
    kept: 'annotation_counterpart',
  },
  {
    what: 'a correction to a kind that there is not',
    harm: sql(`UPDATE correction SET kind = 'wax'`),
    check: 'edits',
    trouble: 'row',
    remedy: 'setAside',
    kept: 'correction',
  },
  {
    what: 'metadata that are no JSON',
    harm: sql(`UPDATE metadata_edit SET json = '{'`),
    check: 'edits',
    trouble: 'row',
    remedy: 'setAside',
    kept: 'metadata_edit',
  },
  {
    what: 'a tag in an unknown colour',
    harm: sql(`UPDATE annotation_tag_colour SET colour = 'ultraviolet'`),
    check: 'edits',
    trouble: 'row',
    remedy: 'setAside',
    kept: 'annotation_tag_colour',
  },
  {
    what: 'a pair of which one side cannot be read',
    harm: sql(`UPDATE pair SET original = '['`),
    check: 'pairs',
    trouble: 'row',
    remedy: 'setAside',
    kept: 'pair',
  },
  {
    what: 'a pair that is filed under another document',
    harm: sql(`UPDATE pair SET original_id = translation_id`),
    check: 'pairs',
    trouble: 'row',
    remedy: 'setAside',
    kept: 'pair',
  },
  {
    what: 'beads that are none',
    harm: sql(`UPDATE alignment SET beads = '[{}]'`),
    check: 'derived',
    trouble: 'derived',
    remedy: 'madeAnew',
  },
  {
    what: 'something in a sheet that is neither passage nor words',
    harm: sql(`UPDATE sheet_item SET text = NULL WHERE id = 'b'`),
    check: 'sheets',
    trouble: 'row',
    remedy: 'setAside',
    kept: 'sheet_item',
  },
  {
    what: 'a former state that cannot be read',
    harm: sql(`UPDATE change_row SET before = '{' WHERE place = 'annotation'`),
    check: 'journal',
    trouble: 'change',
    remedy: 'setAside',
    kept: 'change_row',
  },
  {
    what: 'a change by nobody known',
    harm: sql(`UPDATE change SET who = 'ghost' WHERE id = 1`),
    check: 'journal',
    trouble: 'change',
    remedy: 'setAside',
    kept: 'change',
  },
  {
    what: 'words that a note is not found by',
    harm: sql(`UPDATE note_line SET folded = 'wax' WHERE annotation_id = '${first}'`),
    check: 'derived',
    trouble: 'derived',
    remedy: 'madeAnew',
  },
  {
    what: 'a placement of an unknown class',
    harm: sql(`UPDATE placement SET class = 'wax'`),
    check: 'derived',
    trouble: 'derived',
    remedy: 'madeAnew',
  },
];
