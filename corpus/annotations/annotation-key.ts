/** A place in a list of annotations by their age. */
import * as z from 'zod';

/** Where a list was left: what it goes on with is younger, or of the same time and with a later id. */
export const AnnotationKey = z.object({ created: z.string(), id: z.string() });
export type AnnotationKey = Readonly<z.infer<typeof AnnotationKey>>;
