/** Notes whose text is gone or never came: where an imported text is perhaps theirs, they are offered to it. */
import type { DocumentId } from '../../corpus/document/document.ts';
import { request } from './client.ts';
import { notify, notifyError, type Homecoming } from './notices.ts';
import { undo } from './undoing.ts';

/** Says so where notes wait for one of the documents that were just imported. */
export async function offerWaitingNotes(added: readonly DocumentId[]): Promise<void> {
  try {
    const absent = added.length === 0 ? [] : await request('absent:list', {});
    if (absent.every(({ state }) => state === 'trashed')) return;
    const [homecomings, taken]: [Homecoming[], Set<DocumentId>] = [[], new Set()];
    let [count, title] = [0, ''];
    for (const to of added) {
      for (const text of await request('absent:likely', { id: to })) {
        if (taken.has(text.id)) continue;
        taken.add(text.id);
        homecomings.push({ from: text.id, to });
        count += text.notes;
        title = text.title;
      }
    }
    if (count > 0) notify({ kind: 'notesWaiting', count, title, homecomings });
  } catch (error) {
    notifyError(error);
  }
}

/** Gives the notes to the imported texts. */
export async function bringHome(homecomings: readonly Homecoming[]): Promise<void> {
  let count = 0;
  try {
    for (const { from, to } of homecomings) {
      count += (await request('absent:bringHome', { id: from, to })).notes;
    }
    notify({ kind: 'broughtHome', count, acts: homecomings.length });
  } catch (error) {
    notifyError(error);
  }
}

/** Takes that back: as many acts as it was. */
export async function takeBackHome(acts: number): Promise<void> {
  for (let act = 0; act < acts; act++) await undo();
}
