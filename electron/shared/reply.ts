/** What a request is answered with, where it crosses the boundary. */
import * as z from 'zod';
import { errorCodes } from '../../corpus/errors.ts';

/** An error as it crosses the boundary. */
export const ReplyError = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ReplyError = Readonly<z.infer<typeof ReplyError>>;

/** What came of a piece of work, where it crosses to another process. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError };

/** What a request is answered with; never a rejected promise. `written` is the value of a large answer as JSON. */
export type Answer = Reply<unknown> | { readonly ok: true; readonly written: string };
