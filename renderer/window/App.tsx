/** The window: library and reader side by side, with what lies over both. */
import { useCallback } from 'react';
import { AnnotationLayer } from '../annotations/AnnotationLayer.tsx';
import { AreaBar } from '../annotations/AreaBar.tsx';
import { CounterpartLayer } from '../annotations/CounterpartLayer.tsx';
import { MarginNotes } from '../annotations/MarginNotes.tsx';
import { NotesPanel } from '../annotations/NotesPanel.tsx';
import { OtherSideBar } from '../annotations/OtherSideBar.tsx';
import { TagsManager } from '../annotations/TagsManager.tsx';
import { OriginalLayer } from '../annotations/OriginalLayer.tsx';
import { ArchiveDialog } from '../archiving/ArchiveDialog.tsx';
import { CollectionDialog } from '../library/CollectionDialog.tsx';
import { DetailsDialog } from '../library/DetailsDialog.tsx';
import { FilterDialog } from '../library/FilterDialog.tsx';
import { ImportReport } from '../library/ImportReport.tsx';
import { BringDialog } from '../bringing/BringDialog.tsx';
import { ChoosingBar } from '../confirming/ChoosingBar.tsx';
import { ConfirmDialog } from '../confirming/ConfirmDialog.tsx';
import { ChangesDialog } from '../history/ChangesDialog.tsx';
import { VersionsDialog } from '../history/VersionsDialog.tsx';
import { Glossary } from '../glossary/Glossary.tsx';
import { GlossaryDialog } from '../glossary/GlossaryDialog.tsx';
import { OppositeTerms } from '../glossary/OppositeTerms.tsx';
import { OwnTerms } from '../glossary/OwnTerms.tsx';
import { TermDialog } from '../glossary/TermDialog.tsx';
import { Library } from '../library/Library.tsx';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { PairExportDialog } from '../exporting/PairExportDialog.tsx';
import { PasteDialog } from '../library/PasteDialog.tsx';
import { TagsDialog } from '../library/TagsDialog.tsx';
import { TrashDialog } from '../library/TrashDialog.tsx';
import { Welcome } from '../library/Welcome.tsx';
import { BackToNotes } from '../notes/BackToNotes.tsx';
import { NotesView } from '../notes/NotesView.tsx';
import { NoteTagsDialog } from '../notes/NoteTagsDialog.tsx';
import { BeadBar } from '../parallel/BeadBar.tsx';
import { OtherBeads } from '../parallel/OtherBeads.tsx';
import { OwnBeads } from '../parallel/OwnBeads.tsx';
import { PairDialog } from '../parallel/PairDialog.tsx';
import { Rows } from '../parallel/Rows.tsx';
import { Unpaired } from '../parallel/Unpaired.tsx';
import type { PaneSlots } from '../reader/pane-slots.ts';
import type { BlockElements } from '../passages/annotated-text.ts';
import type { OriginalText } from '../passages/original-text.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { GoTo, Palette } from '../palette/Palette.tsx';
import { ProvenancePanel } from '../provenance/ProvenancePanel.tsx';
import { RecogniseDialog } from '../reader/RecogniseDialog.tsx';
import { LinkPreview } from '../reader/LinkPreview.tsx';
import { Reader } from '../reader/Reader.tsx';
import { FindBar } from '../search/FindBar.tsx';
import { FoundLayer } from '../search/FoundLayer.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { ShortcutsDialog } from '../settings/ShortcutsDialog.tsx';
import { useDocument } from '../state/document.ts';
import { useLibraryLayout } from '../state/library-layout.ts';
import { useGlossary } from '../state/glossary.ts';
import { useNotesView } from '../state/notes-view.ts';
import { useSession, type DialogName } from '../state/session.ts';
import { Choices } from './Choices.tsx';
import { DropZone } from './DropZone.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { useAppearance } from './use-appearance.ts';
import { usePaste } from './use-paste.ts';
import { useRoom } from './use-room.ts';
import { useShortcuts } from './use-shortcuts.ts';
import styles from './window.module.css';

const dialogs: Readonly<Record<DialogName, () => React.ReactNode>> = {
  palette: Palette,
  goTo: GoTo,
  settings: SettingsDialog,
  shortcuts: ShortcutsDialog,
  importReport: ImportReport,
  paste: PasteDialog,
  trash: TrashDialog,
  pair: PairDialog,
  recognise: RecogniseDialog,
  filter: FilterDialog,
  term: TermDialog,
  glossary: GlossaryDialog,
  tags: TagsDialog,
  manageTags: TagsManager,
  collection: CollectionDialog,
  details: DetailsDialog,
  export: ExportDialog,
  exportPair: PairExportDialog,
  archive: ArchiveDialog,
  changes: ChangesDialog,
  versions: VersionsDialog,
  confirm: ConfirmDialog,
  bring: BringDialog,
  noteTags: NoteTagsDialog,
};

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
  const rows = useCallback<PaneSlots['rows']>((keep) => <Rows keep={keep} />, []);
  const beadBar = useCallback(() => <BeadBar />, []);
  const unpaired = useCallback(() => <Unpaired />, []);
  const OpenDialog = dialog && dialogs[dialog];
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
                aside={(notesOpen && <NotesPanel />) || (provenanceOpen && <ProvenancePanel />)}
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
          {notesShown && <NotesView />}
          {glossaryShown && <Glossary />}
        </div>
      </DropZone>
      <BackToNotes />
      {OpenDialog && <OpenDialog />}
      <NoticeBar />
    </Choices>
  );
}
