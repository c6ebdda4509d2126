/** What the command line takes from the world around it; a test hands in its own. */
import type { Reader } from '../worker/reader.ts';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
  readonly version: string;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** ISO-8601 UTC. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly defaultLibrary: () => string;
  /** The command that runs, with the one that it belongs to; known once it is parsed. */
  readonly command?: () => string;
  /** Called by the commands that read files. */
  readonly openReader: () => Reader;
  /** Aborted when the user interrupts the program. */
  readonly signal: AbortSignal;
}
