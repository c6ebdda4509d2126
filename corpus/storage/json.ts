/** JSON in a column, as a schema that other schemas are piped after. */
import * as z from 'zod';

/** The parsed value; a text that is no JSON is a misfit like any other. */
export const Json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});
