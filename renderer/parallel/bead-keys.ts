/** What can be said about a bead, each with its single key: one table for the keys, the menu and the commands. */
import type { BeadEdit } from '../../corpus/alignment/bead-edits.ts';

export interface BeadAct {
  readonly edit: BeadEdit;
  readonly name:
    | 'confirm'
    | 'merge'
    | 'split'
    | 'pullTranslation'
    | 'pushTranslation'
    | 'pullOriginal'
    | 'pushOriginal'
    | 'unlink'
    | 'omit'
    | 'free';
  /** As `KeyboardEvent.code`, so that it also works on a Persian keyboard. */
  readonly code: string;
  readonly shift?: true;
  readonly key: string;
}

export const beadActs: readonly BeadAct[] = [
  { name: 'confirm', edit: { kind: 'confirm' }, code: 'KeyC', key: 'C' },
  { name: 'merge', edit: { kind: 'merge' }, code: 'KeyM', key: 'M' },
  { name: 'split', edit: { kind: 'split' }, code: 'KeyS', key: 'S' },
  {
    name: 'pullTranslation',
    edit: { kind: 'pull', side: 'translation' },
    code: 'KeyT',
    key: 'T',
  },
  {
    name: 'pushTranslation',
    edit: { kind: 'push', side: 'translation' },
    code: 'KeyT',
    shift: true,
    key: 'Shift+T',
  },
  { name: 'pullOriginal', edit: { kind: 'pull', side: 'original' }, code: 'KeyO', key: 'O' },
  {
    name: 'pushOriginal',
    edit: { kind: 'push', side: 'original' },
    code: 'KeyO',
    shift: true,
    key: 'Shift+O',
  },
  { name: 'unlink', edit: { kind: 'unlink' }, code: 'KeyU', key: 'U' },
  { name: 'omit', edit: { kind: 'omit' }, code: 'KeyX', key: 'X' },
  { name: 'free', edit: { kind: 'free' }, code: 'KeyF', key: 'F' },
];

/** The act of a key; undefined for other keys, and with modifiers that mean something else. */
export function actOfKey(
  event: Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): BeadAct | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return beadActs.find(
    ({ code, shift = false }) => code === event.code && shift === event.shiftKey,
  );
}
