/** Loads what is not needed for the first picture. */
import { useEffect, useSyncExternalStore } from 'react';
import { notifyError } from '../state/notices.ts';
import type { Later } from './later.ts';

let loaded: Later | undefined;
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** Resolves when it is there, which takes some milliseconds the first time; where it cannot be read the window says so. */
export function loadLater(): Promise<void> {
  loading ??= import('./later.ts').then(
    ({ later }) => {
      loaded = later;
      for (const tell of listeners) tell();
    },
    (error: unknown) => {
      // The next wish tries again.
      loading = undefined;
      notifyError(error);
    },
  );
  return loading;
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** What was loaded; it is loaded as soon as it is `wanted`. Undefined until then. */
export function useLater(wanted: boolean): Later | undefined {
  useEffect(() => {
    if (wanted) void loadLater();
  }, [wanted]);
  return useSyncExternalStore(subscribe, () => loaded);
}
