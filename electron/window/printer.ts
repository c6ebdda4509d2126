/** Prints the window's page: through the system's dialog, or as a PDF. */
import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import { CorpusError } from '../../corpus/errors.ts';
import type { I18n } from '../shared/i18n.ts';

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

/** “Page 3 of 12” at the foot of each page; Chromium writes the numbers, always in Latin digits. */
function footerIn(i18n: I18n): PrintToPDFOptions {
  const number = (name: string): string => `<bdi class="${name}"></bdi>`;
  const words = i18n.t('reader.page', { page: number('pageNumber'), total: number('totalPages') });
  const style = 'inline-size:100%;font:8pt Vazirmatn,sans-serif;text-align:center;color:#444';
  return {
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div lang="${i18n.language}" dir="${i18n.dir()}" style="${style}">${words}</div>`,
  };
}

/** What Chromium calls a dialog that was closed. */
const cancelled = 'Print job canceled';

/** Prints the page of `window`. */
export function windowPrinter(window: BrowserWindow, i18n: I18n): Printer {
  const { webContents } = window;
  return {
    print: () =>
      new Promise((resolve, reject) => {
        webContents.print({ printBackground: true }, (printed, reason) => {
          if (printed || reason === cancelled) resolve(printed);
          else reject(new CorpusError('notPrinted', `not printed: ${reason}`, { reason }));
        });
      }),
    pdf: async () => {
      // The ground of the window, dark in a dark theme, would colour the margins of the paper.
      const ground = window.getBackgroundColor();
      window.setBackgroundColor('#ffffff');
      try {
        return await webContents.printToPDF({ ...pdfOptions, ...footerIn(i18n) });
      } finally {
        window.setBackgroundColor(ground);
      }
    },
  };
}
