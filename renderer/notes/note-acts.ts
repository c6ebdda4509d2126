/** What the mouse and the keys do in the list of notes. Plain arrows are `useRovingFocus`. */
import type { KeyboardEvent, MouseEvent } from 'react';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { deleteNotes } from '../state/note-changes.ts';
import {
  pickAllNotes,
  pickedNotesWith,
  pickNoNotes,
  pickNotesTo,
  togglePickedNote,
} from '../state/note-picking.ts';
import { openPassage } from '../state/notes-view.ts';
import { notesOf, type Entry } from './entries.ts';

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null;
}

/** The note in whose row an element stands. */
export function noteOfRow(target: EventTarget | null): AnnotationId | undefined {
  return rowOf(target)?.dataset.note as AnnotationId | undefined;
}

/** The name of the row in which an element stands. */
export function nameOfRow(target: EventTarget | null): string | undefined {
  return rowOf(target)?.dataset.entry;
}

/** Opens the text of a note that was pressed, or picks it: Ctrl picks one more, Shift up to it. */
export function actOnNote(event: MouseEvent, order: readonly AnnotationId[]): void {
  const target = event.target instanceof Element ? event.target : null;
  const act = target?.closest<HTMLElement>('[data-act]')?.dataset.act;
  const id = noteOfRow(target);
  if (id === undefined || act === undefined) return;
  const beside = event.ctrlKey || event.metaKey;
  if (event.shiftKey) pickNotesTo(order, { id, beside });
  else if (act === 'pick' || beside) togglePickedNote(id);
  else openRow(rowOf(target));
}

function openRow(row: HTMLElement | null): void {
  const { note, document, gone } = row?.dataset ?? {};
  if (note === undefined || document === undefined) return;
  const id = note as AnnotationId;
  void openPassage({ id, documentId: document as DocumentId, gone: gone !== undefined });
}

interface NoteKeys {
  readonly entries: readonly Entry[];
  readonly order: readonly AnnotationId[];
  /** Gives the focus to a row by its name, which may have to be drawn first. */
  readonly goTo: (name: string) => void;
}

/** Does what a key says in the list, and prevents its default then. */
export function pressInNotes(event: KeyboardEvent<HTMLElement>, keys: NoteKeys): void {
  const id = noteOfRow(event.target);
  const name = nameOfRow(event.target);
  if (event.defaultPrevented || id === undefined || name === undefined) return;
  const done = pressForAll(event, keys) || pressAtNote(event, id, keys) || walk(event, name, keys);
  if (done) event.preventDefault();
}

function pressForAll(event: KeyboardEvent, { order }: NoteKeys): boolean {
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyA') {
    pickAllNotes(order);
    return true;
  }
  return event.key === 'Escape' && pickNoNotes();
}

function pressAtNote(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  id: AnnotationId,
  { order }: NoteKeys,
): boolean {
  if (ctrlKey || metaKey || altKey || shiftKey) return false;
  if (key === ' ') togglePickedNote(id);
  else if (key === 'Delete') void deleteNotes(pickedNotesWith(id, order));
  else return false;
  return true;
}

/** To the ends of the list, and with Shift over what lies between, which is picked. */
function walk(event: KeyboardEvent, name: string, { entries, goTo }: NoteKeys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const notes = entries.filter((entry) => entry.kind === 'note');
  const at = notes.findIndex((entry) => entry.name === name);
  const to = notes[nextIndex(event, at, notes.length)];
  const from = notes[at];
  if (to === undefined || from === undefined) return false;
  if (event.shiftKey) pickNotesTo(notesOf(entries), { id: to.id, start: from.id });
  goTo(to.name);
  return true;
}

/** Index of the row that a key leads to; -1 for other keys, and for plain arrows. */
function nextIndex({ key, shiftKey }: KeyboardEvent, at: number, count: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (!shiftKey) return -1;
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  return key === 'ArrowUp' ? Math.max(at - 1, 0) : -1;
}
