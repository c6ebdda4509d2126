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
    'areaGone',
    'areaOutside',
    'row',
    'change',
    'derived',
  ]),
  about: z.string(),
  remedy: z.enum(['madeAnew', 'setAside', 'readAnew', 'absent', 'adopted']).nullable(),
});
export type Problem = Readonly<z.infer<typeof Problem>>;

const CheckName = z.enum([
  'open',
  'schemaVersion',
  'integrity',
  'schema',
  'foreignKeys',
  'documents',
  'originals',
  'annotations',
  'edits',
  'pairs',
  'sheets',
  'terms',
  'journal',
  'derived',
  'temporaryFiles',
]);

/** How the library is; where it was repaired, what was done, and the names of the backup made before and of the file of what was taken out. */
export const LibraryHealth = z.object({
  checks: z.array(z.object({ name: CheckName, ok: z.boolean(), problems: z.array(Problem) })),
  done: z.array(Problem),
  backup: z.string().nullable(),
  setAside: z.string().nullable(),
});
export type LibraryHealth = Readonly<z.infer<typeof LibraryHealth>>;

const Nothing = z.object({});

/** Requests about the library's health. */
export const healthRequests = {
  /** What was found when it was last looked at in this run, or repaired; null before. */
  'health:read': { params: Nothing, result: LibraryHealth.nullable() },
  /** Looks at all of it, away from the window's process. */
  'health:check': { params: Nothing, result: LibraryHealth },
  /** Jobs end, a backup is made, and windows begin anew once all is done; `health:read` says what that was. */
  'health:repair': { params: Nothing, result: Nothing },
} as const;
