/** The views that a pane can show, each with its name and what draws it; nothing else asks which one it is. */
import { BookOpenText, FileText, Languages, Rows3, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { PaneView } from '../../corpus/document/reading-view.ts';
import { AnnotatedPane } from './AnnotatedPane.tsx';
import { OriginalPane } from './original/OriginalPane.tsx';
import { RowsPane } from './RowsPane.tsx';
import { TranslationPane } from './TranslationPane.tsx';
import type { ViewProps } from './view-props.ts';

interface ViewKind {
  readonly icon: LucideIcon;
  readonly name: 'reader.original' | 'reader.annotated' | 'reader.translation' | 'reader.rows';
  readonly View: ComponentType<ViewProps>;
}

export const viewKinds: Readonly<Record<PaneView, ViewKind>> = {
  original: { icon: FileText, name: 'reader.original', View: OriginalPane },
  annotated: { icon: BookOpenText, name: 'reader.annotated', View: AnnotatedPane },
  translation: { icon: Languages, name: 'reader.translation', View: TranslationPane },
  rows: { icon: Rows3, name: 'reader.rows', View: RowsPane },
};
