/** Gives windows the beads of pairs: kept ones at once, others from a worker, as a job that can be stopped. */
import type { PairId } from '../../corpus/alignment/pair.ts';
import { CorpusError, toCorpusError } from '../../corpus/errors.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { AlignmentStamp } from '../../corpus/storage/pairs.ts';
import type { Send } from '../ipc.ts';
import type { Jobs } from '../jobs.ts';
import type { JobId } from '../shared/import-requests.ts';
import type { Reader } from '../worker/reader.ts';
import type { AlignedTexts } from './align-texts.ts';
import { keepBeads, pairState, textsToAlign, type PairState } from './aligned-pair.ts';

/** What aligning for windows needs. */
export interface PairAlignerServices {
  readonly library: Library;
  /** A worker of its own, so that nothing waits for an import. */
  readonly aligner: Pick<Reader, 'align'>;
  readonly jobs: Jobs;
  /** Tells every window. */
  readonly send: Send;
}

/** Two passes or more are told; around one correction there is one. */
const fewestPasses = 2;

/** Beads as JSON. */
export interface FoundBeads extends Pick<AlignedTexts, 'beads'> {
  /** Names what they follow from. */
  readonly stamp: string;
  /** What leads to them from those that followed from `since`, where such were there. */
  readonly patch?: NonNullable<AlignedTexts['patch']> & { readonly since: string };
}

/** An alignment that is being made, and how many wait for it. */
interface Running {
  readonly stamp: AlignmentStamp;
  readonly aligned: Promise<FoundBeads>;
  readonly job: JobId | undefined;
  waiting: number;
}

/** What runs: a second window waits for the same alignment. */
const running = new WeakMap<Library, Map<PairId, Running>>();

/**
 * The beads of a pair as they follow from what is there now.
 *
 * Errors: CorpusError `notFound`, `cancelled` where every window that waited has stopped, and those of the worker.
 */
export async function beadsForWindow(
  id: PairId,
  services: PairAlignerServices,
): Promise<FoundBeads> {
  const { library } = services;
  const state = pairState(library, id);
  if (state.kept) return { beads: state.kept.beads, stamp: nameOf(state.stamp) };
  const its = runningIn(library);
  const { texts, said } = state.stamp;
  let one = its.get(id);
  if (one?.stamp.texts !== texts || one.stamp.said !== said) {
    one = started(id, state, services);
    its.set(id, one);
  }
  one.waiting += 1;
  return one.aligned;
}

/** A window waits for the pair no longer; what nobody waits for ends. */
export function stopWaiting(id: PairId, { library, jobs }: PairAlignerServices): void {
  const one = runningIn(library).get(id);
  if (one === undefined) return;
  one.waiting -= 1;
  if (one.waiting > 0) return;
  // Who asks from now on begins anew.
  runningIn(library).delete(id);
  if (one.job !== undefined) jobs.cancel(one.job);
}

function runningIn(library: Library): Map<PairId, Running> {
  const its = running.get(library) ?? new Map<PairId, Running>();
  running.set(library, its);
  return its;
}

function started(
  id: PairId,
  state: PairState,
  { library, aligner, jobs, send }: PairAlignerServices,
): Running {
  const { stamp } = state;
  const input = textsToAlign(library, id, state);
  let job: JobId | undefined;
  const aligned = new Promise<FoundBeads>((resolve, reject) => {
    job = jobs.start(async (signal) => {
      try {
        const onPass = (pass: number, passes: number): void => {
          if (passes >= fewestPasses)
            send('pair:progressed', { id, done: pass - 1, total: passes });
        };
        const found = await aligner.align(input, signal, onPass);
        keepBeads(library, id, stamp, found);
        resolve(foundBeads(found, state));
      } catch (error) {
        reject(signal.aborted ? cancelled() : toCorpusError(error));
      }
    });
  });
  const one: Running = { stamp, aligned, job, waiting: 0 };
  const forget = (): void => {
    if (runningIn(library).get(id) === one) runningIn(library).delete(id);
  };
  aligned.then(forget, forget);
  return one;
}

function cancelled(): CorpusError {
  return new CorpusError('cancelled', 'nobody waits for the alignment any more');
}

function foundBeads({ beads, patch }: AlignedTexts, { stamp, former }: PairState): FoundBeads {
  const found = { beads, stamp: nameOf(stamp) };
  return patch && former ? { ...found, patch: { ...patch, since: nameOf(former) } } : found;
}

const nameOf = ({ texts, said }: AlignmentStamp): string => `${texts}.${said}`;
