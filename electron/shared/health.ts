/** What the checks of a library say across the boundary. */
import * as z from 'zod';

/** What is wrong; `about` names the document, table or part. `remedy` is what can be done, or what was done. */
export const Problem = z.object({
  trouble: z.enum([
    'unopened',
    'unchecked',
    'otherVersion',
    'damagedPages',
    'damagedIndex',
    'schemaPart',
    'noOwner',
    'content',
    'line',
    'original',
    'companion',
    'annotation',
    'row',
    'change',
    'derived',
  ]),
  about: z.string(),
  remedy: z.enum(['madeAnew', 'setAside', 'readAnew', 'absent', 'adopted']).nullable(),
});
export type Problem = Readonly<z.infer<typeof Problem>>;
