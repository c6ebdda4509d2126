/** Where the library stands in the window: beside the text, in the whole window, or nowhere. */
import { openId, useDocument } from './document.ts';
import { usePanes } from './panes.ts';
import { toggleLibrary, useSession } from './session.ts';

export type LibraryLayout = 'side' | 'wide' | 'closed';

/** Beside a text the list; where no text is open, or by a command, the whole window. */
export function layoutOf(now: {
  readonly listOpen: boolean;
  readonly libraryWide: boolean;
  readonly textOpen: boolean;
  /** A pane of the text has the whole window. */
  readonly full: boolean;
}): LibraryLayout {
  if (now.libraryWide) return 'wide';
  if (!now.listOpen || now.full) return 'closed';
  return now.textOpen ? 'side' : 'wide';
}

/** The layout now. */
export function useLibraryLayout(): LibraryLayout {
  const listOpen = useSession((session) => session.listOpen);
  const libraryWide = useSession((session) => session.libraryWide);
  const textOpen = useDocument(({ open }) => open.kind !== 'none');
  const full = usePanes((panes) => panes.full);
  return layoutOf({ listOpen, libraryWide, textOpen, full });
}

/** A text that is opened gets its place, whatever opened it. Returns what ends it. */
export function makeWayForTexts(): () => void {
  return useDocument.subscribe(({ open }, before) => {
    const id = openId(open);
    if (id !== null && id !== openId(before.open)) toggleLibrary(false);
  });
}
