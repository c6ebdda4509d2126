/** What a reader can do without until the first picture stands: the dialogs, and the views that lie over the text. A program of its own. */
import { TagsManager } from '../annotations/TagsManager.tsx';
import { ArchiveDialog } from '../archiving/ArchiveDialog.tsx';
import { CollectionDialog } from '../library/CollectionDialog.tsx';
import { DetailsDialog } from '../library/DetailsDialog.tsx';
import { FilterDialog } from '../library/FilterDialog.tsx';
import { ImportReport } from '../library/ImportReport.tsx';
import { BringDialog } from '../bringing/BringDialog.tsx';
import { ConfirmDialog } from '../confirming/ConfirmDialog.tsx';
import { ChangesDialog } from '../history/ChangesDialog.tsx';
import { VersionsDialog } from '../history/VersionsDialog.tsx';
import { Glossary } from '../glossary/Glossary.tsx';
import { GlossaryDialog } from '../glossary/GlossaryDialog.tsx';
import { TermDialog } from '../glossary/TermDialog.tsx';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { PairExportDialog } from '../exporting/PairExportDialog.tsx';
import { PasteDialog } from '../library/PasteDialog.tsx';
import { TagsDialog } from '../library/TagsDialog.tsx';
import { TrashDialog } from '../library/TrashDialog.tsx';
import { NotesView } from '../notes/NotesView.tsx';
import { NoteTagsDialog } from '../notes/NoteTagsDialog.tsx';
import { PairDialog } from '../parallel/PairDialog.tsx';
import { GoTo, Palette } from '../palette/Palette.tsx';
import { ProvenancePanel } from '../provenance/ProvenancePanel.tsx';
import { RecogniseDialog } from '../reader/RecogniseDialog.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { ShortcutsDialog } from '../settings/ShortcutsDialog.tsx';
import type { DialogName } from '../state/session.ts';

type View = () => React.ReactNode;

/** See `use-later.ts`. */
export interface Later {
  readonly dialogs: Readonly<Record<DialogName, View>>;
  readonly NotesView: View;
  readonly Glossary: View;
  readonly ProvenancePanel: View;
}

const dialogs: Later['dialogs'] = {
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

export const later: Later = { dialogs, NotesView, Glossary, ProvenancePanel };
