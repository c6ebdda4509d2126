/** Answers about what was changed: listing it, taking it back, and the notes whose text is not here. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import { SheetId } from '../../corpus/annotations/sheet.ts';
import { toCorpusError } from '../../corpus/errors.ts';
import type * as storage from '../../corpus/storage/history.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Send } from '../ipc.ts';
import type { ListTeller } from '../list-teller.ts';
import type { Handlers } from '../shared/contract.ts';
import type { Change, TakenBack } from '../shared/history-requests.ts';

/** What these handlers need. */
export interface HistoryServices {
  readonly library: Library;
  /** Lists of documents follow what changes. */
  readonly listing: Pick<ListTeller, 'tell'>;
  /** Every window shows what was taken back, the one that asked too. */
  readonly send: Send;
  /** Which window of which run of the app asks. */
  readonly origin: string;
}

/** More states of one note than anybody looks through. */
const mostVersions = 100;

/** Handlers of `history:*`. */
export function historyHandlers(
  services: HistoryServices,
): Pick<Handlers, Extract<keyof Handlers, `history:${string}`>> {
  const { library, origin } = services;
  const { history } = library;
  const takeBack = (change: number): TakenBack => {
    const of = history.change(change);
    const taken = history.undo(change);
    const annotations = tell(services, taken);
    return { change: describe(of), annotations };
  };
  return {
    'history:undo': inOrder((passed) => history.lastDone(origin, passed), takeBack),
    'history:redo': inOrder((passed) => history.lastUndone(origin, passed), takeBack),
    'history:list': ({ annotation, document, before, limit }) =>
      history
        .changes({
          limit,
          ...(annotation === undefined ? {} : { annotation }),
          ...(document === undefined ? {} : { document }),
          ...(before === undefined ? {} : { before }),
        })
        .map(describe),
    'history:undoChange': ({ change }) => takeBack(change),
    'history:versions': ({ id }) =>
      history.versions(id, mostVersions).map(({ change, annotation }) => ({
        change: describe(change),
        annotation,
      })),
    'history:restoreVersion': ({ id, change }) => {
      tell(services, history.restoreVersion(id, change));
      return library.annotation(id);
    },
  };
}

/** Takes back what `next` names. What cannot be taken back any more is told once, and passed over from then on. */
function inOrder(
  next: (passed: readonly number[]) => number | undefined,
  takeBack: (change: number) => TakenBack,
): () => TakenBack | null {
  const passed: number[] = [];
  return () => {
    const change = next(passed);
    if (change === undefined) return null;
    try {
      return takeBack(change);
    } catch (error) {
      if (['changedSince', 'notFound'].includes(toCorpusError(error).code)) passed.push(change);
      throw error;
    }
  };
}

/** Tells every window what looks different now, and gives the annotations that stand. */
function tell(
  { library, listing, send }: HistoryServices,
  { annotations, documents, rows }: storage.TakenBack,
): AnnotationId[] {
  const saved = annotations.flatMap((id) => standing(library, id));
  const there = new Set(saved.map(({ id }) => id));
  const deleted = annotations.filter((id) => !there.has(id));
  if (annotations.length > 0) send('notes:changed', { saved, deleted });
  if (documents.length > 0) listing.tell(documents);
  const places = new Set(rows.map(({ place }) => place));
  if (saying.some((place) => places.has(place))) {
    for (const id of documents) {
      if (library.summary(id)) send('document:changed', { id, reread: false });
    }
  }
  if (places.has('annotation_decision')) {
    for (const id of documents) send('placements:changed', { id });
  }
  if ([...places].some((place) => taggings.includes(place))) send('tags:changed', {});
  if (places.has('pair')) send('pairs:changed', { pairs: [...library.pairs.list()] });
  if (places.has('term')) send('terms:changed', { terms: [...library.terms.list()] });
  if (places.has('collection')) {
    send('collections:changed', { collections: [...library.shelves.collections()] });
  }
  tellSheets(library, send, rows);
  return saved.map(({ id }) => id);
}

/** Tables of which the window shows tags and kinds all over the library. */
const taggings = ['annotation_tag', 'annotation_tag_colour', 'annotation_kind'];

/** Tables of which what a document says is made. */
const saying = ['correction', 'part_correction', 'metadata_edit', 'edition'];

function tellSheets(library: Library, send: Send, rows: storage.TakenBack['rows']): void {
  const ids = rows.flatMap(({ place, key }) => (place.startsWith('sheet') ? [key[0]] : []));
  if (ids.length === 0) return;
  const sheets = [...library.sheets.list()];
  send('sheets:changed', { sheets });
  for (const { id } of sheets) {
    if (ids.includes(id)) send('sheet:saved', { sheet: library.sheets.read(SheetId.parse(id)) });
  }
}

function standing(library: Library, id: AnnotationId): readonly Annotation[] {
  try {
    return [library.annotation(id)];
  } catch {
    return [];
  }
}

/** A change as the window shows it. */
function describe(change: storage.Change): Change {
  const { id, act, who, version, at, undone, final } = change;
  const { annotations, annotation, quote, documents, document, title } = change;
  return {
    ...{ id, act, who, version, at, undone, final, annotations, documents },
    annotation: annotation ?? null,
    quote: quote ?? null,
    document: document ?? null,
    title: title ?? null,
  };
}
