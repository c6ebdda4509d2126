/** Where the keyboard goes as the library opens and closes, and the ways to close it where it lies over the text. */
import { useEffect, useLayoutEffect, type KeyboardEvent, type RefObject } from 'react';
import { useDocument } from '../state/document.ts';
import type { LibraryLayout } from '../state/library-layout.ts';
import { toggleLibrary, toggleList } from '../state/session.ts';
import { liesOver } from './open-from-list.ts';

/** The text's first button, which shows the list again. */
function giveBack(): void {
  document.querySelector<HTMLElement>('main button')?.focus();
}

/** Returns the keys of the library's place. */
export function useLibraryPlace(
  place: RefObject<HTMLElement | null>,
  layout: LibraryLayout,
): (event: KeyboardEvent) => void {
  const textOpen = useDocument(({ open }) => open.kind !== 'none');
  useLayoutEffect(() => {
    const library = place.current;
    return () => {
      // A list that is closed with the keyboard in it hands it to the text.
      if (library?.contains(document.activeElement)) giveBack();
    };
  }, [place]);
  useEffect(() => {
    // Over the text: under the library nothing can have the keyboard.
    if (!textOpen || (layout !== 'wide' && !liesOver())) return;
    const library = place.current;
    if (library?.contains(document.activeElement)) return;
    const open = library?.querySelector<HTMLElement>('[data-act="open"][aria-current]');
    (open ?? library?.querySelector<HTMLElement>('#library-search'))?.focus();
  }, [place, layout, textOpen]);
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !textOpen) return;
    // In a field with words it empties the field.
    if (event.target instanceof HTMLInputElement && event.target.value !== '') return;
    const isOver = layout === 'wide' || liesOver();
    if (!isOver) return;
    event.preventDefault();
    if (layout === 'wide') {
      toggleLibrary(false);
      requestAnimationFrame(giveBack);
    } else toggleList(false);
  };
}
