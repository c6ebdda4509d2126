/** Which keys stand for which commands. */
import type { WindowCommand } from '../state/commands.ts';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** By the place of the key, so that they also work on a Persian keyboard. */
const plain: Readonly<Record<string, WindowCommand>> = {
  KeyO: 'library:import',
  KeyF: 'document:find',
  KeyB: 'view:toggleList',
  KeyE: 'document:export',
  KeyZ: 'annotation:undo',
  KeyY: 'annotation:redo',
  Digit1: 'view:toggleOriginal',
  Digit2: 'view:toggleAnnotated',
  Digit3: 'view:toggleNotes',
  Digit4: 'view:toggleParts',
  Digit5: 'view:toggleProvenance',
  Digit0: 'view:textReset',
  Numpad0: 'view:textReset',
  Equal: 'view:textLarger',
  NumpadAdd: 'view:textLarger',
  Minus: 'view:textSmaller',
  NumpadSubtract: 'view:textSmaller',
  Comma: 'settings:open',
  Slash: 'help:shortcuts',
};

const shifted: Readonly<Record<string, WindowCommand>> = {
  KeyO: 'library:importFolder',
  KeyF: 'library:focusSearch',
  KeyZ: 'annotation:redo',
  KeyE: 'library:exportAll',
  KeyC: 'document:cite',
  KeyH: 'view:toggleFurniture',
  Equal: 'view:textLarger',
};

/** The command of a key press, or undefined. */
export function shortcutOf(event: KeyPress): WindowCommand | undefined {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (altKey) {
    const isBack = code === 'ArrowLeft' && !ctrlKey && !metaKey && !shiftKey;
    return isBack ? 'document:back' : undefined;
  }
  // The question mark has its own place on a Persian keyboard, and its own shape.
  if (!ctrlKey && !metaKey) return key === '?' || key === '؟' ? 'help:shortcuts' : undefined;
  return (shiftKey ? shifted : plain)[code];
}
