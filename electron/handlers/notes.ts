/** Answers about the notes of the whole library: finding them, and changing several at once. */
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import { changeAnnotation } from '../../corpus/annotations/change.ts';
import { tagKey, tidyTags } from '../../corpus/annotations/tag.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Send } from '../ipc.ts';
import type { ListTeller } from '../list-teller.ts';
import type { AnnotationChange } from '../shared/annotation-requests.ts';
import type { Handlers } from '../shared/contract.ts';
import type { NotesChange } from '../shared/note-requests.ts';

/** What these handlers need. `now` gives ISO-8601 UTC. */
export interface NoteServices {
  readonly library: Pick<Library, 'annotation' | 'notes'>;
  readonly now: () => string;
  readonly listing: Pick<ListTeller, 'tell'>;
  /** All windows show what was changed: the one that asked may have one of the documents open. */
  readonly send: Send;
}

type Change = Pick<AnnotationChange, 'colour' | 'kind' | 'tags'>;

/** Handlers of `notes:*`. */
export function noteHandlers({
  library,
  now,
  listing,
  send,
}: NoteServices): Pick<Handlers, Extract<keyof Handlers, `notes:${string}`>> {
  const { notes } = library;
  const tellLists = (annotations: readonly Annotation[]): void =>
    listing.tell([...new Set(annotations.map(({ documentId }) => documentId))]);
  return {
    'notes:find': ({ query }) => notes.find(query),
    'notes:readChoices': ({ locale }) => notes.choices(locale),
    'notes:read': ({ ids }) => [...notes.lines(ids)],
    'notes:change': ({ ids, change }) => {
      const time = now();
      const saved = ids
        .map((id) => library.annotation(id))
        .map((one) => changeAnnotation(one, changeFor(one, change), time));
      notes.saveAll(saved);
      send('notes:changed', { saved, deleted: [] });
      return {};
    },
    'notes:delete': ({ ids }) => {
      const annotations = ids.map((id) => library.annotation(id));
      notes.deleteAll(ids);
      tellLists(annotations);
      send('notes:changed', { saved: [], deleted: ids });
      return {};
    },
    'notes:restore': ({ ids }) => {
      const saved = [...notes.restoreAll(ids)];
      tellLists(saved);
      send('notes:changed', { saved, deleted: [] });
      return {};
    },
  };
}

/** The change of one of several notes: tags are added to those that it has. */
function changeFor(
  { tags = [] }: Annotation,
  { colour, kind, addTags = [], removeTags = [] }: NotesChange,
): Change {
  const gone = new Set(removeTags.map(tagKey));
  const kept = tags.filter((tag) => !gone.has(tagKey(tag)));
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(kind === undefined ? {} : { kind }),
    ...(addTags.length + removeTags.length === 0
      ? {}
      : { tags: [...tidyTags([...kept, ...addTags])] }),
  };
}
