/** The single keys by which beads are corrected. */
import { expect, it } from 'vitest';
import { CommandId } from '../../../../electron/shared/commands.ts';
import { actOfKey, beadActs } from '../../../../renderer/parallel/bead-keys.ts';

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

it('gives every act a key of its own', () => {
  const keys = beadActs.map(({ code, shift = false }) => `${code} ${shift}`);
  expect(new Set(keys).size).toBe(beadActs.length);
});

it.each(beadActs)('finds $name by where its key is, whatever the keyboard writes there', (act) => {
  const { code, shift = false } = act;
  expect(actOfKey({ ...none, code, shiftKey: shift })).toBe(act);
});

it.each(['ctrlKey', 'metaKey', 'altKey'])(
  'leaves keys with %s to what they mean elsewhere',
  (key) => {
    expect(actOfKey({ ...none, code: 'KeyC', [key]: true })).toBeUndefined();
  },
);

it('has a command for every act, which the palette shows', () => {
  expect(CommandId.options).toEqual(
    expect.arrayContaining(beadActs.map(({ name }) => `pair:${name}`)),
  );
});
