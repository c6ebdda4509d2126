/** Requests over the contract: `answer` and the client with a structured clone between them, as between processes. */
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../../corpus/errors.ts';
import { answer } from '../../../../electron/shared/answer.ts';
import { createClient } from '../../../../electron/shared/client.ts';
import { requests, type Bridge, type Handlers } from '../../../../electron/shared/contract.ts';
import { defaultSettings } from '../../../../electron/shared/settings.ts';

const unused = (): never => {
  throw new RangeError('no such path');
};

/** Handlers of which only some do anything. */
function handlersWith(some: Partial<Handlers>): Handlers {
  const names = Object.keys(requests).map((name) => [name, unused] as const);
  return { ...(Object.fromEntries(names) as unknown as Handlers), ...some };
}

function bridgeTo(handlers: Handlers): Bridge {
  return {
    request: async (name, params) =>
      structuredClone(await answer(handlers, name, structuredClone(params))),
    subscribe: () => () => undefined,
  };
}

describe('a request', () => {
  it('reaches its handler with validated parameters and brings the value back', async () => {
    const client = createClient(
      bridgeTo(
        handlersWith({
          'settings:change': ({ change }) => ({
            ...defaultSettings,
            theme: change.theme ?? 'light',
          }),
        }),
      ),
    );
    const settings = await client.request('settings:change', { change: { theme: 'sepia' } });
    expect(settings.theme).toBe('sepia');
  });

  it('carries the bytes of dropped files across the boundary', async () => {
    let received: Uint8Array | null | undefined;
    const client = createClient(
      bridgeTo(
        handlersWith({
          'import:giveFile': ({ bytes }) => {
            received = bytes;
            return {};
          },
        }),
      ),
    );
    await client.request('import:giveFile', {
      drop: 'd',
      index: 0,
      bytes: new Uint8Array([216, 179]),
    });
    expect(received).toEqual(new Uint8Array([216, 179]));
  });

  it.each([
    ['a name that every object has', 'toString', {}, 'toString'],
    ['a name that is not in the contract', 'library:burn', {}, 'library:burn'],
    ['a name that is no string', 7, {}, 'number'],
    ['no parameters', 'document:open', undefined, 'document:open'],
    ['an id of the wrong shape', 'document:open', { id: '../../etc' }, 'document:open: id'],
    [
      'a wrong value deep inside',
      'annotation:create',
      {
        documentId: '0123456789abcdef',
        range: { start: { blockId: 'b', offset: -1 }, end: { blockId: 'b', offset: 1 } },
        change: {},
      },
      'annotation:create: range.start.offset',
    ],
    [
      'a setting out of its bounds',
      'settings:change',
      { change: { textSize: 900 } },
      'settings:change: change.textSize',
    ],
  ])('is refused with a readable path for %s', async (_, name, params, path) => {
    const reply = await answer(handlersWith({}), name, params);
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalidRequest' } });
    expect(reply.ok ? '' : reply.error.message).toContain(path);
  });

  it('brings a thrown CorpusError back with its code and details', async () => {
    const client = createClient(
      bridgeTo(
        handlersWith({
          'library:list': () => {
            throw new CorpusError('libraryDamaged', 'broken', { folder: '/f' });
          },
        }),
      ),
    );
    await expect(client.request('library:list', {})).rejects.toMatchObject({
      name: 'CorpusError',
      code: 'libraryDamaged',
      details: { folder: '/f' },
    });
  });

  it('turns any other error into `internal`', async () => {
    const reply = await answer(handlersWith({}), 'library:list', {});
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'internal', details: { reason: 'no such path' } },
    });
  });
});
