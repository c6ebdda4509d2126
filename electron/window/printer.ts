/** Prints the window's page: through the system's dialog, or as a PDF. */
import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import { CorpusError } from '../../corpus/errors.ts';

/** What handlers ask for; the window's style sheet says what stands on paper. */
export interface Printer {
  /** Shows the system's dialog; false where the reader closed it. Errors: CorpusError `notPrinted`. */
  print(): Promise<boolean>;
  /** The bytes of a PDF, with its headings and its order for screen readers. */
  pdf(): Promise<Uint8Array>;
}

/** With the outline and the tags that screen readers need; margins and page breaks are the page's own. */
export const pdfOptions: PrintToPDFOptions = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** What Chromium calls a dialog that was closed. */
const cancelled = 'Print job canceled';

/** Prints the page of `window`. */
export function windowPrinter({ webContents }: BrowserWindow): Printer {
  return {
    print: () =>
      new Promise((resolve, reject) => {
        webContents.print({ printBackground: true }, (printed, reason) => {
          if (printed || reason === cancelled) resolve(printed);
          else reject(new CorpusError('notPrinted', `not printed: ${reason}`, { reason }));
        });
      }),
    pdf: () => webContents.printToPDF(pdfOptions),
  };
}
