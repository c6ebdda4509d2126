/** The part of the contract that is about sheets. */
import * as z from 'zod';
import { Sheet, SheetId, SheetSummary, SheetTitle } from '../../corpus/annotations/sheet.ts';

const OfOne = z.object({ id: SheetId });
const Done = z.object({});

/** Requests that make and change sheets. */
export const sheetRequests = {
  /** The last changed first. */
  'sheet:list': { params: z.object({}), result: z.array(SheetSummary) },
  'sheet:read': { params: OfOne, result: Sheet },
  /** With nothing in it. */
  'sheet:create': {
    params: z.object({ title: SheetTitle, items: Sheet.shape.items.optional() }),
    result: Sheet,
  },
  /** The whole sheet as it is from now on. */
  'sheet:save': { params: z.object({ sheet: Sheet }), result: Done },
  'sheet:delete': { params: OfOne, result: Done },
  'sheet:restore': { params: OfOne, result: Done },
} as const;
