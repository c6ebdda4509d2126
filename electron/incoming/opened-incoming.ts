/** Files that were opened to bring their annotations in, while the reader decides about them. */
import { CorpusError } from '../../corpus/errors.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Source } from '../importing/source.ts';
import type { IncomingChoices, IncomingId, FailedIncoming } from '../shared/incoming-requests.ts';
import { breather } from './breathe.ts';
import { matchIncoming, planIncoming, type IncomingPlan, type MatchedIncoming } from './plan.ts';
import { readSources } from './read-incoming.ts';

/** Told how far planning is, a few times a second. */
export type OnIncoming = (progress: { incoming: IncomingId; done: number; total: number }) => void;

/** The plans of all files that could be read. */
export interface Planned {
  readonly plans: readonly IncomingPlan[];
  readonly failed: readonly FailedIncoming[];
}

/** See the functions. */
export interface OpenedIncoming {
  open(sources: readonly Source[]): IncomingId;
  /** Errors: CorpusError `cancelled` where they were closed meanwhile, or long ago. */
  plan(id: IncomingId, choices: IncomingChoices, now: string, tell: OnIncoming): Promise<Planned>;
  close(id: IncomingId): void;
}

interface Opened {
  readonly sources: readonly Source[];
  readonly stop: AbortController;
  /** Read and matched once, however often the reader decides anew. */
  matched?: Promise<{
    readonly files: readonly MatchedIncoming[];
    readonly failed: readonly FailedIncoming[];
  }>;
}

/** So many windows hardly have the dialog open at once. */
const kept = 4;

export function createOpenedIncoming(library: Library): OpenedIncoming {
  const opened = new Map<IncomingId, Opened>();
  let count = 0;
  const match = async ({ sources, stop }: Opened, tell: () => void) => {
    const { files, failed } = await readSources(sources, stop.signal);
    const breathe = breather(stop.signal, tell);
    const matched: MatchedIncoming[] = [];
    for (const file of files) matched.push(await matchIncoming(file, library, breathe));
    return { files: matched, failed };
  };
  const close = (id: IncomingId): void => {
    opened.get(id)?.stop.abort(cancelled());
    opened.delete(id);
  };
  return {
    open(sources) {
      const id = `incoming-${++count}` as IncomingId;
      opened.set(id, { sources, stop: new AbortController() });
      for (const oldest of [...opened.keys()].slice(0, -kept)) close(oldest);
      return id;
    },
    async plan(incoming, choices, now, tell) {
      const one = opened.get(incoming);
      if (one === undefined) throw cancelled();
      one.matched ??= match(one, () => tell({ incoming, done: 0, total: 0 }));
      const { files, failed } = await one.matched;
      const total = files.reduce((sum, { drafts }) => sum + drafts.length, 0);
      let done = 0;
      const breathe = breather(one.stop.signal, () => tell({ incoming, done, total }));
      const step = (): Promise<void> => {
        done += 1;
        return breathe();
      };
      const plans: IncomingPlan[] = [];
      for (const file of files) {
        plans.push(await planIncoming(file, { library, choices, now, breathe: step }));
      }
      return { plans, failed };
    },
    close,
  };
}

function cancelled(): CorpusError {
  return new CorpusError('cancelled', 'the files were closed');
}
