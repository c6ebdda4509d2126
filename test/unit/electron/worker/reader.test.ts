/** The reader's worker: what happens when it answers, breaks down, hangs or is no longer wanted. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReader, type Reader } from '../../../../electron/worker/reader.ts';

/** Answers a file by what it is called; the number tells how many workers were started. */
const behaviour = `
  const { parentPort, workerData } = require('node:worker_threads');
  let practised = {};
  parentPort.on('message', (asked) => {
    if (asked === 'practise') {
      practised = { practised: (practised.practised ?? 0) + 1 };
      return;
    }
    const { number, work } = asked;
    const { fileName } = work.input;
    if (fileName === 'crash') throw new Error('out of paper');
    if (fileName === 'exit') process.exit(3);
    if (fileName === 'hang') for (;;);
    if (fileName === 'fill') for (const kept = []; ; ) kept.push({ page: [kept.length] });
    if (fileName === 'hoard') {
      const kept = Array.from({ length: 20 }, () => new Uint8Array(10_000_000).fill(1));
      for (;;) if (kept.length === 0) break;
    }
    if (fileName === 'pages') {
      parentPort.postMessage({ number, page: 1, pages: 2 });
      parentPort.postMessage({ number, page: 2, pages: 2 });
    }
    if (fileName === 'bad') {
      const error = { code: 'emptyFile', message: 'bad is empty', details: { file: 'bad' } };
      parentPort.postMessage({ number, ok: false, error });
      return;
    }
    parentPort.postMessage({ number, ok: true, value: { fileName, worker: workerData, ...practised } });
    if (fileName === 'last') setImmediate(() => process.exit(0));
  });
`;

// The limits count a time that only the tests move: a busy machine starts a worker in seconds.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

const readers: Reader[] = [];
const workers: Worker[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const reader of readers.splice(0)) await reader.close();
});

function newReader(limitMs = 10_000): Reader {
  let started = 0;
  const reader = createReader(() => {
    started += 1;
    const worker = new Worker(behaviour, { eval: true, workerData: started });
    workers.push(worker);
    return worker;
  }, limitMs);
  readers.push(reader);
  return reader;
}

const read = (reader: Reader, fileName: string, signal?: AbortSignal) =>
  reader.read({ fileName, bytes: new Uint8Array() }, '2026-01-01T00:00:00Z', signal);

