/** What the windows over one library are told: all of them, all but one, or the one that the reader is in; nothing is lost while none listens. */
import type { Send } from './ipc.ts';
import type { EventData, EventName } from './shared/contract.ts';

/** What came of an import, before it is known which window is told what. */
export type FinishedImport = Omit<EventData<'import:finished'>, 'role'>;

/**
 * See the functions. `W` is a window; one that is open may not listen yet, because it is not drawn. It hears what changes since
 * its page began to ask, or it would miss what comes between the answer and the drawing.
 */
export interface WindowEvents<W> {
  /** The window's page asks for what there is, and is told from now on what becomes of it. */
  hears(window: W): void;
  /** The window is drawn and listens; the first one gets what was kept. */
  listening(window: W): void;
  /** The window does not listen any more: it was closed, or begins anew. */
  silent(window: W): void;
  /** The reader is in this window now. */
  focused(window: W): void;
  /** The window that the reader was in last, of those that listen. */
  current(): W | undefined;
  /** Tells every window that hears. */
  readonly send: Send;
  /** Tells every window but one, which knows because it asked for the change. */
  sendOthers<N extends EventName>(window: W, name: N, data: EventData<N>): void;
  /** Tells one window, if it hears. */
  sendTo<N extends EventName>(window: W, name: N, data: EventData<N>): void;
  /** Tells the window that the reader is in; kept for the next that listens where there is none. */
  readonly sendCurrent: Send;
  /** Tells every window what came of an import that `origin` began, and which of them says so. Kept where none listens. */
  finished(origin: W | undefined, data: FinishedImport): void;
}

/** `post` reaches a window that listens. */
export function createWindowEvents<W>(
  post: <N extends EventName>(window: W, name: N, data: EventData<N>) => void,
): WindowEvents<W> {
  /** Those that listen, the one that the reader was in last at the end. */
  let windows: readonly W[] = [];
  const hearing = new Set<W>();
  let kept: readonly ((window: W) => void)[] = [];
  const without = (window: W): readonly W[] => windows.filter((one) => one !== window);
  const isListening = (window: W): boolean => windows.includes(window);

  return {
    hears: (window) => void hearing.add(window),
    listening(window) {
      hearing.add(window);
      windows = [...without(window), window];
      const now = kept;
      kept = [];
      for (const tell of now) tell(window);
    },
    silent(window) {
      hearing.delete(window);
      windows = without(window);
    },
    focused(window) {
      if (isListening(window)) windows = [...without(window), window];
    },
    current: () => windows.at(-1),
    send(name, data) {
      for (const window of hearing) post(window, name, data);
    },
    sendOthers(window, name, data) {
      for (const other of hearing) if (other !== window) post(other, name, data);
    },
    sendTo(window, name, data) {
      if (hearing.has(window)) post(window, name, data);
    },
    sendCurrent(name, data) {
      const window = windows.at(-1);
      if (window === undefined) kept = [...kept, (next) => post(next, name, data)];
      else post(window, name, data);
    },
    finished(origin, data) {
      const tell = (window: W, role: EventData<'import:finished'>['role']): void =>
        post(window, 'import:finished', { ...data, role });
      if (windows.length === 0) kept = [...kept, (next) => tell(next, 'says')];
      const asked = origin !== undefined && isListening(origin);
      for (const window of windows) {
        if (asked) tell(window, window === origin ? 'asked' : 'silent');
        else tell(window, window === windows.at(-1) ? 'says' : 'silent');
      }
    },
  };
}
