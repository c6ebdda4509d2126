import { describe, expect, it } from 'vitest';
import { commandIds } from '../../../../electron/shared/command-labels.ts';
import { keysOf, type Desk } from '../../../../electron/shared/shortcuts.ts';
import { commandsByKeys, shortcutOf } from '../../../../renderer/window/shortcuts.ts';

const none = { key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const english: Desk = { mac: false, direction: 'ltr' };
const persian: Desk = { mac: false, direction: 'rtl' };
const mac: Desk = { mac: true, direction: 'ltr' };

const control = { ctrlKey: true };
const command = { metaKey: true };

describe('the window’s keys', () => {
  it.each([
    { press: { ...control, code: 'KeyF', key: 'f' }, desk: english, wanted: 'document:find' },
    { press: { ...control, code: 'KeyF', key: 'ب' }, desk: persian, wanted: 'document:find' },
    { press: { ...command, code: 'KeyZ', key: 'z' }, desk: mac, wanted: 'annotation:undo' },
    { press: { ...control, code: 'KeyF', key: 'f' }, desk: mac, wanted: undefined },
    { press: { ...command, code: 'KeyF', key: 'f' }, desk: english, wanted: undefined },
    {
      press: { ...control, shiftKey: true, code: 'KeyZ', key: 'Z' },
      desk: english,
      wanted: 'annotation:redo',
    },
    { press: { ...control, code: 'KeyY', key: 'y' }, desk: english, wanted: 'annotation:redo' },
    {
      press: { ...control, code: 'NumpadAdd', key: '+' },
      desk: english,
      wanted: 'view:textLarger',
    },
    { press: { ...control, code: 'Numpad0', key: '0' }, desk: english, wanted: 'view:textReset' },
    {
      press: { ...control, shiftKey: true, code: 'Equal', key: '+' },
      desk: english,
      wanted: 'view:textLarger',
    },
    { press: { ...control, code: 'KeyK', key: 'ن' }, desk: persian, wanted: 'help:palette' },
    {
      press: { key: '؟', shiftKey: true, code: 'Slash' },
      desk: persian,
      wanted: 'help:shortcuts',
    },
    { press: { key: '?', shiftKey: true, code: 'Slash' }, desk: mac, wanted: 'help:shortcuts' },
    { press: { code: 'F7', key: 'F7' }, desk: english, wanted: 'view:toggleCaret' },
    {
      press: { altKey: true, code: 'ArrowLeft', key: 'ArrowLeft' },
      desk: english,
      wanted: 'document:back',
    },
    {
      press: { altKey: true, code: 'ArrowRight', key: 'ArrowRight' },
      desk: persian,
      wanted: 'document:back',
    },
    { press: { ...command, code: 'BracketLeft', key: '[' }, desk: mac, wanted: 'document:back' },
    {
      press: { altKey: true, code: 'ArrowRight', key: 'ArrowRight' },
      desk: english,
      wanted: 'document:forward',
    },
    {
      press: { altKey: true, code: 'ArrowLeft', key: 'ArrowLeft' },
      desk: persian,
      wanted: 'document:forward',
    },
    { press: { code: 'KeyF', key: 'f' }, desk: english, wanted: undefined },
    {
      press: { ...control, altKey: true, code: 'KeyF', key: 'f' },
      desk: english,
      wanted: undefined,
    },
  ])('$press.key stands for $wanted', ({ press, desk, wanted }) => {
    expect(shortcutOf({ ...none, ...press }, commandsByKeys({}, desk), desk.mac)).toBe(wanted);
  });

  it.each([english, persian, mac])('stand for one command each (%o)', (desk) => {
    const all = commandIds.flatMap((id) => keysOf(id, {}, desk) ?? []);
    expect(new Set(all).size).toBe(all.length);
    const commands = commandsByKeys({}, desk);
    for (const id of commandIds) {
      const keys = keysOf(id, {}, desk);
      if (keys !== undefined) expect(commands.get(keys), keys).toBe(id);
    }
  });

  it('are those that the reader chose, before what else did the same as another command', () => {
    const own = { 'library:import': 'CmdOrCtrl+Y', 'document:find': null } as const;
    const commands = commandsByKeys(own, english);
    expect(commands.get('CmdOrCtrl+Y')).toBe('library:import');
    expect(commands.has('CmdOrCtrl+O')).toBe(false);
    expect(commands.has('CmdOrCtrl+F')).toBe(false);
  });
});
