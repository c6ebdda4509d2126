/** Mixed work that is killed at any moment: what was acknowledged is there, what was not is whole or not at all. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupsFolder } from '../../../corpus/storage/backup-files.ts';
import { listBackups, makeBackup, proveDatabase } from '../../../corpus/storage/backups.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { openLibrary } from '../../../corpus/storage/open-library.ts';
import { openArchiveFile } from '../../../electron/archiving/archive-file.ts';
import { takeOut } from '../../../electron/archiving/take-out.ts';
import { builtPrograms } from '../../support/built-programs.ts';
import { makeDocument } from '../../support/documents.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { differences, stateOf, type Line, type State } from '../../support/mixed-state.ts';
import { english } from '../../support/noted-document.ts';
import { chances } from '../../support/seeded-random.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const programs = builtPrograms('mixed-worker');
const rounds = Number(process.env.HASHIYEH_KILLS ?? 6);
// Where each round and each finding is written while the test runs; nowhere unless it is said.
const logFile = process.env.HASHIYEH_KILL_LOG;
const seed = Number(process.env.HASHIYEH_KILL_SEED ?? 1);
const template = JSON.stringify(makeDocument(['آب روان در قنات', 'The qanat']));
const now = (): string => new Date().toISOString();

/** Acts that are one change of the history: taking that back is what was before. */
const oneChange: ReadonlySet<string> = new Set([
  ...['annotate', 'edit', 'delete', 'restore', 'undo', 'redo', 'rename tag', 'delete text'],
  ...['restore text', 'join edition', 'separate edition', 'save sheet', 'delete sheet'],
  ...['pair', 'take pair apart'],
]);

type Done = Extract<Line, { readonly done: string }>;

/** Where the test works: the library, the folder of exports, and that of archives that are brought in. */
interface Places {
  readonly folder: string;
  readonly outside: string;
  readonly archives: string;
}

async function makePlaces(): Promise<Places> {
  const [folder, outside, archives] = ['library', 'outside', 'archives'].map((name) =>
    join(temporaryFolder(), name),
  ) as [string, string, string];
  for (const each of [outside, archives]) mkdirSync(each);
  for (let at = 0; at < 4; at += 1) {
    const library = openTestLibrary(temporaryFolder());
    for (let of = 0; of < 2; of += 1) {
      const { document, bytes } = importText(`آب ${at} of ${of}\n`.repeat(500));
      library.add(document, bytes);
      for (const note of ['one', 'two']) {
        library.saveAnnotation(makeAnnotation(document.id, `from-elsewhere-${at}-${of}-${note}`));
      }
    }
    await takeOut(library, join(archives, `${at}.zip`), { context: english });
    library.close();
  }
  return { folder, outside, archives };
}

/** Lets the program work until its death, so long after its start or after so many acts; gives the lines that it finished. */
async function workAndKill(
  { folder, outside, archives }: Places,
  round: number,
  death: { readonly acts?: number; readonly delayMs: number },
): Promise<Line[]> {
  const told = [folder, outside, archives, String(seed), String(round), template];
  const child = spawn(process.execPath, [programs('mixed-worker'), ...told], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = (): void => void setTimeout(() => child.kill('SIGKILL'), death.delayMs);
  let output = '';
  let dying = death.acts === undefined;
  if (dying) kill();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    if (dying || output.split('\n').length <= (death.acts ?? 0) * 2) return;
    dying = true;
    kill();
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  // A program that ended by itself has failed, and its message stands above.
  expect(signal).toBe('SIGKILL');
  const lines = output.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Line);
}

function afterChanges(before: State, done: readonly Done[]): State {
  const state = new Map(Object.entries(before));
  for (const [key, value] of done.flatMap(({ changed }) => Object.entries(changed))) {
    if (value === null) state.delete(key);
    else state.set(key, value);
  }
  return Object.fromEntries(state);
}

/** What was made and is taken back stays as a deleted one. */
function isTombstone([key, value]: readonly [string, string | null], before: State): boolean {
  return before[key] === undefined && value?.includes('"deletedAt":') === true;
}

/** Where notes stand in other editions is found out again when a text is opened. */
function isDerived(key: string): boolean {
  return key.startsWith('placed ');
}

/** What was under way is there as a whole or not at all, and nothing else differs from what was acknowledged. */
function expectWhole(library: Library, acknowledged: State, underWay: string | undefined): void {
  const state = stateOf(library);
  const other = Object.fromEntries(
    Object.entries(differences(acknowledged, state)).filter(([key]) => !isDerived(key)),
  );
  if (Object.keys(other).length === 0) return;
  if (underWay !== undefined && oneChange.has(underWay)) {
    const change = library.history.changes({ limit: 1 })[0]?.id ?? -1;
    const { change: back } = library.history.undo(change);
    const left = Object.entries(differences(acknowledged, stateOf(library))).filter(
      (one) => !isDerived(one[0]) && !isTombstone(one, acknowledged),
    );
    expect(left, underWay).toEqual([]);
    library.history.undo(back);
    const again = Object.keys(differences(state, stateOf(library)));
    expect(
      again.filter((key) => !isDerived(key)),
      underWay,
    ).toEqual([]);
    return;
  }
  // These add documents, with what belongs to them, and change nothing that is there.
  expect(['add text', 'bring in']).toContain(underWay);
  for (const [key, value] of Object.entries(other)) {
    expect(acknowledged[key], `${key} during ${underWay}`).toBeUndefined();
    expect(value).not.toBeNull();
  }
  if (underWay !== 'bring in') return;
  const texts = Object.keys(other).filter((key) => key.startsWith('text '));
  const notes = Object.keys(other).filter((key) => key.startsWith('note from-elsewhere-'));
  expect(notes.length).toBe(texts.length * 2);
}

