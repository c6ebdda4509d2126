/** Answers about printing: what the window has drawn for paper goes to the system's dialog, or into a PDF file. */
import { safeFileName } from '../../corpus/exporters/file-name.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { writeOutside } from '../files/write-file.ts';
import type { Handlers } from '../shared/contract.ts';
import type { Dialogs } from '../window/dialogs.ts';
import type { Printer } from '../window/printer.ts';

/** What these handlers need. */
export interface PrintServices {
  readonly library: Library;
  readonly dialogs: Dialogs;
  readonly printer: Printer;
}

/** Handlers of `print:*`. */
export function printHandlers({
  library,
  dialogs,
  printer,
}: PrintServices): Pick<Handlers, 'print:show' | 'print:savePdf'> {
  return {
    'print:show': async () => ({ printed: await printer.print() }),
    'print:savePdf': async ({ id }) => {
      const title = library.summary(id)?.title ?? '';
      const path = await dialogs.choosePdfFile(safeFileName(title, 'pdf'));
      if (path === undefined) return { saved: false };
      writeOutside(library, path, await printer.pdf());
      return { saved: true };
    },
  };
}
