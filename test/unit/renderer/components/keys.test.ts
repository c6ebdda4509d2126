import { describe, expect, it } from 'vitest';
import { faultOf, keysOfPress, writeKeys } from '../../../../renderer/components/keys.ts';

const none = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('the keys of a press', () => {
  it.each([
    {
      press: { ctrlKey: true, shiftKey: true, code: 'KeyF' },
      mac: false,
      keys: 'CmdOrCtrl+Shift+F',
    },
    { press: { metaKey: true, altKey: true, code: 'Digit1' }, mac: true, keys: 'CmdOrCtrl+Alt+1' },
    { press: { ctrlKey: true, code: 'KeyA' }, mac: true, keys: 'Ctrl+A' },
    { press: { metaKey: true, code: 'KeyA' }, mac: false, keys: 'Super+A' },
    { press: { shiftKey: true, code: 'F3' }, mac: false, keys: 'Shift+F3' },
    { press: { altKey: true, code: 'ArrowLeft' }, mac: false, keys: 'Alt+Left' },
    { press: { ctrlKey: true, code: 'ControlLeft' }, mac: false, keys: undefined },
  ])('are $keys', ({ press, mac, keys }) => {
    expect(keysOfPress({ ...none, ...press }, mac)).toBe(keys);
  });
});

describe('keys for a command', () => {
  it.each([
    { keys: 'CmdOrCtrl+J', mac: false, fault: undefined },
    { keys: 'F4', mac: false, fault: undefined },
    { keys: 'Alt+Up', mac: false, fault: undefined },
    { keys: 'CmdOrCtrl+Alt+J', mac: true, fault: undefined },
    { keys: 'CmdOrCtrl+Alt+J', mac: false, fault: 'letters' },
    { keys: 'Alt+F', mac: false, fault: 'letters' },
    { keys: 'J', mac: false, fault: 'needsModifier' },
    { keys: 'Shift+J', mac: false, fault: 'needsModifier' },
    { keys: 'CmdOrCtrl+C', mac: false, fault: 'taken' },
    { keys: 'Alt+F4', mac: false, fault: 'taken' },
    { keys: 'Super+J', mac: false, fault: 'taken' },
  ])('$keys: $fault', ({ keys, mac, fault }) => {
    expect(faultOf(keys, mac)).toBe(fault);
  });
});

describe('keys as the platform writes them', () => {
  it.each([
    { keys: 'CmdOrCtrl+Shift+F', mac: false, shown: 'Ctrl+Shift+F' },
    { keys: 'CmdOrCtrl+Shift+F', mac: true, shown: '⇧⌘F' },
    { keys: 'Alt+Left', mac: false, shown: 'Alt+←' },
    { keys: 'CmdOrCtrl+-', mac: false, shown: 'Ctrl+−' },
    { keys: 'F7', mac: true, shown: 'F7' },
  ])('$keys: $shown', ({ keys, mac, shown }) => {
    expect(writeKeys(keys, mac)).toBe(shown);
  });
});
