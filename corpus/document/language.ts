/** Languages and directions as the document names them. */
import * as z from 'zod';

/** BCP 47 primary language tag; `und` where it cannot be told (numbers, signs). */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export type Language = z.infer<typeof Language>;

/** Base direction of a run of text, as HTML's `dir` names it. */
export const Direction = z.enum(['ltr', 'rtl']);
export type Direction = z.infer<typeof Direction>;
