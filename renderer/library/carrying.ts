/** Texts that are dragged from the list onto a collection. */
import type { DocumentId } from '../../corpus/document/document.ts';

/** A type of our own: nothing outside the window takes the texts for something else. */
const type = 'application/x-hashiyeh-documents';

/** Puts texts into a drag that begins. */
export function carryDocuments(data: DataTransfer, documents: readonly DocumentId[]): void {
  data.setData(type, JSON.stringify(documents));
  data.effectAllowed = 'copy';
}

/** Whether texts of the list are dragged. */
export function carriesDocuments({ types }: DataTransfer): boolean {
  return types.includes(type);
}

/** The texts that were dropped. */
export function carriedDocuments(data: DataTransfer): readonly DocumentId[] {
  return carriesDocuments(data) ? (JSON.parse(data.getData(type)) as DocumentId[]) : [];
}
