/** Answers about the library's health: looking at it, and repairing it. */
import type { LibraryCheck, Repair } from '../../corpus/storage/doctor/health.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Jobs } from '../jobs.ts';
import { repairLibrary } from '../repairing/repair-library.ts';
import type { Handlers } from '../shared/contract.ts';
import type { LibraryHealth } from '../shared/health.ts';
import type { Reader } from '../worker/reader.ts';

/** What these handlers need. `lastHealth` is shared by all windows of the library. */
export interface HealthServices {
  readonly library: Library;
  readonly reader: Reader;
  readonly jobs: Jobs;
  readonly now: () => string;
  readonly examine: (work: {
    readonly folder: string;
    readonly now: string;
  }) => Promise<readonly LibraryCheck[]>;
  readonly lastHealth: { value: LibraryHealth | null };
  /** Called when the library holds something else: windows begin anew. */
  readonly onRestored: () => void;
}

/** Handlers of `health:*`. */
export function healthHandlers({
  library,
  reader,
  jobs,
  now,
  examine,
  lastHealth,
  onRestored,
}: HealthServices): Pick<Handlers, 'health:read' | 'health:check' | 'health:repair'> {
  const remember = (repair: Repair): LibraryHealth => (lastHealth.value = healthOf(repair));
  return {
    'health:read': () => lastHealth.value,
    'health:check': async () => {
      const checks = await examine({ folder: library.folder, now: now() });
      return remember({ done: [], checks });
    },
    'health:repair': async () => {
      // What they would still write could be about what is being set aside.
      jobs.cancelAll();
      await jobs.idle();
      // The reader of imports goes on; of a text that cannot be read the checks tell.
      const openReader = (): Pick<Reader, 'read' | 'close'> => ({
        read: (...input) => reader.read(...input),
        close: () => Promise.resolve(),
      });
      remember(await repairLibrary({ library, openReader, onUnread: () => undefined }));
      onRestored();
      return {};
    },
  };
}

function healthOf({ done, checks, backup, setAside }: Repair): LibraryHealth {
  return {
    checks: checks.map(({ name, ok, problems }) => ({ name, ok, problems: [...problems] })),
    done: [...done],
    backup: backup ?? null,
    setAside: setAside ?? null,
  };
}
