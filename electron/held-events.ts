/** Events that must not be lost: they wait until the window is drawn and listens. */
import type { Send } from './ipc.ts';
import type { EventName } from './shared/contract.ts';

/** See the functions. */
export interface HeldEvents {
  /** Sends an event, or keeps it for the next window that listens where it would be lost. */
  readonly send: Send;
  /** The window is drawn: what was kept is sent, in order. */
  windowReady(): void;
  /** The window is gone. */
  windowClosed(): void;
}

/** What came of an import and what the system asked to open; everything else is only about what is seen now. */
const isKept: ReadonlySet<EventName> = new Set(['import:finished', 'document:requested']);

/** `send` reaches a window that listens. */
export function holdEvents(send: Send): HeldEvents {
  let ready = false;
  let held: (() => void)[] = [];
  return {
    send(name, data) {
      if (ready || !isKept.has(name)) send(name, data);
      else held.push(() => send(name, data));
    },
    windowReady() {
      ready = true;
      const now = held;
      held = [];
      for (const tell of now) tell();
    },
    windowClosed() {
      ready = false;
    },
  };
}
