import { describe, expect, it } from 'vitest';
import { createDroppedFiles } from '../../../../electron/importing/dropped-files.ts';

const bytes = new Uint8Array([1, 2, 3]);

function start(...files: readonly { readonly name: string; readonly size: number }[]) {
  const wanted: unknown[] = [];
  const dropped = createDroppedFiles((_name, data) => wanted.push(data), 10);
  return { wanted, dropped, sources: dropped.select('d', files).sources };
}

describe('a dropped file', () => {
  it('is asked for when it is read, and not before', async () => {
    const { wanted, dropped, sources } = start({ name: 'f/a.txt', size: 3 });
    expect(wanted).toEqual([]);
    const read = sources[0]!.read();
    expect(wanted).toEqual([{ drop: 'd', index: 0 }]);
    dropped.give('d', 0, bytes);
    expect(await read).toEqual(bytes);
    expect(sources[0]).toMatchObject({ fileName: 'a.txt', file: 'f/a.txt' });
  });

  it('that is too large is not even asked for', async () => {
    const { wanted, sources } = start({ name: 'a.txt', size: 11 });
    await expect(sources[0]!.read()).rejects.toMatchObject({ code: 'tooLargeToDrop' });
    expect(wanted).toEqual([]);
  });

  it('that has grown since is refused', async () => {
    const { dropped, sources } = start({ name: 'a.txt', size: 3 });
    const read = sources[0]!.read();
    dropped.give('d', 0, new Uint8Array(11));
    await expect(read).rejects.toMatchObject({ code: 'tooLargeToDrop' });
  });

  it('that the window cannot read is unreadable', async () => {
    const { dropped, sources } = start({ name: 'a.txt', size: 3 });
    const read = sources[0]!.read();
    dropped.give('d', 0, null);
    await expect(read).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('is no longer waited for when the import is cancelled', async () => {
    const { dropped, sources } = start({ name: 'a.txt', size: 3 });
    const stop = new AbortController();
    const read = sources[0]!.read(stop.signal);
    stop.abort(new Error('stopped'));
    await expect(read).rejects.toThrow('stopped');
    dropped.give('d', 0, bytes);
  });

  it('is unreadable when the window was closed, now and later', async () => {
    const { wanted, dropped, sources } = start({ name: 'a.txt', size: 3 });
    const read = sources[0]!.read();
    dropped.windowClosed();
    await expect(read).rejects.toMatchObject({ code: 'unreadable' });
    await expect(sources[0]!.read()).rejects.toMatchObject({ code: 'unreadable' });
    expect(wanted).toHaveLength(1);
  });

  it('can be read again, as a second try does', async () => {
    const { dropped, sources } = start({ name: 'a.txt', size: 3 });
    for (const given of [null, bytes]) {
      const read = sources[0]!.read().catch(() => null);
      dropped.give('d', 0, given);
      expect(await read).toEqual(given);
    }
  });

  it('that is a saved page brings the pictures of its folder with it', async () => {
    const { dropped, sources } = start(
      { name: 'page.html', size: 3 },
      { name: 'page_files/a.png', size: 8 },
      { name: 'page_files/b.js', size: 3 },
    );
    expect(sources.map(({ file }) => file)).toEqual(['page.html']);
    const companions = sources[0]!.companions?.();
    const picture = new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    dropped.give('d', 1, picture);
    expect([...((await companions) ?? [])]).toEqual([['page_files/a.png', picture]]);
  });
});
