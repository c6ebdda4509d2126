/** The tools of the reader's head, in their order: what each is called, gives as a command, and whether it is on. */
import {
  BookOpenText,
  FileText,
  Info,
  Languages,
  ListTree,
  MessageSquareText,
  Search,
  type LucideIcon,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import type { CommandId } from '../../electron/shared/commands.ts';
import { usePanes } from '../state/panes.ts';
import { pairsOf, useParallel } from '../state/parallel.ts';
import { useSession } from '../state/session.ts';
import { hasContents } from './parts-tree.ts';

/** `isOn` is absent of tools that only do something. */
export interface HeaderTool {
  readonly command: CommandId;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isOn?: boolean;
  readonly mirrored?: boolean;
}

/** `views` say what the panes show; `panels` open something beside the text. */
export interface HeaderTools {
  readonly views: readonly HeaderTool[];
  readonly panels: readonly HeaderTool[];
  readonly notes: HeaderTool;
  readonly provenance: HeaderTool;
}

export function useHeaderTools(document: Document): HeaderTools {
  const { t } = useTranslation();
  const views = usePanes((panes) => panes.views);
  const { notesOpen, partsOpen, provenanceOpen } = useSession();
  const any = useMemo(() => hasContents(document), [document]);
  const paired = useParallel(({ pairs }) => pairsOf(pairs, document.id).length > 0);
  const translation: HeaderTool = {
    command: 'view:toggleTranslation',
    icon: Languages,
    label: t('reader.translation'),
    isOn: views.includes('translation'),
  };
  const contents: HeaderTool = {
    command: 'view:toggleParts',
    icon: ListTree,
    label: t('parts.list'),
    isOn: partsOpen,
    mirrored: true,
  };
  return {
    views: [
      {
        command: 'view:toggleOriginal',
        icon: FileText,
        label: t('reader.original'),
        isOn: views.includes('original'),
      },
      {
        command: 'view:toggleAnnotated',
        icon: BookOpenText,
        label: t('reader.annotated'),
        isOn: views.includes('annotated'),
      },
      ...(paired || views.includes('translation') ? [translation] : []),
    ],
    panels: [
      { command: 'document:find', icon: Search, label: t('find.open') },
      ...(any ? [contents] : []),
    ],
    notes: {
      command: 'view:toggleNotes',
      icon: MessageSquareText,
      label: t('notes.list'),
      isOn: notesOpen,
    },
    provenance: {
      command: 'view:toggleProvenance',
      icon: Info,
      label: t('provenance.open'),
      isOn: provenanceOpen,
    },
  };
}
