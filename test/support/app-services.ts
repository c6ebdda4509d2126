/** The handlers of the real app over a temporary library, with dialogs that a test answers. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Library } from '../../corpus/storage/library.ts';
import { makeBackup } from '../../corpus/storage/backups.ts';
import { attributed, currentAuthor } from '../../electron/authorship.ts';
import { createBackups } from '../../electron/backups.ts';
import { createHandlers } from '../../electron/handlers/handlers.ts';
import { createDroppedFiles } from '../../electron/importing/dropped-files.ts';
import { createFailedSources } from '../../electron/importing/failed-sources.ts';
import { createOpenedIncoming } from '../../electron/incoming/opened-incoming.ts';
import type { Send } from '../../electron/ipc.ts';
import { createJobs, type Jobs } from '../../electron/jobs.ts';
import { createListTeller } from '../../electron/list-teller.ts';
import { createOriginals, type Originals } from '../../electron/originals.ts';
import { openSettingsFile } from '../../electron/settings-file.ts';
import { answer } from '../../electron/shared/answer.ts';
import { createClient, type Client } from '../../electron/shared/client.ts';
import { events as eventSchemas, type Result } from '../../electron/shared/contract.ts';
import type { Dialogs } from '../../electron/window/dialogs.ts';
import type { Reader } from '../../electron/worker/reader.ts';
import { directReader } from './direct-reader.ts';
import { openTestLibrary, testTime } from './libraries.ts';
import { temporaryFolders } from './temporary-folder.ts';

const temporaryFolder = temporaryFolders();

/** What a test sees of the app; `events` are those that the window would get, in order. */
export interface TestApp {
  readonly client: Client;
  readonly library: Library;
  readonly jobs: Jobs;
  readonly originals: Originals;
  readonly events: { readonly name: string; readonly data: unknown }[];
  /** Changed by a test to answer the dialogs. */
  readonly dialogs: { -readonly [K in keyof Dialogs]: Dialogs[K] };
  /** Drops files on a window that keeps them until they are asked for. */
  readonly drop: (files: readonly LocalBytes[]) => Promise<Result<'import:drop'>>;
}

/** A file that the window has. */
export interface LocalBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Small, so that a test can exceed it. Units: bytes. */
const maximumBytes = 1024 ** 2;

/** Requests and replies pass a structured clone, as between processes. `reader` takes the place of the worker. */
export function startTestApp({ reader = directReader() }: { reader?: Reader } = {}): TestApp {
  const folder = temporaryFolder();
  const library = openTestLibrary(join(folder, 'library'), 'create', undefined, () =>
    currentAuthor('0.0.0'),
  );
  const events: TestApp['events'] = [];
  const jobs = createJobs((error) => events.push({ name: 'failed', data: error }));
  const dialogs: TestApp['dialogs'] = {
    chooseNotes: () => Promise.resolve([]),
    chooseGlossary: () => Promise.resolve(undefined),
    chooseGlossaryFile: () => Promise.resolve(undefined),
    chooseTexts: () => Promise.resolve([]),
    chooseImportFolder: () => Promise.resolve(undefined),
    chooseExportFile: () => Promise.resolve(undefined),
    choosePairFile: () => Promise.resolve(undefined),
    chooseArchive: () => Promise.resolve(undefined),
    choosePdfFile: () => Promise.resolve(undefined),
    chooseExportFolder: () => Promise.resolve(undefined),
    chooseLibraryFolder: () => Promise.resolve(undefined),
  };
  const dropped = new Map<string, readonly LocalBytes[]>();
  const send: Send = (name, data) => {
    events.push({ name, data: structuredClone(data) });
    // As a window does that has the files.
    const wanted = eventSchemas['import:fileWanted'].safeParse(data);
    if (name !== 'import:fileWanted' || !wanted.success) return;
    const { drop, index } = wanted.data;
    const bytes = dropped.get(drop)?.[index]?.bytes ?? null;
    void client.request('import:giveFile', { drop, index, bytes });
  };
  const originals = createOriginals(library, reader);
  const incoming = createOpenedIncoming(library);
  const handlers = attributed(
    createHandlers({
      origin: 'run:1',
      library,
      settings: openSettingsFile(join(folder, 'settings.json'), ['en']),
      version: '0.0.0',
      electron: '0',
      platform: 'linux',
      refusedRequests: () => 0,
      onReady: () => events.push({ name: 'ready', data: {} }),
      openWindow: (document) => events.push({ name: 'windowOpened', data: document }),
      windowDocument: () => null,
      sendOthers: (name, data) => events.push({ name: `others ${name}`, data }),
      finished: (data) =>
        events.push({ name: 'import:finished', data: { ...data, role: 'asked' } }),
      onOpened: (id) => events.push({ name: 'opened', data: id }),
      onSettings: (data) => events.push({ name: 'settings:changed', data }),
      originals,
      listing: createListTeller(library, send),
      now: () => testTime,
      newId: randomUUID,
      reader,
      carrier: reader,
      aligner: reader,
      onCarryFailed: (error) => events.push({ name: 'failed', data: error }),
      jobs,
      backups: createBackups({
        folder: library.folder,
        readOnly: false,
        now: () => testTime,
        wanted: () => ({ backupDaily: true, backupDays: 7 }),
        // In this thread.
        write: {
          make: (place, options) => Promise.resolve(makeBackup(place, options)),
          stop: () => Promise.resolve(),
        },
        onFailure: (error) => events.push({ name: 'backup:failed', data: error }),
      }),
      showFolder: (shown) => events.push({ name: 'folderShown', data: shown }),
      keepPicture: (picture) => events.push({ name: 'pictureKept', data: picture }),
      openLibraryIn: (opened) => events.push({ name: 'libraryOpened', data: opened }),
      onRestored: () => events.push({ name: 'restored', data: {} }),
      // In this thread.
      examine: () => Promise.resolve(library.doctor()),
      lastHealth: { value: null },
      failedSources: createFailedSources(),
      incoming: () => Promise.resolve(incoming),
      send,
      dialogs,
      printer: {
        print: () => Promise.resolve(true),
        pdf: () => Promise.resolve(new TextEncoder().encode('%PDF-')),
      },
      droppedFiles: createDroppedFiles(send, maximumBytes),
      readClipboard: () => ({ text: '', html: '', picture: false }),
      writeClipboard: (text) => events.push({ name: 'copied', data: text }),
      printPdf: (html) => Promise.resolve(new TextEncoder().encode(`%PDF of ${html}`)),
      maximumBytes,
      context: () => ({ exportedAt: testTime, locale: 'en', generator: 'Hashiyeh test' }),
    }),
    { origin: 'run:1', version: '0.0.0' },
  );
  const client = createClient({
    request: async (name, params) =>
      structuredClone(await answer(handlers, name, structuredClone(params))),
    subscribe: () => () => undefined,
  });
  const drop = async (files: readonly LocalBytes[]) => {
    const name = `drop-${dropped.size + 1}`;
    dropped.set(name, files);
    const offered = files.map(({ name, bytes }) => ({ name, size: bytes.byteLength }));
    return client.request('import:drop', { drop: name, files: offered });
  };
  return { client, library, jobs, originals, events, dialogs, drop };
}