/** The newest acknowledged bytes of each file, by its name. */
type Files = Map<string, string>;

/** Exports are as they were acknowledged, or the next one whole; nothing else lies about. */
async function expectTidy(places: Places, files: Files, underWay: string | undefined) {
  const { folder, outside } = places;
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  for (const name of readdirSync(outside)) {
    expect(name).toMatch(/^(?:notes-\d\.(?:md|jsonld)|all\.zip)$/u);
    const bytes = readFileSync(join(outside, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 === files.get(name)) continue;
    expect(['export', 'take out'], name).toContain(underWay);
    if (name.endsWith('.jsonld')) expect(JSON.parse(bytes.toString())).toHaveProperty('type');
    if (name.endsWith('.zip')) await (await openArchiveFile(join(outside, name), 99)).close();
    files.set(name, sha256);
  }
  for (const name of files.keys()) expect(readdirSync(outside)).toContain(name);
}

function expectOriginals(library: Library, folder: string): void {
  const hashes = library.portable.ids().map((id) => {
    const text = Buffer.from(library.portable.text(id).json).toString();
    return (JSON.parse(text) as { provenance: { sha256: string } }).provenance.sha256;
  });
  expect(readdirSync(join(folder, 'originals')).toSorted()).toEqual(hashes.toSorted());
}

/** Every acknowledged change can be read, and the latest of them is among the latest. */
function expectHistory(library: Library, changes: ReadonlySet<number>): void {
  for (const id of changes) expect(library.history.change(id).id).toBe(id);
  for (const { annotation } of library.history.changes({ limit: 5 })) {
    if (annotation !== undefined) library.history.versions(annotation, 50);
  }
}

function expectBackup(folder: string, backup: string | undefined): void {
  if (backup === undefined) return;
  const names = listBackups(folder).map(({ name }) => name);
  // A later one of the same day takes its place.
  expect(names.some((name) => name >= backup)).toBe(true);
}

/** What was acknowledged until now. */
interface Kept {
  state: State;
  backup: string | undefined;
  readonly files: Files;
  readonly changes: Set<number>;
  acts: number;
  readonly cut: Map<string, number>;
}

/** Takes in what the program told, and gives the act that it was killed in. */
function takeIn(kept: Kept, lines: readonly Line[]): string | undefined {
  const done = lines.filter((line) => 'done' in line);
  for (const { change, file, backup } of done) {
    if (change !== undefined) kept.changes.add(change);
    if (file !== undefined) kept.files.set(file.name, file.sha256);
    kept.backup = backup ?? kept.backup;
  }
  kept.state = afterChanges(kept.state, done);
  kept.acts += done.length;
  const last = lines.at(-1);
  const underWay = last !== undefined && 'begins' in last ? last.begins : undefined;
  if (underWay !== undefined) kept.cut.set(underWay, (kept.cut.get(underWay) ?? 0) + 1);
  return underWay;
}

/** Opens the library as the next start does, and looks at everything. */
async function lookAt(places: Places, kept: Kept, lines: readonly Line[]): Promise<void> {
  const underWay = takeIn(kept, lines);
  const library = openLibrary(places.folder, { mode: 'create', now });
  try {
    expect(library.doctor().filter(({ ok }) => !ok)).toEqual([]);
    const changes = lines.flatMap((line) => ('done' in line ? [line.change] : []));
    expectHistory(library, new Set(changes.filter((id) => id !== undefined)));
    expectWhole(library, kept.state, underWay);
    expectOriginals(library, places.folder);
    await expectTidy(places, kept.files, underWay);
    expectBackup(places.folder, kept.backup);
    kept.state = stateOf(library);
  } finally {
    library.close();
  }
}

it(
  `keeps all of mixed work over ${rounds} rounds of kill -9 (seed ${seed})`,
  { timeout: 60_000 + rounds * 20_000 },
  async () => {
    const places = await makePlaces();
    const random = chances(seed);
    const kept: Kept = {
      ...{ state: {}, backup: undefined, files: new Map(), changes: new Set() },
      ...{ acts: 0, cut: new Map() },
    };
    for (let round = 0; round < rounds; round += 1) {
      const delayMs = random() * (round % 6 === 5 ? 400 : 12);
      const death = round % 6 === 5 ? { delayMs } : { delayMs, acts: 1 + random() * 12 };
      const lines = await workAndKill(places, round, death);
      await lookAt(places, kept, lines);
      log(`seed ${seed} round ${round}: ${lines.filter((line) => 'done' in line).length} acts`);
    }
    log(JSON.stringify({ seed, rounds, acts: kept.acts, cut: Object.fromEntries(kept.cut) }));
    expect(kept.acts).toBeGreaterThan(rounds);
    expect(kept.cut.size).toBeGreaterThan(2);
    const library = openTestLibrary(places.folder);
    expectHistory(library, kept.changes);
    library.close();
    const { name } = makeBackup(places.folder, { now: now(), days: 60 });
    proveDatabase(join(backupsFolder(places.folder), name), places.folder);
    const left = readdirSync(backupsFolder(places.folder));
    expect(left.filter((each) => each.endsWith('.part'))).toEqual([]);
  },
);

function log(line: string): void {
  if (logFile !== undefined) appendFileSync(logFile, `${line}\n`);
}
