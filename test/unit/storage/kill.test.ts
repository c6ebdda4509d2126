/** A process that is killed at any moment loses nothing that it acknowledged, and leaves a sound library. */
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { DocumentId } from '../../../corpus/document/document.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { openLibrary } from '../../../corpus/storage/open-library.ts';
import { builtPrograms } from '../../support/built-programs.ts';
import { makeDocument } from '../../support/documents.ts';
import { testTime } from '../../support/libraries.ts';
import { chances } from '../../support/seeded-random.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const programs = builtPrograms('library-writer');
const rounds = 60;

/** When to kill: so long after the start of the process, or after it has acknowledged so many writes. */
interface Death {
  readonly afterWrites?: number;
  readonly delayMs: number;
}

/** Lets the program write until its death and returns the lines that it finished. */
async function writeAndKill(
  folder: string,
  round: number,
  death: Death,
  way: 'one by one' | 'groups' = 'one by one',
): Promise<string[]> {
  const child = startWriter(folder, String(round), way);
  const kill = (): void => void setTimeout(() => child.kill('SIGKILL'), death.delayMs);
  let output = '';
  let dying = false;
  const lines = (): string[] => output.split('\n').slice(0, -1);
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    if (dying || death.afterWrites === undefined || lines().length <= death.afterWrites) return;
    dying = true;
    kill();
  });
  if (death.afterWrites === undefined) kill();
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  // A program that ended by itself has failed, and its message stands above.
  expect(signal).toBe('SIGKILL');
  // What stands after the last line break was cut off by the kill.
  return lines().filter((line) => line !== 'open');
}

function startWriter(
  folder: string,
  name: string,
  way = '',
): ChildProcessByStdio<null, Readable, null> {
  const template = JSON.stringify(makeDocument(['آب روان در قنات', 'The qanat']));
  return spawn(process.execPath, [programs('library-writer'), folder, name, template, way], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function expectKept(library: Library, acknowledged: readonly string[]): void {
  for (const line of acknowledged) {
    const [kind, id] = line.split(' ');
    if (kind === 'document') {
      const documentId = DocumentId.parse(id);
      expect(library.document(documentId).id).toBe(id);
      expect(library.original(documentId).length).toBeGreaterThan(0);
    } else {
      expect(library.annotation(AnnotationId.parse(id)).bodies[0]?.value).toBe(`یادداشت ${id}`);
    }
  }
}

it('is closed to a second process, which may read and is told who writes', async () => {
  const folder = temporaryFolder();
  const child = startWriter(folder, 'lock');
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  const details = { folder, process: child.pid };
  expect(() => openLibrary(folder, { mode: 'open', now: () => testTime })).toThrow(
    expect.objectContaining({ code: 'libraryLocked', details }) as Error,
  );
  const reader = openLibrary(folder, { mode: 'read-only', now: () => testTime });
  expect(reader.doctor().find((check) => check.name === 'integrity')?.ok).toBe(true);
  reader.close();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const survivor = openLibrary(folder, { mode: 'read-only', now: () => testTime });
  expect(survivor.doctor().filter((check) => !check.ok)).toEqual([]);
  survivor.close();
  openLibrary(folder, { mode: 'open', now: () => testTime }).close();
});

it(
  `keeps everything acknowledged over ${rounds} rounds of kill -9`,
  { timeout: 240_000 },
  async () => {
    const folder = temporaryFolder();
    const random = chances(7);
    const acknowledged: string[] = [];
    let killedWhileWriting = 0;
    for (let round = 0; round < rounds; round += 1) {
      // Every fifth dies at any moment from its start on: while it makes, recovers or opens the library.
      const death: Death =
        round % 5 === 0
          ? { delayMs: random() * 300 }
          : { afterWrites: Math.ceil(random() * 40), delayMs: random() * 8 };
      const lines = await writeAndKill(folder, round, death);
      if (lines.length > 0) killedWhileWriting += 1;
      acknowledged.push(...lines);
      // Opening also proves that the lock died with the process.
      const library = openLibrary(folder, { mode: 'create', now: () => testTime });
      expectKept(library, lines);
      library.close();
    }
    expect(killedWhileWriting).toBeGreaterThanOrEqual(rounds / 2);
    const library = openLibrary(folder, { mode: 'open', now: () => testTime });
    expectKept(library, acknowledged);
    expect(library.doctor().filter((check) => !check.ok)).toEqual([]);
    library.close();
  },
);

it(
  'leaves whole documents and no stray originals when it is killed while an import goes on',
  { timeout: 240_000 },
  async () => {
    const folder = temporaryFolder();
    const random = chances(11);
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds / 2; round += 1) {
      const death = { afterWrites: Math.ceil(random() * 24), delayMs: random() * 12 };
      acknowledged.push(...(await writeAndKill(folder, round, death, 'groups')));
      const library = openLibrary(folder, { mode: 'open', now: () => testTime });
      expectKept(library, acknowledged);
      const hashes = library.list().map(({ id }) => library.imported(id).provenance.sha256);
      expect(readdirSync(join(folder, 'originals')).toSorted()).toEqual(hashes.toSorted());
      expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
      // A group is there as a whole or not at all.
      expect(hashes.length % 8).toBe(0);
      library.close();
    }
    const library = openLibrary(folder, { mode: 'open', now: () => testTime });
    expect(library.doctor().filter((check) => !check.ok)).toEqual([]);
    library.close();
  },
);
