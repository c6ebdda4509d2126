/** Showing the window the documents of a long import as they come: their lines alone, since the whole list takes long to draw. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Send } from '../ipc.ts';

/** So few lines come at once that drawing them holds nobody up, and none is waited for. */
const intervalMs = 200;

/** See the functions. */
export interface ListTeller {
  /** The document is told of after the interval, with those that come until then. */
  tell(id: DocumentId): void;
  /** Nothing is told after this: the whole list is. */
  end(): void;
}

export function createListTeller(library: Pick<Library, 'summary'>, send: Send): ListTeller {
  const waiting = new Set<DocumentId>();
  let timer: NodeJS.Timeout | undefined;
  const pass = (): void => {
    // What was deleted meanwhile has no line.
    const documents = [...waiting].flatMap((id) => library.summary(id) ?? []);
    waiting.clear();
    timer = undefined;
    if (documents.length > 0) send('library:added', { documents });
  };
  return {
    tell(id) {
      waiting.add(id);
      timer ??= setTimeout(pass, intervalMs);
    },
    end() {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}
