/** Answers about annotations brought in from other programs. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { fileSource } from '../importing/source.ts';
import { keepIncoming } from '../incoming/keep.ts';
import type { OpenedIncoming } from '../incoming/opened-incoming.ts';
import { largestIncoming } from '../incoming/read-incoming.ts';
import type { Send } from '../ipc.ts';
import type { ListTeller } from '../list-teller.ts';
import type { Handlers } from '../shared/contract.ts';
import type { Dialogs } from '../window/dialogs.ts';

/** What these handlers need. `now` gives ISO-8601 UTC. */
export interface IncomingServices {
  readonly library: Library;
  readonly dialogs: Dialogs;
  readonly incoming: OpenedIncoming;
  readonly listing: Pick<ListTeller, 'tell'>;
  readonly send: Send;
  readonly now: () => string;
}

/** Handlers of `incoming:*`. */
export function incomingHandlers(
  services: IncomingServices,
): Pick<Handlers, Extract<keyof Handlers, `incoming:${string}`>> {
  const { library, dialogs, incoming: opened, listing, send, now } = services;
  const tell = (saved: readonly AnnotationId[]): void => {
    const known = saved.flatMap((id) => library.incoming.known(id) ?? []);
    const there = known.filter(({ deleted }) => !deleted).map(({ annotation }) => annotation);
    const ids = new Set(there.map(({ id }) => id));
    send('notes:changed', { saved: there, deleted: saved.filter((id) => !ids.has(id)) });
    listing.tell([...new Set(known.map(({ annotation }) => annotation.documentId))]);
  };
  const plan: (
    params: Parameters<Handlers['incoming:plan']>[0],
  ) => ReturnType<OpenedIncoming['plan']> = ({ incoming, choices }) =>
    opened.plan(incoming, choices, now(), (progress) => send('incoming:progressed', progress));
  return {
    'incoming:choose': async () => {
      const paths = await dialogs.chooseNotes();
      if (paths.length === 0) return { incoming: null };
      return { incoming: opened.open(paths.map((path) => fileSource(path, largestIncoming))) };
    },
    'incoming:plan': async (params) => {
      const { plans, failed } = await plan(params);
      return { files: plans.map(({ report }) => report), failed: [...failed] };
    },
    'incoming:keep': async (params) => {
      const { plans, failed } = await plan(params);
      const { change } = keepIncoming(library, plans);
      tell(plans.flatMap(({ save }) => save.map(({ id }) => id)));
      opened.close(params.incoming);
      return {
        files: plans.map(({ report }) => report),
        failed: [...failed],
        change: change ?? null,
      };
    },
    'incoming:undo': ({ change }) => {
      const { annotations } = library.history.undo(change);
      tell(annotations);
      return {};
    },
    'incoming:close': ({ incoming }) => {
      opened.close(incoming);
      return {};
    },
  };
}
