/** Storing the documents of an import in groups: what is read while one group is being committed is the next. */
import type { CorpusError } from '../../corpus/errors.ts';
import type { Addition, AddStatus, Library } from '../../corpus/storage/library.ts';

/** A document to be stored; `onStored` is told what became of it when it is on the disk. */
export interface Waiting {
  readonly addition: Addition;
  readonly onStored: (outcome: AddStatus | CorpusError) => Promise<void> | void;
}

/** See the functions; what `addAll` or `onStored` threw is thrown to whoever saves next, and to whoever ends. */
export interface Saver<T extends Waiting> {
  /** Takes the document; resolves when there is room for another, or when no more are stored. */
  save(one: T): Promise<void>;
  /** Resolves when nothing is being stored; gives what was not begun, because the signal aborted. */
  end(): Promise<readonly T[]>;
}

/** One commit for so many: it holds up the window's process for some 20 ms on a slow machine. */
const mostTogether = 16;
/** Large documents are stored alone, and no more of them are in memory than these and the next. Units: bytes. */
const mostBytesTogether = 1024 ** 2;

export function createSaver<T extends Waiting>(
  library: Pick<Library, 'addAll'>,
  signal?: AbortSignal,
): Saver<T> {
  let queue: readonly T[] = [];
  let isStoring = false;
  /** Settled when nothing is being stored: also after a failure, and when the signal aborted. */
  let stored: Promise<void> = Promise.resolve();
  let makeRoom: () => void = () => undefined;

  const store = async (): Promise<void> => {
    isStoring = true;
    try {
      while (queue.length > 0 && signal?.aborted !== true) {
        const group = groupOf(queue);
        queue = queue.slice(group.length);
        makeRoom();
        const outcomes = await library.addAll(group.map(({ addition }) => addition));
        for (const [at, { onStored }] of group.entries()) {
          const outcome = outcomes[at];
          if (outcome !== undefined) await onStored(outcome);
          // Requests of the window have their turn between any two.
          await nextTurn();
        }
      }
    } finally {
      isStoring = false;
    }
  };
  return {
    async save(one) {
      if (!isStoring) await stored;
      queue = [...queue, one];
      if (!isStoring) {
        stored = store();
        // Whoever saves next or ends is told; nobody may be waiting now.
        stored.catch(() => undefined);
      }
      // What waits is a whole group: the next one is read when that has its turn.
      if (isGroup(queue)) {
        await Promise.race([stored, new Promise<void>((resolve) => (makeRoom = resolve))]);
      }
    },
    async end() {
      await stored;
      return queue;
    },
  };
}

function isGroup(queue: readonly Waiting[]): boolean {
  const bytes = queue.reduce((sum, { addition }) => sum + addition.bytes.byteLength, 0);
  return queue.length >= mostTogether || bytes > mostBytesTogether;
}

/** The first documents that are stored together: at least one. */
function groupOf<T extends Waiting>(queue: readonly T[]): readonly T[] {
  let bytes = 0;
  const fitting = queue.slice(0, mostTogether).findIndex(({ addition }) => {
    bytes += addition.bytes.byteLength;
    return bytes > mostBytesTogether;
  });
  return queue.slice(0, fitting < 0 ? mostTogether : Math.max(1, fitting));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
