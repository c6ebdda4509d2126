/** Checks that rows of the reader's work can be read: corrections and decisions, pairs, sheets, terms. */
import * as z from 'zod';
import { FixedBead, PairId, PairSide } from '../../alignment/pair.ts';
import { Selector } from '../../annotations/annotation.ts';
import { AnnotationKind } from '../../annotations/kind.ts';
import { Decision } from '../../annotations/placement.ts';
import { SheetId, SheetItem, SheetTitle } from '../../annotations/sheet.ts';
import { TagColour } from '../../annotations/tag-change.ts';
import { BlockKind } from '../../document/block.ts';
import { PartCorrection } from '../../document/correction.ts';
import { Direction, Language } from '../../document/language.ts';
import { Metadata } from '../../document/metadata.ts';
import { MetadataEdit } from '../../document/metadata-edit.ts';
import { Provenance } from '../../document/provenance.ts';
import { ReadingView } from '../../document/reading-view.ts';
import { Json } from '../json.ts';
import type { Check } from './finding.ts';
import { TermRow } from '../sqlite-terms.ts';
import { strayAlignments } from './stray-alignments.ts';
import { doubledPositions } from './positions.ts';
import { unreadable } from './unreadable.ts';

/** What the reader said about texts and notes, by table. */
const edits: Readonly<Record<string, z.ZodType>> = {
  correction: z.object({
    kind: BlockKind.nullable(),
    language: Language.nullable(),
    direction: Direction.nullable(),
  }),
  part_correction: z.object({ json: Json.pipe(PartCorrection) }),
  metadata_edit: z.object({ json: Json.pipe(MetadataEdit) }),
  annotation_decision: z.object({
    decision: Decision,
    selectors: Json.pipe(z.array(Selector)),
  }),
  annotation_tag_colour: TagColour,
  annotation_kind: z.object({ kind: AnnotationKind }),
  reading: z.object({ share: z.number().min(0).max(1).nullable() }),
  reading_view: z.object({ json: Json.pipe(ReadingView) }),
  absent_text: z.object({
    json: Json.pipe(z.object({ metadata: Metadata, provenance: Provenance })),
  }),
};

/** Whether they can be read; those that cannot hold no longer, as if they were not there. */
export const editCheck: Check = {
  name: 'edits',
  examine({ database }) {
    const findings = Object.entries(edits).flatMap(([table, schema]) =>
      unreadable(database, table, schema),
    );
    return { findings, good: 'corrections, decisions and colours can be read' };
  },
};

const PairRow = z
  .object({
    id: PairId,
    original_id: z.string(),
    translation_id: z.string(),
    original: Json.pipe(PairSide),
    translation: Json.pipe(PairSide),
    fixed: Json.pipe(z.array(FixedBead)),
  })
  .refine(
    ({ original_id, translation_id, original, translation }) =>
      original.document === original_id && translation.document === translation_id,
  );

/** Whether pairs can be read, and name the documents that they are filed under. */
export const pairCheck: Check = {
  name: 'pairs',
  examine({ database, folder }) {
    const findings = unreadable(database, 'pair', PairRow);
    const count = database.number('SELECT count(*) FROM pair');
    const stray = strayAlignments(database, folder);
    const note = stray.length === 0 ? '' : `; ${stray.length} are of texts that have changed since`;
    return {
      findings,
      good: `${count} pairs can be read${note}`,
      ...(stray.length === 0
        ? {}
        : {
            tidy: (surgery) =>
              stray.forEach((id) => surgery.takeOut('alignment', 'pair_id = ?', id)),
          }),
    };
  },
};

const SheetRow = z.object({ id: SheetId, title: SheetTitle });
const ItemRow = z
  .object({ id: z.string(), annotation_id: z.string().nullable(), text: z.string().nullable() })
  .transform(({ id, annotation_id: annotation, text }) =>
    annotation === null ? { id, kind: 'text', text } : { id, kind: 'passage', annotation },
  )
  .pipe(SheetItem);

/** Whether sheets and what stands in them can be read. A passage whose note is gone is told in its place, and no fault. */
export const sheetCheck: Check = {
  name: 'sheets',
  examine({ database }) {
    const findings = [
      ...unreadable(database, 'sheet', SheetRow),
      ...unreadable(database, 'sheet_item', ItemRow),
    ];
    const count = database.number('SELECT count(*) FROM sheet');
    const tidy = doubledPositions(database, 'sheet_item', 'sheet_id');
    const note = tidy === undefined ? '' : '; some passages stand in one place';
    const good = `${count} sheets can be read${note}`;
    return { findings, good, ...(tidy === undefined ? {} : { tidy }) };
  },
};

/** Whether terms can be read. */
export const termCheck: Check = {
  name: 'terms',
  examine({ database }) {
    const findings = unreadable(database, 'term', TermRow);
    const count = database.number('SELECT count(*) FROM term');
    return { findings, good: `${count} terms can be read` };
  },
};
