/** Telling the windows which lines of the library's list changed: those alone, since the whole list takes long to draw. */
import type { DocumentId } from '../corpus/document/document.ts';
import type { Library } from '../corpus/storage/library.ts';
import type { Send } from './ipc.ts';
import { linesOf } from './list-lines.ts';

/** Four times a second: so few lines come at once that drawing them holds nobody up, and none is waited for. */
const intervalMs = 250;

/** See the functions. */
export interface ListTeller {
  /** Tells of these documents now, with those that wait. */
  tell(ids: readonly DocumentId[]): void;
  /** Tells of the document after the interval, with those that come until then. */
  tellSoon(id: DocumentId): void;
}

export function createListTeller(
  library: Pick<Library, 'list' | 'summary' | 'isClosed'>,
  send: Send,
): ListTeller {
  const waiting = new Set<DocumentId>();
  let timer: NodeJS.Timeout | undefined;
  const pass = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const ids = [...waiting];
    waiting.clear();
    // The last window may be gone before the interval is over.
    if (ids.length === 0 || library.isClosed) return;
    const documents = [...linesOf(library, ids)];
    const there = new Set(documents.map(({ id }) => id));
    send('library:changed', { documents, gone: ids.filter((id) => !there.has(id)) });
  };
  return {
    tell(ids) {
      for (const id of ids) waiting.add(id);
      pass();
    },
    tellSoon(id) {
      waiting.add(id);
      timer ??= setTimeout(pass, intervalMs);
    },
  };
}
