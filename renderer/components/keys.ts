/** Keys in Electron's notation: read from a press, written for the reader, and whether they can stand for a command. */

/** What is read of a press. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const named: Readonly<Record<string, string>> = {
  Equal: '=',
  NumpadAdd: '=',
  Minus: '-',
  NumpadSubtract: '-',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

const sameName = /^(F\d{1,2}|Home|End|PageUp|PageDown|Insert|Delete|Backspace|Enter|Space|Tab)$/;

/** The name of a key by its place, so that it is the same on a Persian keyboard; undefined for keys that only modify others. */
function keyOf(code: string): string | undefined {
  const letter = /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code)?.[1];
  return letter ?? named[code] ?? (sameName.test(code) ? code : undefined);
}

/** The keys of a press, such as `CmdOrCtrl+Shift+F`; undefined while only modifiers are held. */
export function keysOfPress(press: KeyPress, mac: boolean): string | undefined {
  const key = keyOf(press.code);
  if (key === undefined) return undefined;
  const { ctrlKey, metaKey, altKey, shiftKey } = press;
  const held = [
    (mac ? metaKey : ctrlKey) && 'CmdOrCtrl',
    (mac ? ctrlKey : metaKey) && (mac ? 'Ctrl' : 'Super'),
    altKey && 'Alt',
    shiftKey && 'Shift',
  ];
  return [...held.filter((one) => one !== false), key].join('+');
}

/** Why keys cannot stand for a command, or undefined where they can. */
export type KeyFault = 'needsModifier' | 'letters' | 'taken';

/** Every program's own keys, and those of the system. */
const systemKeys: ReadonlySet<string> = new Set([
  ...['A', 'C', 'V', 'X', 'Z', 'Shift+Z', 'Y', 'Q', 'W', 'Tab', 'M'].map(
    (key) => `CmdOrCtrl+${key}`,
  ),
  ...['Alt+F4', 'Alt+Tab', 'F10', 'Shift+F10', 'F11', 'F12', 'Alt+Space'],
]);

/**
 * Whether keys can be chosen. Alt with a letter opens menus on Windows and Linux and writes signs on a Mac, Ctrl with Alt is AltGr:
 * both write letters somewhere.
 */
export function faultOf(keys: string, mac: boolean): KeyFault | undefined {
  if (systemKeys.has(keys) || keys.startsWith('Super+')) return 'taken';
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  if (/^F\d/.test(key)) return undefined;
  const has = (one: string) => parts.includes(one);
  if (has('Alt')) {
    if (mac && has('CmdOrCtrl')) return undefined;
    return /^(Left|Right|Up|Down|Home|End|PageUp|PageDown)$/.test(key) && !has('CmdOrCtrl')
      ? undefined
      : 'letters';
  }
  return has('CmdOrCtrl') || has('Ctrl') ? undefined : 'needsModifier';
}

const arrows: Readonly<Record<string, string>> = {
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
};

const macSigns: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Delete: '⌦',
  Backspace: '⌫',
};

/** In which a Mac writes what is held. */
const macOrder = ['Ctrl', 'Alt', 'Shift', 'CmdOrCtrl'];

/** Keys as the platform writes them: `Ctrl+Shift+F`, `⇧⌘F`. They run from left to right in every language. */
export function writeKeys(keys: string, mac: boolean): string {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  const shown = arrows[key] ?? (key === '-' ? '−' : key);
  if (!mac) return [...held.map((one) => (one === 'CmdOrCtrl' ? 'Ctrl' : one)), shown].join('+');
  const signs = macOrder.filter((one) => held.includes(one)).map((one) => macSigns[one]);
  return `${signs.join('')}${macSigns[key] ?? shown}`;
}

/** Whether this is a Mac, which has keys of its own. */
export function isMac(): boolean {
  // The successor is not in every Chromium that the app runs on.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return navigator.platform.startsWith('Mac');
}
