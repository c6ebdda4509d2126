/** The reader's head: what is read, by whom, where it is from, and what can be done with it. */
import {
  BookOpenText,
  FileText,
  Info,
  ListTree,
  MessageSquareText,
  PanelLeft,
  Search,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { describeText } from '../../corpus/text/language.ts';
import { IconButton } from '../components/IconButton.tsx';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import { invoke } from '../state/commands.ts';
import { usePanes } from '../state/panes.ts';
import { useSession } from '../state/session.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { hasContents } from './parts-tree.ts';
import styles from './reader.module.css';

export function ReaderHeader({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const { metadata } = document;
  const voice = describeText(metadata.title, metadata);
  const any = useMemo(() => hasContents(document), [document]);
  const views = usePanes((panes) => panes.views);
  const listOpen = useSession((session) => session.listOpen);
  const notesOpen = useSession((session) => session.notesOpen);
  const partsOpen = useSession((session) => session.partsOpen);
  const provenanceOpen = useSession((session) => session.provenanceOpen);
  return (
    <header className={styles.header}>
      <IconButton
        icon={PanelLeft}
        label={t(listOpen ? 'library.hide' : 'library.show')}
        command="view:toggleList"
        mirrored
        aria-pressed={listOpen}
        onClick={() => invoke('view:toggleList')}
      />
      <div className={styles.headline}>
        <h1 className={styles.title} title={isolate(metadata.title)}>
          <bdi lang={voice.language} dir={voice.direction}>
            {metadata.title}
          </bdi>
        </h1>
        <Byline document={document} />
      </div>
      <div className={styles.actions} role="toolbar" aria-label={t('reader.tools')}>
        <IconButton
          icon={FileText}
          label={t('reader.original')}
          command="view:toggleOriginal"
          aria-pressed={views.includes('original')}
          onClick={() => invoke('view:toggleOriginal')}
        />
        <IconButton
          icon={BookOpenText}
          label={t('reader.annotated')}
          command="view:toggleAnnotated"
          aria-pressed={views.includes('annotated')}
          onClick={() => invoke('view:toggleAnnotated')}
        />
        <span className={styles.divider} aria-hidden />
        <IconButton
          icon={Search}
          label={t('find.open')}
          command="document:find"
          onClick={() => invoke('document:find')}
        />
        {any && (
          <IconButton
            icon={ListTree}
            label={t('parts.list')}
            command="view:toggleParts"
            mirrored
            aria-pressed={partsOpen}
            onClick={() => invoke('view:toggleParts')}
          />
        )}
        <IconButton
          icon={MessageSquareText}
          label={t('notes.list')}
          command="view:toggleNotes"
          aria-pressed={notesOpen}
          onClick={() => invoke('view:toggleNotes')}
        />
        <ExportMenu />
        <IconButton
          icon={Info}
          label={t('provenance.open')}
          command="view:toggleProvenance"
          aria-pressed={provenanceOpen}
          onClick={() => invoke('view:toggleProvenance')}
        />
      </div>
    </header>
  );
}

/** Authors, date and source, in one quiet line. */
function Byline({ document: { metadata, provenance } }: { readonly document: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = metadata.dates[0];
  const facts = [
    ...metadata.authors,
    metadata.translator === undefined
      ? undefined
      : t('reader.translatedBy', { name: isolate(metadata.translator) }),
    metadata.publisher,
    date && format.written(date),
    provenance.sourceAddress ?? provenance.fileName,
  ].filter((fact) => fact !== undefined);
  return (
    <p className={styles.byline}>
      {facts.map((fact, index) => (
        <span key={`${index}-${fact}`}>
          <bdi>{fact}</bdi>
        </span>
      ))}
    </p>
  );
}
