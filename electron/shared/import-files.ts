/** Files as an import names them across the boundary: those that the window has, and those that were left out. */
import * as z from 'zod';

/** A file of a folder or an archive that was left out, and why; `fileName` is its way from the folder. */
export const SkippedFile = z.object({
  fileName: z.string(),
  reason: z.enum([
    'linkLeadsOut',
    'unknownKind',
    'unreadable',
    'notAFile',
    'archiveInArchive',
    'unsafeName',
  ]),
});
export type SkippedFile = Readonly<z.infer<typeof SkippedFile>>;

/** A file that the window has; `size` in bytes. */
export const DroppedFile = z.object({
  name: z.string().min(1),
  size: z.number().int().nonnegative(),
});
export type DroppedFile = Readonly<z.infer<typeof DroppedFile>>;
