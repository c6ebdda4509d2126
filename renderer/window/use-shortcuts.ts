/** The window's keys. Those of a list, a field or the text are where they work. */
import { useEffect, useMemo } from 'react';
import { windowKeys } from '../../electron/shared/shortcuts.ts';
import { invoke } from '../state/commands.ts';
import { useDesk, useSettings } from '../state/settings.ts';
import { commandsByKeys, shortcutOf } from './shortcuts.ts';

/** Whether the reader types there. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'range', 'checkbox'].includes(target.type))
  );
}

/** Listens as long as the window stands. */
export function useShortcuts(): void {
  const own = useSettings((settings) => settings.shortcuts);
  const desk = useDesk();
  const commands = useMemo(() => commandsByKeys(own, desk), [own, desk]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = shortcutOf(event, commands, desk.mac);
      const typing = isField(event.target);
      if (command === undefined || (typing && windowKeys.has(command))) return;
      // A question mark in a note is a letter, in either script.
      if (typing && isLetter(event)) return;
      event.preventDefault();
      invoke(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [commands, desk]);
}

function isLetter({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && key.length === 1;
}
