/** Looks at what a released button selected: after the event, yet before the next key is heard. */

/** What waits until the browser is done with the press. */
export interface AfterRelease {
  /** Lets `look` run once the event is over. */
  readonly later: (look: () => void) => void;
  /** Runs at once what waits still: a key pressed right after the button means the words just selected. */
  readonly now: () => void;
}

/** A click drops the selection only after the event, so it is looked at a moment later; one look waits at a time. */
export function afterRelease(): AfterRelease {
  let waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly look: () => void } | null =
    null;
  const now = () => {
    if (waiting === null) return;
    const { timer, look } = waiting;
    clearTimeout(timer);
    waiting = null;
    look();
  };
  return {
    later: (look) => {
      now();
      waiting = { timer: setTimeout(now), look };
    },
    now,
  };
}
