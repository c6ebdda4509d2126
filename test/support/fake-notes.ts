/** The notes of all documents and the sheets of the app in memory, answered by the app's own handlers. */
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import {
  choicesOf,
  findNotes,
  kindValue,
  type NoteFacts,
} from '../../corpus/annotations/find-notes.ts';
import type { NoteLine } from '../../corpus/annotations/note-query.ts';
import type { Sheet, SheetId, SheetSummary } from '../../corpus/annotations/sheet.ts';
import { tagKey } from '../../corpus/annotations/tag.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { Notes } from '../../corpus/storage/notes.ts';
import type { Sheets } from '../../corpus/storage/sheets.ts';
import { fold } from '../../corpus/text/fold.ts';
import { noteHandlers } from '../../electron/handlers/notes.ts';
import { sheetHandlers } from '../../electron/handlers/sheets.ts';
import type { Handlers } from '../../electron/shared/contract.ts';
import type { FakeState } from './fake-state.ts';

type Send = Parameters<typeof sheetHandlers>[0]['send'];

const noon = '2026-01-02T12:00:00.000Z';

/** The answers to `notes:*` and `sheet:*` over this state. */
export function fakeNoteHandlers(
  state: FakeState,
  send: Send,
): Pick<Handlers, Extract<keyof Handlers, `notes:${string}` | `sheet:${string}`>> {
  const notes = fakeNotes(state);
  const annotation = (id: AnnotationId) => demand(state.annotations, id);
  const sendOthers = (): void => undefined;
  let made = 0;
  const newId = () => `sheet-000${(made += 1)}`;
  const listing = { tell: () => undefined };
  return {
    ...noteHandlers({ library: { annotation, notes }, now: () => noon, listing, send }),
    ...sheetHandlers({ library: { sheets: fakeSheets(state) }, newId, send, sendOthers }),
  };
}

function fakeNotes(state: FakeState): Notes {
  const { annotations, deletedAnnotations } = state;
  const all = (): readonly Annotation[] => [...annotations.values()];
  const collections = () => new Map(state.shelves.list().map(({ id, name }) => [id, name]));
  return {
    find: (query) => {
      const words = fold(query.filter.words ?? '')
        .text.split(' ')
        .filter(Boolean);
      const fitting = all().filter((one) => words.every((word) => wordsOf(one).includes(word)));
      const facts = fitting.map((one) => factsOf(state, one));
      return { total: annotations.size, ...findNotes(facts, query, collections()) };
    },
    choices: (locale) =>
      choicesOf(
        all().map((one) => factsOf(state, one)),
        collections(),
        locale,
      ),
    lines: (ids) =>
      ids.flatMap((id) => {
        const one = annotations.get(id);
        return one ? [lineOf(state, one)] : [];
      }),
    saveAll: (saved) => saved.forEach((one) => annotations.set(one.id, one)),
    deleteAll: (ids) => {
      for (const id of ids) {
        deletedAnnotations.set(id, demand(annotations, id));
        annotations.delete(id);
      }
    },
    restoreAll: (ids) =>
      ids.map((id) => {
        const one = demand(deletedAnnotations, id);
        deletedAnnotations.delete(id);
        annotations.set(id, one);
        return one;
      }),
  };
}

function fakeSheets({ sheets }: FakeState): Sheets {
  const deleted = new Map<SheetId, Sheet>();
  return {
    list: () => [...sheets.values()].map(summaryOfSheet),
    read: (id) => demand(sheets, id),
    save: (sheet) => void sheets.set(sheet.id, sheet),
    delete: (id) => {
      deleted.set(id, demand(sheets, id));
      sheets.delete(id);
    },
    restore: (id) => void sheets.set(id, demand(deleted, id)),
  };
}

function quoteOf({ selectors }: Annotation): string {
  return selectors.flatMap((one) => (one.type === 'TextQuoteSelector' ? [one.exact] : []))[0] ?? '';
}

function wordsOf(annotation: Annotation): string {
  const { bodies, tags = [] } = annotation;
  return fold([quoteOf(annotation), ...bodies.map(({ value }) => value), ...tags].join('\n')).text;
}

function factsOf(state: FakeState, one: Annotation): NoteFacts {
  const document = state.lineOf(state.edited(one.documentId));
  const { id, colour, created, kind, tags = [] } = one;
  return {
    ...{ id, colour, created, document, place: 0 },
    ...(kind === undefined ? {} : { kind: kindValue(kind) }),
    tags: tags.map((tag) => ({ key: tagKey(tag), label: tag })),
  };
}

function lineOf(state: FakeState, one: Annotation): NoteLine {
  const { id, documentId, colour, kind, tags = [], bodies, created, modified } = one;
  const { title, authors } = state.lineOf(state.edited(documentId));
  return {
    ...{ id, documentId, gone: false, title, authors, colour, created, modified },
    ...(kind === undefined ? {} : { kind }),
    ...{ tags: [...tags], quote: quoteOf(one), note: bodies[0]?.value ?? '' },
  };
}

function demand<K extends string, V>(from: ReadonlyMap<K, V>, id: K): V {
  const value = from.get(id);
  if (value === undefined) throw new CorpusError('notFound', `no ${id}`, { id });
  return value;
}

/** The line of a sheet in their list. */
export function summaryOfSheet({ items, ...sheet }: Sheet): SheetSummary {
  return { ...sheet, items: items.length, modified: noon };
}
