/** The part of the contract that is about printing. */
import * as z from 'zod';
import { DocumentId } from '../../corpus/document/document.ts';

/** Requests about what the window has drawn for paper. */
export const printRequests = {
  /** The system's dialog; `printed` is false when the reader closes it. */
  'print:show': { params: z.object({}), result: z.object({ printed: z.boolean() }) },
  /** A PDF file, where the reader says; `saved` is false when he closes the dialog. */
  'print:savePdf': {
    params: z.object({ id: DocumentId }),
    result: z.object({ saved: z.boolean() }),
  },
} as const;
