/** What is open in the window just now; forgotten when it closes. */
import { create } from 'zustand';
import type { Colour } from '../../corpus/annotations/annotation.ts';

/** Dialogs; one at a time. */
export type DialogName =
  | 'manageTags'
  | 'palette'
  | 'goTo'
  | 'settings'
  | 'shortcuts'
  | 'importReport'
  | 'trash'
  | 'paste'
  | 'pair'
  | 'recognise'
  | 'filter'
  | 'term'
  | 'glossary'
  | 'tags'
  | 'collection'
  | 'details'
  | 'export'
  | 'exportPair'
  | 'confirm'
  | 'bring'
  | 'noteTags'
  | 'archive'
  | 'changes'
  | 'versions';

interface Session {
  readonly listOpen: boolean;
  /** The library has the whole window, although a text is open. */
  readonly libraryWide: boolean;
  readonly notesOpen: boolean;
  readonly partsOpen: boolean;
  readonly provenanceOpen: boolean;
  readonly dialog: DialogName | null;
  readonly caret: boolean;
  readonly colour: Colour;
}

export const useSession = create<Session>()(() => ({
  listOpen: true,
  libraryWide: false,
  notesOpen: false,
  partsOpen: false,
  provenanceOpen: false,
  dialog: null,
  caret: false,
  colour: 'yellow',
}));

/** Below this width the list of documents and a panel leave too little room for the text between them. */
const tooNarrowForThree = '(max-width: 68rem)';

/** The same of the list and both panels, where the text has two panes. */
const tooNarrowForFour = '(max-width: 90rem)';

/** Where a panel opens in a window that is too narrow for it, the library's list makes way; `beside`: another panel is open. */
function makeWay(opens: boolean, beside: boolean): Partial<Session> {
  if (!opens) return {};
  const tooNarrow = beside ? tooNarrowForFour : tooNarrowForThree;
  return {
    libraryWide: false,
    ...(matchMedia(tooNarrow).matches ? { listOpen: false } : {}),
  };
}

/** Shows or hides the library's list. */
export function toggleList(open?: boolean): void {
  useSession.setState(({ listOpen, libraryWide }) => ({
    listOpen: open ?? !listOpen,
    // In a narrow window the list makes way by itself, not the library in its place.
    libraryWide: open === false && libraryWide,
  }));
}

/** Gives the library the whole window, or the text its place again. */
export function toggleLibrary(wide?: boolean): void {
  useSession.setState(({ libraryWide }) => ({ libraryWide: wide ?? !libraryWide }));
}

/** Shows or hides the list of the document's notes; it stands where the document's provenance does. */
export function toggleNotes(open?: boolean): void {
  useSession.setState(({ notesOpen, provenanceOpen, partsOpen }) => {
    const opens = open ?? !notesOpen;
    const way = makeWay(opens, partsOpen);
    return { notesOpen: opens, provenanceOpen: provenanceOpen && !opens, ...way };
  });
}

/** Shows or hides where the document is from; it stands where the list of notes does. */
export function toggleProvenance(open?: boolean): void {
  useSession.setState(({ notesOpen, provenanceOpen, partsOpen }) => {
    const opens = open ?? !provenanceOpen;
    const way = makeWay(opens, partsOpen);
    return { provenanceOpen: opens, notesOpen: notesOpen && !opens, ...way };
  });
}

/** Shows or hides the list of the document's parts. */
export function toggleParts(open?: boolean): void {
  useSession.setState(({ partsOpen, notesOpen, provenanceOpen }) => {
    const opens = open ?? !partsOpen;
    return { partsOpen: opens, ...makeWay(opens, notesOpen || provenanceOpen) };
  });
}

/** Opens a dialog in place of the one that is open. */
export function openDialog(dialog: DialogName): void {
  useSession.setState({ dialog });
}

export function closeDialog(): void {
  useSession.setState({ dialog: null });
}

/** Turns the keyboard's caret in the text on or off. */
export function setCaret(caret: boolean): void {
  useSession.setState({ caret });
}

/** Remembers the colour that the reader used last. */
export function rememberColour(colour: Colour): void {
  useSession.setState({ colour });
}
