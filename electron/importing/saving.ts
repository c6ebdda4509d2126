/** Storing the documents of an import in groups: what is read while one group is being committed is the next. */
import type { CorpusError } from '../../corpus/errors.ts';
import type { Addition, AddStatus, Library } from '../../corpus/storage/library.ts';

/** A document to be stored; `onStored` is told what became of it when it is on the disk. */
export interface Waiting {
  readonly addition: Addition;
  readonly onStored: (outcome: AddStatus | CorpusError) => Promise<void> | void;
}

/** See the functions. */
export interface Saver<T extends Waiting> {
  /** Takes the document; resolves when there is room for another. */
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
  let storing: Promise<void> | undefined;
  let makeRoom: () => void = () => undefined;

  const store = async (): Promise<void> => {
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
    storing = undefined;
    makeRoom();
  };
  return {
    async save(one) {
      queue = [...queue, one];
      storing ??= store();
      // What waits is a whole group: the next one is read when that has its turn.
      if (isGroup(queue)) await new Promise<void>((resolve) => (makeRoom = resolve));
    },
    async end() {
      await storing;
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
