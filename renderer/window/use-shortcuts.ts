/** The window's keys. Those of a list, a field or the text are where they work. */
import { useEffect } from 'react';
import { invoke, type WindowCommand } from '../state/commands.ts';
import { notify } from '../state/notices.ts';
import { setCaret, useSession } from '../state/session.ts';
import { useSettings } from '../state/settings.ts';
import { shortcutOf } from './shortcuts.ts';

/** Commands that mean something else, or nothing, while the reader types in a field. */
const notInFields: ReadonlySet<WindowCommand> = new Set([
  'annotation:undo',
  'annotation:redo',
  'document:back',
]);

/** Whether the reader types there. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'range', 'checkbox'].includes(target.type))
  );
}

/** Listens as long as the window stands. */
export function useShortcuts(): void {
  const caret = useSession((session) => session.caret);
  const annotated = useSettings((settings) => settings.panes.annotated);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.key === 'F7' && annotated) {
        event.preventDefault();
        setCaret(!caret);
        notify({ kind: caret ? 'caretOff' : 'caretOn' });
        return;
      }
      const command = shortcutOf(event);
      const typing = isField(event.target);
      if (command === undefined || (typing && notInFields.has(command))) return;
      // A question mark in a note is a letter, in either script.
      if (typing && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      invoke(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [caret, annotated]);
}
