/** Answers about notes that are not in their place: deleted ones, and those whose text is not here. */
import type { Library } from '../../corpus/storage/library.ts';
import type { Send } from '../ipc.ts';
import type { ListTeller } from '../list-teller.ts';
import type { Handlers } from '../shared/contract.ts';

/** What these handlers need. */
export interface AbsentServices {
  readonly library: Pick<Library, 'absent' | 'annotation' | 'history'>;
  readonly listing: Pick<ListTeller, 'tell'>;
  readonly send: Send;
}

/** Handlers of `absent:*`, and of `trash:*` as far as it holds notes. */
export function absentHandlers({
  library,
  listing,
  send,
}: AbsentServices): Pick<
  Handlers,
  Extract<keyof Handlers, `absent:${string}`> | 'trash:listNotes' | 'trash:eraseNotes'
> {
  const { absent, history } = library;
  return {
    'trash:listNotes': () => [...history.deletedNotes()],
    'trash:eraseNotes': ({ ids }) => {
      history.eraseNotes(ids);
      return {};
    },
    'absent:list': () => absent.texts().map((text) => ({ ...text, authors: [...text.authors] })),
    'absent:readNotes': ({ id }) => [...absent.annotations(id)],
    'absent:likely': ({ id }) =>
      absent.likely(id).map((text) => ({ ...text, authors: [...text.authors] })),
    'absent:bringHome': ({ id, to }) => {
      const moved = absent.bringHome(id, to);
      listing.tell([to]);
      send('notes:changed', { saved: moved.map((one) => library.annotation(one)), deleted: [] });
      return { notes: moved.length };
    },
  };
}
