/** A small part of the long fuzz (test/fuzz/README.md), in this thread: damaged files of every kind keep the laws. */
import { describe, expect, it } from 'vitest';
import { bytesOfRound, tryBytes } from '../../fuzz/round.ts';
import { targets } from '../../fuzz/targets.ts';
import { directReader } from '../../support/direct-reader.ts';

/** Recognition of a picture takes a second. */
const rounds = (name: string): number => (name.startsWith('scan') ? 12 : 60);

describe.each(Object.entries(targets))('damaged files: %s', (name, target) => {
  it('are read or refused for a reason, shown as they were read, and read the same again', async () => {
    const reader = directReader();
    for (let round = 0; round < rounds(name); round += 1) {
      const { faults } = await tryBytes(reader, target, await bytesOfRound(target, 1390, round));
      expect({ round, faults }).toEqual({ round, faults: [] });
    }
  }, 60_000);
});
