/** Lines of the library's list, looked up by their documents. */
import type { DocumentId } from '../corpus/document/document.ts';
import type { DocumentSummary } from '../corpus/document/summary.ts';
import type { Library } from '../corpus/storage/library.ts';

/** From here on reading the whole list costs less than a question for each. */
const many = 100;

/** The lines of those that have one, in no order that matters. */
export function linesOf(
  library: Pick<Library, 'list' | 'summary'>,
  ids: readonly DocumentId[],
): readonly DocumentSummary[] {
  if (ids.length < many) return ids.flatMap((id) => library.summary(id) ?? []);
  const wanted = new Set(ids);
  return library.list().filter(({ id }) => wanted.has(id));
}
