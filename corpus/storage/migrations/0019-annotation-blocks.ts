/** Migration 19: annotations are found by the block in which they were made. */
import type { Migration } from './migration.ts';

// The block that the selectors name first, as `annotations.ts` asks for it.
const sql = `
CREATE INDEX annotation_by_block ON annotation (document_id,
  substr(substr(selectors, instr(selectors, '"blockId":"') + length('"blockId":"')), 1,
    instr(substr(selectors, instr(selectors, '"blockId":"') + length('"blockId":"')), '"') - 1))
  WHERE deleted_at IS NULL;`;

/** Without the index an older library is only slower. */
export const annotationBlocks: Migration = { version: 19, name: 'annotation-blocks', sql };
