/** The window: library and reader side by side, with what lies over both. */
import { useCallback } from 'react';
import { AnnotationLayer } from '../annotations/AnnotationLayer.tsx';
import { AreaBar } from '../annotations/AreaBar.tsx';
import { CounterpartLayer } from '../annotations/CounterpartLayer.tsx';
import { MarginNotes } from '../annotations/MarginNotes.tsx';
import { NotesPanel } from '../annotations/NotesPanel.tsx';
import { OtherSideBar } from '../annotations/OtherSideBar.tsx';
import { OriginalLayer } from '../annotations/OriginalLayer.tsx';
import { ChoosingBar } from '../confirming/ChoosingBar.tsx';
import { OppositeTerms } from '../glossary/OppositeTerms.tsx';
import { OwnTerms } from '../glossary/OwnTerms.tsx';
import { Library } from '../library/Library.tsx';
import { Welcome } from '../library/Welcome.tsx';
import { BackToNotes } from '../notes/BackToNotes.tsx';
import { BeadBar } from '../parallel/BeadBar.tsx';
import { OtherBeads } from '../parallel/OtherBeads.tsx';
import { OwnBeads } from '../parallel/OwnBeads.tsx';
import { Rows } from '../parallel/Rows.tsx';
import { Unpaired } from '../parallel/Unpaired.tsx';
import type { PaneSlots } from '../reader/pane-slots.ts';
import type { BlockElements } from '../passages/annotated-text.ts';
import type { OriginalText } from '../passages/original-text.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { LinkPreview } from '../reader/LinkPreview.tsx';
import { Reader } from '../reader/Reader.tsx';
import { FindBar } from '../search/FindBar.tsx';
import { FoundLayer } from '../search/FoundLayer.tsx';
import { useDocument } from '../state/document.ts';
import { useLibraryLayout } from '../state/library-layout.ts';
import { useGlossary } from '../state/glossary.ts';
import { useNotesView } from '../state/notes-view.ts';
import { useSession } from '../state/session.ts';
import { Choices } from './Choices.tsx';
import { DropZone } from './DropZone.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { useAppearance } from './use-appearance.ts';
import { useLater } from './use-later.ts';
import { usePaste } from './use-paste.ts';
import { useRoom } from './use-room.ts';
import { useShortcuts } from './use-shortcuts.ts';
import styles from './window.module.css';

export function App() {
  const layout = useLibraryLayout();
  const textOpen = useDocument(({ open }) => open.kind !== 'none');
  const notesOpen = useSession((session) => session.notesOpen);
  const provenanceOpen = useSession((session) => session.provenanceOpen);
  const notesShown = useNotesView(({ tab }) => tab !== null);
  const glossaryShown = useGlossary(({ shown }) => shown);
  const covered = notesShown || glossaryShown;
  const dialog = useSession((session) => session.dialog);
  useAppearance();
  useShortcuts();
  usePaste();
  useRoom();
  const margin = useCallback(
    (blockIds: ReadonlySet<string>) => <MarginNotes blockIds={blockIds} />,
    [],
  );
  const layer = useCallback(
    (root: HTMLElement, elements: BlockElements, pane: PaneIndex) => (
      <>
        <AnnotationLayer pane={pane} root={root} elements={elements} />
        <FoundLayer elements={elements} />
        <OwnBeads root={root} elements={elements} pane={pane} />
        <OwnTerms root={root} elements={elements} />
        <LinkPreview root={root} elements={elements} />
      </>
    ),
    [],
  );
  const over = useCallback((text: OriginalText) => <OriginalLayer text={text} />, []);
  const opposite = useCallback(
    (root: HTMLElement, elements: BlockElements) => (
      <>
        <OtherBeads root={root} elements={elements} />
        <CounterpartLayer root={root} elements={elements} />
        <OppositeTerms root={root} elements={elements} />
      </>
    ),
    [],
  );
  const rows = useCallback<PaneSlots['rows']>(
    (keep, focusHeld) => <Rows keep={keep} focusHeld={focusHeld} />,
    [],
  );
  const beadBar = useCallback(() => <BeadBar />, []);
  const unpaired = useCallback(() => <Unpaired />, []);
  const later = useLater(dialog !== null || covered || provenanceOpen);
  const OpenDialog = dialog && later?.dialogs[dialog];
  return (
    <Choices>
      <DropZone>
        <div className={styles.window}>
          {layout !== 'closed' && !covered && <Library layout={layout} />}
          {(textOpen || layout !== 'wide') && (
            <div className={styles.text} inert={layout === 'wide' || covered}>
              <Reader
                empty={<Welcome />}
                bar={
                  <>
                    <ChoosingBar />
                    <AreaBar />
                    <OtherSideBar />
                    <FindBar />
                  </>
                }
                aside={
                  (notesOpen && <NotesPanel />) ||
                  (provenanceOpen && later && <later.ProvenancePanel />)
                }
                margin={margin}
                layer={layer}
                over={over}
                opposite={opposite}
                rows={rows}
                beadBar={beadBar}
                unpaired={unpaired}
              />
            </div>
          )}
          {notesShown && later && <later.NotesView />}
          {glossaryShown && later && <later.Glossary />}
        </div>
      </DropZone>
      <BackToNotes />
      {OpenDialog && <OpenDialog />}
      <NoticeBar />
    </Choices>
  );
}
