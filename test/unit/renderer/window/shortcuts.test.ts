import { describe, expect, it } from 'vitest';
import { shortcuts } from '../../../../electron/shared/shortcuts.ts';
import { shortcutOf } from '../../../../renderer/window/shortcuts.ts';

const none = { key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('the window’s keys', () => {
  it.each([
    { press: { ctrlKey: true, code: 'KeyF', key: 'f' }, command: 'document:find' },
    { press: { ctrlKey: true, code: 'KeyF', key: 'ب' }, command: 'document:find' },
    { press: { metaKey: true, code: 'KeyZ', key: 'z' }, command: 'annotation:undo' },
    {
      press: { ctrlKey: true, shiftKey: true, code: 'KeyZ', key: 'Z' },
      command: 'annotation:redo',
    },
    { press: { key: '؟', shiftKey: true, code: 'Slash' }, command: 'help:shortcuts' },
    { press: { key: '?', shiftKey: true, code: 'Slash' }, command: 'help:shortcuts' },
    { press: { altKey: true, code: 'ArrowLeft', key: 'ArrowLeft' }, command: 'document:back' },
    { press: { altKey: true, code: 'ArrowRight', key: 'ArrowRight' }, command: undefined },
    { press: { code: 'KeyF', key: 'f' }, command: undefined },
    { press: { ctrlKey: true, altKey: true, code: 'KeyF', key: 'f' }, command: undefined },
  ])('$press.key stands for $command', ({ press, command }) => {
    expect(shortcutOf({ ...none, ...press })).toBe(command);
  });

  it('are those that the menu shows', () => {
    const codes: Readonly<Record<string, string>> = {
      ',': 'Comma',
      '/': 'Slash',
      '=': 'Equal',
      '-': 'Minus',
    };
    for (const [command, keys] of Object.entries(shortcuts)) {
      const parts = keys.split('+');
      const last = parts.at(-1) ?? '';
      const code = codes[last] ?? (/\d/.test(last) ? `Digit${last}` : `Key${last}`);
      const press = { ...none, ctrlKey: true, shiftKey: parts.includes('Shift'), code };
      expect(shortcutOf(press), keys).toBe(command);
    }
  });
});
