/** What is asked of the notes of the whole library, and what answers it; kept as long as the window runs. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type {
  NoteChoices,
  NoteFilter,
  NoteGrouping,
  NoteLine,
  NoteOrder,
  NotesFound,
} from '../../corpus/annotations/note-query.ts';
import { request } from './client.ts';
import { notifyError } from './notices.ts';
import { useNotesView } from './notes-view.ts';
import { useSettings } from './settings.ts';

/** The reader's question. */
export interface Asked {
  readonly filter: NoteFilter;
  readonly group: NoteGrouping;
  readonly order: NoteOrder;
}

interface AllNotes extends Asked {
  /** Null before the first answer. Its groups are `by` what was asked then, not what is asked since. */
  readonly found: (NotesFound & { readonly by: NoteGrouping }) | null;
  readonly choices: NoteChoices | null;
  /** Those that were near the screen since the notes last changed. */
  readonly lines: ReadonlyMap<AnnotationId, NoteLine>;
}

export const askedAtFirst: Asked = { filter: {}, group: 'none', order: 'newest' };

export const useAllNotes = create<AllNotes>()(() => ({
  ...askedAtFirst,
  found: null,
  choices: null,
  lines: new Map(),
}));

/** The filter with a part of it changed; undefined takes that off. */
export function withFilter(
  filter: NoteFilter,
  change: { readonly [Key in keyof NoteFilter]?: NoteFilter[Key] | undefined },
): NoteFilter {
  const entries = Object.entries({ ...filter, ...change });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Asks something else. */
export function askNotes(change: Partial<Asked>): void {
  useAllNotes.setState(change);
  void findNotes();
}

/** Asks for notes that fit a filter changed so. */
export function filterNotes(change: Parameters<typeof withFilter>[1]): void {
  askNotes({ filter: withFilter(useAllNotes.getState().filter, change) });
}

let question = 0;

/** Asks anew what is asked; an answer that comes after a newer question is left aside. */
async function findNotes(): Promise<void> {
  question += 1;
  const mine = question;
  const { filter, group, order } = useAllNotes.getState();
  const locale = useSettings.getState().language;
  try {
    const found = await request('notes:find', { query: { filter, group, order, locale } });
    if (mine === question) useAllNotes.setState({ found: { ...found, by: group } });
  } catch (error) {
    if (mine === question) notifyError(error);
  }
}

/** Reads everything anew that the view shows: what can be asked for, the answer and the lines. */
export async function refreshNotes(): Promise<void> {
  const locale = useSettings.getState().language;
  try {
    const [choices] = await Promise.all([request('notes:readChoices', { locale }), findNotes()]);
    const known = [...useAllNotes.getState().lines.keys()].slice(-mostAtOnce);
    const lines = known.length === 0 ? [] : await request('notes:read', { ids: known });
    useAllNotes.setState({ choices, lines: new Map(lines.map((line) => [line.id, line])) });
  } catch (error) {
    notifyError(error);
  }
}

/** The contract gives no more. */
const mostAtOnce = 500;

const asking = new Set<AnnotationId>();

/** Gets the lines of notes that come near the screen. */
export async function loadLines(ids: readonly AnnotationId[]): Promise<void> {
  const { lines } = useAllNotes.getState();
  const missing = ids.filter((id) => !lines.has(id) && !asking.has(id)).slice(0, mostAtOnce);
  if (missing.length === 0) return;
  for (const id of missing) asking.add(id);
  try {
    const read = await request('notes:read', { ids: missing });
    useAllNotes.setState((state) => ({
      lines: new Map([...state.lines, ...read.map((line) => [line.id, line] as const)]),
    }));
  } catch (error) {
    notifyError(error);
  } finally {
    for (const id of missing) asking.delete(id);
  }
}

/** Notes changed somewhere: the view reads them anew if it is shown, else when it is shown again. */
export function noteChanges(): void {
  if (useNotesView.getState().tab !== null) void refreshNotes();
}
