/** `hashiyeh list` */
import type { DocumentSummary } from '../../../corpus/document/summary.ts';
import { exitCodes } from '../exit-codes.ts';
import { withLibrary } from '../library-access.ts';
import type { Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';
import { tableLines } from '../table.ts';

/** Lists the documents, newest import first. */
export async function listCommand(
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const documents = await withLibrary(folder, 'read-only', surroundings, (library) =>
    library.list(),
  );
  output.result({ documents }, () => linesOf(documents, output));
  return exitCodes.done;
}

function linesOf(
  documents: readonly DocumentSummary[],
  { t, ...output }: Output,
): readonly string[] {
  if (documents.length === 0) {
    output.message(t('commandLine.empty'));
    return [];
  }
  const older = olderEditions(documents);
  const heading = ['ID', ...columns.map((column) => t(`commandLine.${column}`))];
  const rows = documents.map((document) => {
    const { id, language, format, annotations, title } = document;
    // Before the title, which may be cut.
    const named = older.has(document) ? t('commandLine.olderEdition', { title }) : title;
    return [id, language, format, String(annotations), named];
  });
  return tableLines(heading, rows);
}

/** Those that a newer edition of the same text stands before. */
function olderEditions(documents: readonly DocumentSummary[]): ReadonlySet<DocumentSummary> {
  const works = new Set<string>();
  return new Set(
    documents.filter(({ work }) => {
      const isOlder = work !== undefined && works.has(work);
      if (work !== undefined) works.add(work);
      return isOlder;
    }),
  );
}

// The title is last: it alone has no usual width.
const columns = ['columnLanguage', 'columnFormat', 'columnAnnotations', 'columnTitle'] as const;
