/** A backup of the library as it is listed across the boundary. */
import * as z from 'zod';

/** What a library or a backup of it holds. */
export const Contents = z.object({ documents: z.number().int(), annotations: z.number().int() });
export type Contents = Readonly<z.infer<typeof Contents>>;

/** A backup of the library; `contents` is null where it is damaged. `replaced`: it is what a restored one took the place of. */
export const BackupFile = z.object({
  name: z.string().min(1),
  madeAt: z.string(),
  bytes: z.number().int(),
  contents: Contents.nullable(),
  replaced: z.boolean(),
});
export type BackupFile = Readonly<z.infer<typeof BackupFile>>;