describe('the reader', () => {
  it('keeps one worker for many files', async () => {
    const reader = newReader();
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => read(reader, name)));
    expect(answers).toEqual(['a', 'b', 'c'].map((fileName) => ({ fileName, worker: 1 })));
  });

  it('starts its worker ahead of the first file, once', async () => {
    const reader = newReader();
    const before = workers.length;
    reader.prepare();
    reader.prepare();
    expect(workers).toHaveLength(before + 1);
    expect(await read(reader, 'a')).toEqual({ fileName: 'a', worker: 1 });
    reader.prepare();
    expect(workers).toHaveLength(before + 1);
  });

  it('has its worker practise while somebody looks for a file, and not otherwise', async () => {
    const reader = newReader();
    const before = workers.length;
    reader.practise();
    expect(workers).toHaveLength(before + 1);
    expect(await read(reader, 'a')).toEqual({ fileName: 'a', worker: 1, practised: 1 });
    reader.prepare();
    expect(await read(reader, 'b')).toEqual({ fileName: 'b', worker: 1, practised: 1 });
  });

  it('hands on the error of a file and goes on with the same worker', async () => {
    const reader = newReader();
    await expect(read(reader, 'bad')).rejects.toMatchObject({
      name: 'CorpusError',
      code: 'emptyFile',
      details: { file: 'bad' },
    });
    expect(await read(reader, 'a')).toMatchObject({ worker: 1 });
  });

  it('starts another worker when one has died between two files', async () => {
    const reader = newReader();
    await read(reader, 'last');
    const [worker] = workers.slice(-1);
    if (worker && worker.threadId >= 0) await once(worker, 'exit');
    expect(await read(reader, 'a')).toEqual({ fileName: 'a', worker: 2 });
  });

  it.each([
    ['breaks down', 'crash', 'out of paper'],
    ['ends', 'exit', 'ended unexpectedly'],
  ])('fails only the file at which its worker %s', async (_, fileName, reason) => {
    const reader = newReader();
    const failed = read(reader, fileName);
    const next = read(reader, 'a');
    await expect(failed).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining(reason) as string,
    });
    expect(await next).toEqual({ fileName: 'a', worker: 2 });
  });

  it.each([
    ['objects', 'fill'],
    // The engine does not count these, and the limit on time does not pass by itself here.
    ['buffers', 'hoard'],
  ])('says of a file that fills the memory with %s how much there is', async (_, fileName) => {
    const limit = 24;
    let started = 0;
    const reader = createReader(() => {
      started += 1;
      const resourceLimits = { maxOldGenerationSizeMb: limit };
      return new Worker(behaviour, { eval: true, workerData: started, resourceLimits });
    });
    readers.push(reader);
    const failed = read(reader, fileName);
    const next = read(reader, 'a');
    await expect(failed).rejects.toMatchObject({
      name: 'CorpusError',
      code: 'outOfMemory',
      details: { file: fileName, limit },
    });
    expect(await next).toEqual({ fileName: 'a', worker: 2 });
  });

  it('gives up a file that takes too long', async () => {
    const reader = newReader(300);
    const hanging = expect(read(reader, 'hang')).rejects.toMatchObject({ code: 'internal' });
    await vi.advanceTimersByTimeAsync(300);
    await hanging;
    expect(await read(reader, 'a')).toMatchObject({ worker: 2 });
  });

  it('tells which page is begun before it answers', async () => {
    const told: string[] = [];
    const input = { fileName: 'pages', bytes: new Uint8Array() };
    await newReader().read(input, '2026-01-01T00:00:00Z', undefined, (page, pages) =>
      told.push(`${page} of ${pages}`),
    );
    expect(told).toEqual(['1 of 2', '2 of 2']);
  });

  const readPages = (reader: Reader, msPerPage: number) => {
    const input = { fileName: 'pages', bytes: new Uint8Array() };
    return reader.read(input, '2026-01-01T00:00:00Z', undefined, () =>
      vi.advanceTimersByTime(msPerPage),
    );
  };

  it('limits the time of a page, not of all pages together', async () => {
    expect(await readPages(newReader(400), 399)).toMatchObject({ worker: 1 });
  });

  it('gives up a page that takes too long', async () => {
    await expect(readPages(newReader(400), 400)).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('0.4 seconds') as string,
    });
  });

  it('drops the file being read when it is cancelled', async () => {
    const reader = newReader();
    const stop = new AbortController();
    const hanging = read(reader, 'hang', stop.signal);
    setImmediate(() => stop.abort(new Error('enough')));
    await expect(hanging).rejects.toThrow('enough');
    expect(await read(reader, 'a')).toMatchObject({ worker: 2 });
  });

  it('does not end the app when a worker that was given up runs out of memory afterwards', async () => {
    const started: Worker[] = [];
    const reader = createReader(() => {
      const worker = new Worker(behaviour, { eval: true, workerData: started.length + 1 });
      started.push(worker);
      return worker;
    });
    readers.push(reader);
    const stop = new AbortController();
    const hanging = read(reader, 'hang', stop.signal);
    setImmediate(() => stop.abort(new Error('enough')));
    await expect(hanging).rejects.toThrow('enough');
    expect(() => started[0]?.emit('error', new Error('heap out of memory'))).not.toThrow();
    expect(await read(reader, 'a')).toMatchObject({ worker: 2 });
  });

  it('does not begin a file that was cancelled before', async () => {
    const reader = newReader();
    await expect(read(reader, 'a', AbortSignal.abort(new Error('no')))).rejects.toThrow('no');
  });
});
