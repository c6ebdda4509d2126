/** The views that a pane can show, each with its name and what draws it; nothing else asks which one it is. */
import { BookOpenText, FileText, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { PaneView } from '../../corpus/document/reading-view.ts';
import { AnnotatedPane } from './AnnotatedPane.tsx';
import { OriginalPane } from './original/OriginalPane.tsx';
import type { ViewProps } from './view-props.ts';

interface ViewKind {
  readonly icon: LucideIcon;
  readonly name: 'reader.original' | 'reader.annotated';
  readonly View: ComponentType<ViewProps>;
}

export const viewKinds: Readonly<Record<PaneView, ViewKind>> = {
  original: { icon: FileText, name: 'reader.original', View: OriginalPane },
  annotated: { icon: BookOpenText, name: 'reader.annotated', View: AnnotatedPane },
};
