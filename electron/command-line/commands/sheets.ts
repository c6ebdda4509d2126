/** `hashiyeh sheet list|add|remove|show` */
import type { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import {
  SheetId,
  withInserted,
  type Sheet,
  type SheetItem,
  type SheetSummary,
} from '../../../corpus/annotations/sheet.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { exitCodes } from '../exit-codes.ts';
import { withLibrary } from '../library-access.ts';
import { isolate } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import type { Place } from './shelves.ts';

/** Lists the sheets, the last changed first. */
export async function listSheets({ folder, output, surroundings }: Place): Promise<number> {
  const sheets = await withLibrary(folder, 'read-only', surroundings, (library) =>
    library.sheets.list(),
  );
  if (sheets.length === 0) output.message(output.t('commandLine.noSheets'));
  output.result({ sheets }, () => sheets.map(({ title, items }) => `${items}\t${isolate(title)}`));
  return exitCodes.done;
}

/** Puts annotations, and after them words of one's own, at the end of the sheet, which is made where there is none. */
export async function addToSheet(
  title: string,
  ids: readonly string[],
  text: string | undefined,
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const there = sheetNamed(library, title);
    const sheet: Sheet = there
      ? library.sheets.read(there.id)
      : { id: SheetId.parse(surroundings.newId()), title: title.trim(), items: [] };
    const added: SheetItem[] = findAnnotations(library, ids).map((annotation) => ({
      id: surroundings.newId(),
      kind: 'passage',
      annotation,
    }));
    if (text !== undefined) added.push({ id: surroundings.newId(), kind: 'text', text });
    const changed = { ...sheet, items: [...withInserted(sheet.items, added)] };
    library.sheets.save(changed);
    output.result({ sheet: described(library, changed), made: !there }, () => [
      `${changed.items.length}\t${isolate(changed.title)}`,
    ]);
  });
  return exitCodes.done;
}

/** Takes annotations out of a sheet; without any, deletes it. The annotations stay either way. */
export async function removeFromSheet(
  title: string,
  ids: readonly string[],
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const sheet = library.sheets.read(demandSheet(library, title));
    const gone = new Set<string>(findAnnotations(library, ids));
    const items = sheet.items.filter(
      (item) => item.kind !== 'passage' || !gone.has(item.annotation),
    );
    const deleted = ids.length === 0;
    if (deleted) library.sheets.delete(sheet.id);
    else library.sheets.save({ ...sheet, items });
    output.result({ sheet: described(library, { ...sheet, items }), deleted }, () => []);
  });
  return exitCodes.done;
}

/** Shows a sheet: its passages with where they are from, and the words between them. */
export async function showSheet(
  title: string,
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'read-only', surroundings, (library) => {
    const sheet = described(library, library.sheets.read(demandSheet(library, title)));
    output.result({ sheet }, () =>
      sheet.items.map((item) => {
        if (item.kind === 'text') return item.text;
        if (item.note === undefined) return output.t('commandLine.sheetGone');
        return `${isolate(item.note.quote)} — ${isolate(item.note.title)}`;
      }),
    );
  });
  return exitCodes.done;
}

/**
 * The sheet of this title, or whose id begins so; of several the one that was changed last.
 * Errors: CorpusError `notFound`.
 */
export function demandSheet(library: Library, title: string): SheetId {
  const found = sheetNamed(library, title);
  if (found === undefined) throw new CorpusError('notFound', `no sheet ${title}`, { id: title });
  return found.id;
}

function sheetNamed(library: Library, title: string): SheetSummary | undefined {
  const wanted = title.trim();
  const all = library.sheets.list();
  // Beginnings shorter than this are words, not ids.
  const isId = wanted.length >= 8;
  return (
    all.find((one) => one.title === wanted) ??
    (isId ? all.find(({ id }) => id.startsWith(wanted)) : undefined)
  );
}

/** Errors: CorpusError `notFound`; UsageError where several begin so. */
function findAnnotations(library: Library, ids: readonly string[]): readonly AnnotationId[] {
  if (ids.length === 0) return [];
  const query = { filter: {}, group: 'none', order: 'oldest', locale: 'en' } as const;
  const all = library.notes.find(query).groups.flatMap((group) => group.ids);
  return ids.map((id) => {
    const found = all.filter((one) => one.startsWith(id));
    const [first] = found;
    if (first === undefined) throw new CorpusError('notFound', `no annotation ${id}`, { id });
    if (found.length > 1 && first !== id) {
      throw new UsageError((t) => t('commandLine.ambiguousId', { id, count: found.length }));
    }
    return first;
  });
}

/** The sheet with what is known of its passages; a passage without `note` was deleted. */
function described(library: Library, { id, title, items }: Sheet) {
  const ids = items.flatMap((item) => (item.kind === 'passage' ? [item.annotation] : []));
  const notes = new Map(library.notes.lines(ids).map((line) => [line.id, line]));
  return {
    id,
    title,
    items: items.map((item) =>
      item.kind === 'text' ? item : { ...item, note: notes.get(item.annotation) },
    ),
  };
}
