/** Names of entries in an archive, from bytes of which nothing says reliably how they were written. */
import { decodeWith, plausibility } from '../code-page.ts';
import { decodeDos } from './dos-code-page.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** What programs of Windows write names in; on a tie the earlier wins, so that what zip files are in by their specification is first. */
const readings: readonly ((bytes: Uint8Array) => string)[] = [
  (bytes) => decodeDos('cp437', bytes),
  (bytes) => decodeDos('cp720', bytes),
  (bytes) => decodeWith('windows-1256', bytes),
  (bytes) => decodeWith('windows-1252', bytes),
];

/**
 * The names of an archive's entries: each in UTF-8 where it is valid, whatever its flag says, because most writers of Persian
 * names forget the flag; all others in the one code page in which together they read best, because a name alone is short.
 * Different names stay different.
 */
export function decodeNames(names: readonly Uint8Array[]): string[] {
  const decoded = names.map(decodeUtf8);
  const others = names.filter((_, index) => decoded[index] === undefined);
  const read = others.length === 0 ? undefined : likeliestReading(others);
  return names.map((name, index) => decoded[index] ?? read?.(name) ?? '');
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function likeliestReading(names: readonly Uint8Array[]): (bytes: Uint8Array) => string {
  const weigh = (read: (bytes: Uint8Array) => string): number =>
    plausibility(names.map(read).join('/'));
  const [first] = readings.toSorted((a, b) => weigh(b) - weigh(a));
  return first ?? ((bytes) => decodeDos('cp437', bytes));
}
