/** What the settings say about the library's health: looked at when the reader asks, and repaired. */
import { create } from 'zustand';
import { toCorpusError, type ErrorCode, type ErrorDetails } from '../../corpus/errors.ts';
import type { LibraryHealth } from '../../electron/shared/health.ts';
import { request } from './client.ts';

/** `health` is null before anybody looked; `busy` says what is being done. */
interface HealthState {
  readonly health: LibraryHealth | null;
  readonly busy: 'checking' | 'repairing' | null;
  readonly failure: { readonly code: ErrorCode; readonly details: ErrorDetails } | null;
}

export const useHealth = create<HealthState>()(() => ({ health: null, busy: null, failure: null }));

/** Asks what is known already. */
export function lookAtHealth(): Promise<void> {
  return during(null, async () => {
    useHealth.setState({ health: await request('health:read', {}) });
  });
}

/** Looks at the whole library. */
export function checkLibrary(): Promise<void> {
  return during('checking', async () => {
    useHealth.setState({ health: await request('health:check', {}) });
  });
}

/** Repairs it; main then begins the window anew. */
export function repairLibrary(): Promise<void> {
  return during('repairing', () => request('health:repair', {}));
}

async function during(busy: HealthState['busy'], work: () => Promise<unknown>): Promise<void> {
  if (useHealth.getState().busy) return;
  useHealth.setState({ busy, failure: null });
  try {
    await work();
  } catch (error) {
    const { code, details } = toCorpusError(error);
    useHealth.setState({ failure: { code, details } });
  }
  useHealth.setState({ busy: null });
}
