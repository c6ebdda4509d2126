/** The part of the contract that is about archives: everything taken out of a library, and brought in. */
import * as z from 'zod';
import { Counts } from '../../corpus/archive/manifest.ts';
import { NotedOutcome, PlanTotals } from '../../corpus/archive/plan.ts';
import { JobId } from './import-requests.ts';

/** Name of an archive that main has opened for a window. */
export const ArchiveId = z.string().min(1).brand<'ArchiveId'>();
export type ArchiveId = z.infer<typeof ArchiveId>;

/** An archive, as the window knows it. */
export const OfferedArchive = z.object({ archive: ArchiveId, file: z.string() });
export type OfferedArchive = Readonly<z.infer<typeof OfferedArchive>>;

/**
 * What bringing it in would do, or did, as far as it is shown: `texts` are the first titles that are added, `noted` the first
 * notes of which the reader should know. Units: `bytes` of files that are added.
 */
export const ShownPlan = z.object({
  createdAt: z.string(),
  bytes: z.number().int(),
  changes: z.boolean(),
  totals: PlanTotals,
  texts: z.array(z.string()),
  noted: z.array(NotedOutcome.omit({ id: true }).extend({ title: z.string() })),
});
export type ShownPlan = Readonly<z.infer<typeof ShownPlan>>;

/** What was taken out into the file of that name; `missing` counts what the library itself has lost. */
export const TakenOut = z.object({
  file: z.string(),
  counts: Counts,
  missing: z.number().int().nonnegative(),
});
export type TakenOut = Readonly<z.infer<typeof TakenOut>>;

/** Units: texts. `current` is the title of the one in work, or empty. */
export const ArchiveProgress = z.object({
  done: z.number().int(),
  total: z.number().int(),
  current: z.string(),
});
export type ArchiveProgress = Readonly<z.infer<typeof ArchiveProgress>>;

const Nothing = z.object({});
const Done = z.object({});
const Named = z.object({ archive: ArchiveId });

/** While one of them works, `archive:progressed` tells how far it is. */
export const archiveRequests = {
  /** Main asks where; null when the reader closes the dialog. */
  'archive:takeOut': { params: Nothing, result: TakenOut.nullable() },
  /** Main asks which; null when the reader closes the dialog. Errors: `notAnArchive`, `archiveTooNew`, `archiveDamaged`. */
  'archive:choose': { params: Nothing, result: OfferedArchive.nullable() },
  /** The first archive among the files of a finished import, which takes texts only; null where there is none. */
  'archive:ofImport': { params: z.object({ job: JobId }), result: OfferedArchive.nullable() },
  /** Reads all of it and changes nothing. */
  'archive:plan': { params: Named, result: ShownPlan },
  /** Does what was planned, and closes the archive. */
  'archive:bring': { params: Named, result: ShownPlan },
  /** Closes an archive that is not brought in. */
  'archive:forget': { params: Named, result: Done },
  /** Stops what this window's request does; it fails with `cancelled`. Texts that were brought in stay. */
  'archive:stop': { params: Nothing, result: Done },
} as const;
