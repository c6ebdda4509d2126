/** The app in memory: answers the contract for the window, without Electron or a disk. */
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import type { ErrorCode } from '../../corpus/errors.ts';
import { answer } from '../../electron/shared/answer.ts';
import type {
  Bridge,
  EventData,
  EventName,
  RequestName,
  Result,
} from '../../electron/shared/contract.ts';
import type { Settings } from '../../electron/shared/settings.ts';
import { handlersOf } from './fake-handlers.ts';
import { summaryOfSheet } from './fake-notes.ts';
import { FakeState, type FakeStart } from './fake-state.ts';

/** The app, and what a test may ask of it besides. */
export interface FakeApp {
  readonly bridge: Bridge;
  readonly emit: <N extends EventName>(name: N, data: EventData<N>) => void;
  /** Every request in order, with its parameters. */
  readonly requests: readonly { readonly name: string; readonly params: unknown }[];
  /** From now on requests of this name are answered so. */
  readonly answer: <N extends RequestName>(name: N, value: Result<N>) => void;
  /** The next request of this name fails with this code. */
  readonly failNext: (name: RequestName, code: ErrorCode) => void;
  /** The next request of this name is answered only once the function that this gives back was called. */
  readonly holdNext: (name: RequestName) => () => void;
  readonly annotations: () => readonly Annotation[];
  /** How many changes can be taken back. */
  readonly changes: () => number;
  readonly settings: () => Settings;
}

/** An app that holds these documents and annotations. */
export function createFakeApp(start: FakeStart = {}): FakeApp {
  const state = new FakeState(start);
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  const requests: { name: string; params: unknown }[] = [];
  const answers = new Map<string, unknown>();
  const failures = new Map<string, ErrorCode>();
  const held = new Map<string, Promise<void>>();
  const emit: FakeApp['emit'] = (name, data) => {
    for (const listener of listeners.get(name) ?? []) listener(data);
  };
  const handlers = handlersOf(state, emit);
  return {
    bridge: {
      async request(name, params) {
        requests.push({ name, params });
        const wait = held.get(name);
        held.delete(name);
        await wait;
        const code = failures.get(name);
        failures.delete(name);
        if (answers.has(name)) return { ok: true, value: answers.get(name) };
        if (code) return { ok: false, error: { code, message: code, details: {} } };
        const before = state.summaries();
        // What crosses to another process is a copy.
        const copied = state.history.copy();
        const reply = await state.history.around(name, async () =>
          structuredClone(await answer(handlers, name, structuredClone(params))),
        );
        if (isTakingBack(name)) tellTakenBack(state, copied, emit);
        const change = lineChanges(before, state.summaries());
        if (change.documents.length + change.gone.length > 0) emit('library:changed', change);
        if ((name.startsWith('collection:') && name !== 'collection:list') || isTakingBack(name))
          emit('collections:changed', { collections: state.shelves.list() });
        if (['pair:make', 'pair:delete', 'pair:restore'].includes(name))
          emit('pairs:changed', { pairs: state.pairs.list() });
        return reply;
      },
      subscribe(name, listener) {
        const heard = listeners.get(name) ?? new Set();
        listeners.set(name, heard.add(listener));
        return () => heard.delete(listener);
      },
    },
    emit,
    requests,
    answer: (name, value) => void answers.set(name, value),
    failNext: (name, code) => failures.set(name, code),
    holdNext(name) {
      let release: (() => void) | undefined;
      held.set(name, new Promise<void>((resolve) => (release = resolve)));
      return () => release?.();
    },
    annotations: () => [...state.annotations.values()],
    changes: () => state.history.length,
    settings: () => state.settings,
  };
}

function isTakingBack(name: string): boolean {
  return name.startsWith('history:') && name !== 'history:list';
}

/** What main tells every window after something was taken back. */
function tellTakenBack(
  state: FakeState,
  held: ReturnType<FakeState['history']['copy']>,
  emit: FakeApp['emit'],
): void {
  const { notes, documents } = state.history.changedSince(held);
  if (notes.saved.length + notes.deleted.length > 0) emit('notes:changed', structuredClone(notes));
  for (const id of documents) {
    if (state.documents.has(id)) emit('document:changed', { id, reread: false });
  }
  const sheets = [...state.sheets.values()];
  emit('sheets:changed', { sheets: sheets.map(summaryOfSheet) });
  for (const sheet of sheets) emit('sheet:saved', { sheet });
}

/** What main tells of the list after a request. */
function lineChanges(
  before: readonly DocumentSummary[],
  now: readonly DocumentSummary[],
): EventData<'library:changed'> {
  const known = new Map(before.map((line) => [line.id, JSON.stringify(line)]));
  const documents = now.filter((line) => known.get(line.id) !== JSON.stringify(line));
  const there = new Set(now.map(({ id }) => id));
  return { documents, gone: before.map(({ id }) => id).filter((id) => !there.has(id)) };
}
