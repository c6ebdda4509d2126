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
  const heading = ['ID', ...columns.map((column) => t(`commandLine.${column}`))];
  const rows = documents.map(({ id, language, format, annotations, title }) => [
    id,
    language,
    format,
    String(annotations),
    title,
  ]);
  return tableLines(heading, rows);
}

// The title is last: it alone has no usual width.
const columns = ['columnLanguage', 'columnFormat', 'columnAnnotations', 'columnTitle'] as const;
