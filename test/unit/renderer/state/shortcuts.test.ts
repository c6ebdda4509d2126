import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../electron/shared/shortcuts.ts';
import { ownerOf, withKeys, withUsualKeys } from '../../../../renderer/state/shortcuts.ts';

const desk: Desk = { mac: false, direction: 'ltr' };

describe('keys that the reader chooses', () => {
  it('are taken from the command that had them', () => {
    const own = withKeys({}, 'help:palette', 'CmdOrCtrl+F', desk);
    expect(own).toEqual({ 'help:palette': 'CmdOrCtrl+F', 'document:find': null });
    expect(ownerOf('CmdOrCtrl+F', own, desk)).toBe('help:palette');
    expect(ownerOf('CmdOrCtrl+K', own, desk)).toBeUndefined();
  });

  it('are no choice where they are the usual ones', () => {
    const own = withKeys({ 'help:palette': 'F4' }, 'help:palette', 'CmdOrCtrl+K', desk);
    expect(own).toEqual({});
  });

  it('can be none', () => {
    const own = withKeys({}, 'document:find', null, desk);
    expect(own).toEqual({ 'document:find': null });
    expect(ownerOf('CmdOrCtrl+F', own, desk)).toBeUndefined();
  });

  it('go back to the usual ones together with those of the command that has them now', () => {
    const own = withKeys({}, 'help:palette', 'CmdOrCtrl+F', desk);
    expect(withUsualKeys(own, 'document:find', desk)).toEqual({});
    expect(withUsualKeys(own, 'help:palette', desk)).toEqual({ 'document:find': null });
  });
});
