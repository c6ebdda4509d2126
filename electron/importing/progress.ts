/** Telling the window how far an import is, without telling it a thousand times a second. */
import type { ImportProgress } from '../shared/import-requests.ts';

/** Faster than a reader sees, and slow enough that drawing it costs nothing. */
const intervalMs = 100;

/** See the functions. */
export interface ProgressTeller {
  /** The newest is told at once or after the interval; what came between is not told. */
  tell(progress: ImportProgress): void;
  /** Nothing is told after this. */
  end(): void;
}

/** `send` reaches the window. */
export function createProgressTeller(send: (progress: ImportProgress) => void): ProgressTeller {
  let waiting: ImportProgress | undefined;
  let timer: NodeJS.Timeout | undefined;
  const pass = (): void => {
    timer = undefined;
    if (waiting) now(waiting);
  };
  const now = (progress: ImportProgress): void => {
    waiting = undefined;
    timer = setTimeout(pass, intervalMs);
    send(progress);
  };
  return {
    tell(progress) {
      if (timer === undefined) now(progress);
      else waiting = progress;
    },
    end() {
      clearTimeout(timer);
    },
  };
}
