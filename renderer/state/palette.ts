/** What the reader gave last in the command palette. */
import { create } from 'zustand';

/** `recent` holds keys of entries, the last one first. */
interface PaletteState {
  readonly recent: readonly string[];
}

export const usePalette = create<PaletteState>()(() => ({ recent: [] }));

/** As many as are seen at a glance. */
const mostRecent = 5;

/** The keys after one was used. */
export function withRecent(recent: readonly string[], key: string): readonly string[] {
  return [key, ...recent.filter((one) => one !== key)].slice(0, mostRecent);
}

/** Remembers what was used. */
export function rememberUsed(key: string): void {
  usePalette.setState(({ recent }) => ({ recent: withRecent(recent, key) }));
}
