/** Areas that their document does not have: on a picture or page that is not there, or reaching beyond its edge. */
import * as z from 'zod';
import { Selector } from '../../annotations/annotation.ts';
import type { AreaSelector } from '../../annotations/region.ts';
import { DocumentId, type Document } from '../../document/document.ts';
import { readDocument } from '../documents.ts';
import { Json } from '../json.ts';
import type { Finding, Patient } from './finding.ts';

const Row = z.object({
  id: z.string(),
  documentId: DocumentId,
  selectors: Json.pipe(z.array(Selector)),
});

/** Notes in the trash say nothing wrong; of absent texts nothing is known. */
const sql = `SELECT id, document_id AS documentId, selectors FROM annotation
  WHERE deleted_at IS NULL AND instr(selectors, '"AreaSelector"') > 0
    AND document_id IN (SELECT document_id FROM content) ORDER BY document_id`;

/** Shares are kept to a ten-thousandth, so that two of them together may pass the edge by as much. */
const tolerance = 0.0002;

/** What is told of them; the notes stay as they are. Cost: reads the documents that have notes about areas. */
export function strayAreas(patient: Patient): readonly Finding[] {
  let document: Document | undefined;
  return patient.database.rows(Row, sql).flatMap(({ id, documentId, selectors }): Finding[] => {
    if (document?.id !== documentId) document = readIfSound(patient, documentId);
    const area = selectors.find((one) => one.type === 'AreaSelector');
    const trouble = document && area && troubleOf(area, document);
    if (document === undefined || trouble === undefined) return [];
    const message = `annotation ${id} marks an area that document ${documentId} does not have`;
    return [{ trouble, about: document.metadata.title, message }];
  });
}

/** A text that cannot be read is told by itself. */
function readIfSound({ database, folder }: Patient, id: DocumentId): Document | undefined {
  try {
    return readDocument(database, folder, id);
  } catch {
    return undefined;
  }
}

function troubleOf(
  { block, page, x, y, width, height }: AreaSelector,
  document: Document,
): 'areaGone' | 'areaOutside' | undefined {
  const isThere =
    block === undefined
      ? (page ?? 1) <= pagesOf(document)
      : document.blocks.some(({ id, image }) => id === block && image !== undefined);
  if (!isThere) return 'areaGone';
  return Math.max(x + width, y + height) > 1 + tolerance ? 'areaOutside' : undefined;
}

/** The last page that is known of: pages without text are in the report of the import. */
function pagesOf({ blocks, provenance }: Document): number {
  const withText = blocks.reduce((last, { place }) => Math.max(last, place.page ?? 0), 0);
  const without = provenance.report
    .filter(({ code }) => code === 'pagesWithoutText')
    .flatMap(({ details }) => String(details?.pages ?? '').match(/\d+/gu) ?? []);
  return Math.max(withText, ...without.map(Number));
}
