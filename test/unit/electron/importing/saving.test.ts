/** Storing the documents of an import in groups. */
import { describe, expect, it } from 'vitest';
import type { CorpusError } from '../../../../corpus/errors.ts';
import type { Addition, AddStatus } from '../../../../corpus/storage/library.ts';
import { createSaver, type Waiting } from '../../../../electron/importing/saving.ts';
import { importText } from '../../../support/libraries.ts';

/** A library whose commits end when the test says so. */
function slowLibrary() {
  const groups: { readonly additions: readonly Addition[]; readonly commit: () => void }[] = [];
  const addAll = (additions: readonly Addition[]) =>
    new Promise<readonly (AddStatus | CorpusError)[]>((resolve) => {
      groups.push({ additions, commit: () => resolve(additions.map(() => 'added')) });
    });
  return { groups, addAll };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const settle = async (): Promise<void> => {
  for (let round = 0; round < 40; round += 1) await turn();
};

function waiting(count: number, told: string[], size = 1): readonly Waiting[] {
  return Array.from({ length: count }, (_, at) => ({
    addition: importText(`${at} `.repeat(size)),
    onStored: (outcome) => void told.push(`${at} ${String(outcome)}`),
  }));
}

describe('documents of an import', () => {
  it('are stored at once where none is being stored, and told of after the commit', async () => {
    const library = slowLibrary();
    const told: string[] = [];
    const saver = createSaver(library);
    for (const one of waiting(1, told)) await saver.save(one);
    expect(library.groups).toHaveLength(1);
    await settle();
    expect(told).toEqual([]);
    library.groups[0]?.commit();
    expect(await saver.end()).toEqual([]);
    expect(told).toEqual(['0 added']);
  });

  it('are gathered while others are being stored, and keep their order', async () => {
    const library = slowLibrary();
    const told: string[] = [];
    const saver = createSaver(library);
    for (const one of waiting(5, told)) await saver.save(one);
    expect(library.groups.map(({ additions }) => additions.length)).toEqual([1]);
    library.groups[0]?.commit();
    await settle();
    expect(library.groups.map(({ additions }) => additions.length)).toEqual([1, 4]);
    library.groups[1]?.commit();
    await saver.end();
    expect(told.map((line) => line.split(' ')[0])).toEqual(['0', '1', '2', '3', '4']);
  });

  it.each([
    ['many', 40, 1],
    ['large', 4, 400_000],
  ])('wait to be read where %s wait to be stored', async (_what, count, size) => {
    const library = slowLibrary();
    const saver = createSaver(library);
    let saved = 0;
    const saving = (async () => {
      for (const one of waiting(count, [], size)) {
        await saver.save(one);
        saved += 1;
      }
    })();
    await settle();
    expect(saved).toBeLessThan(count);
    for (let group = 0; saved < count; group += 1) {
      library.groups[group]?.commit();
      await settle();
    }
    await saving;
    library.groups.at(-1)?.commit();
    await settle();
    library.groups.at(-1)?.commit();
    await saver.end();
  });

  it('are not begun when the import is cancelled; what is being stored is stored', async () => {
    const library = slowLibrary();
    const told: string[] = [];
    const stop = new AbortController();
    const saver = createSaver(library, stop.signal);
    const three = waiting(3, told);
    for (const one of three) await saver.save(one);
    stop.abort();
    library.groups[0]?.commit();
    expect(await saver.end()).toEqual(three.slice(1));
    expect(told).toEqual(['0 added']);
    expect(library.groups).toHaveLength(1);
  });

  it('that come after the import was cancelled are left, however many, and keep nobody waiting', async () => {
    const library = slowLibrary();
    const stop = new AbortController();
    const saver = createSaver(library, stop.signal);
    const many = waiting(40, []);
    await saver.save(many[0]!);
    stop.abort();
    for (const one of many.slice(1, 3)) await saver.save(one);
    library.groups[0]?.commit();
    await settle();
    for (const one of many.slice(3)) await saver.save(one);
    expect(await saver.end()).toEqual(many.slice(1));
    expect(library.groups).toHaveLength(1);
  });

  it('keep nobody waiting for room when the import is cancelled meanwhile', async () => {
    const library = slowLibrary();
    const stop = new AbortController();
    const saver = createSaver(library, stop.signal);
    const saving = (async () => {
      for (const one of waiting(20, [])) await saver.save(one);
    })();
    await settle();
    stop.abort();
    library.groups[0]?.commit();
    await saving;
    expect(await saver.end()).toHaveLength(19);
  });

  it.each(['while another waits for room', 'before another comes', 'before the end'])(
    'give the failure of a commit to whoever saves or ends, %s',
    async (when) => {
      const failure = new Error('the disk is gone');
      let fail: () => void = () => undefined;
      const addAll = () => new Promise<never>((_resolve, reject) => (fail = () => reject(failure)));
      const saver = createSaver({ addAll });
      const [first, ...others] = waiting(18, []);
      await saver.save(first!);
      if (when === 'while another waits for room') {
        const saving = (async () => {
          for (const one of others) await saver.save(one);
        })();
        await settle();
        fail();
        await expect(saving).rejects.toBe(failure);
        return;
      }
      fail();
      await settle();
      if (when === 'before another comes')
        await expect(saver.save(others[0]!)).rejects.toBe(failure);
      await expect(saver.end()).rejects.toBe(failure);
    },
  );
});
