/** The reader: the open document in one or two panes that follow each other. */
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isWhole } from '../../corpus/document/opening.ts';
import { errorText } from '../../electron/shared/error-text.ts';
import { Button } from '../components/Button.tsx';
import { openDocument, useDocument, type OpenDocument } from '../state/document.ts';
import { usePanes } from '../state/panes.ts';
import { useSession } from '../state/session.ts';
import type { PaneSlots } from './pane-slots.ts';
import { Panes } from './Panes.tsx';
import { hasContents } from './parts-tree.ts';
import { PrintSheet } from './print/PrintSheet.tsx';
import { PartsPanel } from './PartsPanel.tsx';
import styles from './reader.module.css';
import { ReaderHeader } from './ReaderHeader.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';

interface ReaderProps extends PaneSlots {
  /** Shown when no document is open. */
  readonly empty: ReactNode;
  /** Between the header and the text: the find bar. */
  readonly bar: ReactNode;
  /** Beside the text: the list of notes. */
  readonly aside: ReactNode;
}

type Open = Extract<OpenDocument, { kind: 'open' }>;

export function Reader({ empty, bar, aside, ...slots }: ReaderProps) {
  const { t } = useTranslation();
  const open = useDocument((state) => state.open);
  const full = usePanes((panes) => panes.full);
  switch (open.kind) {
    case 'none':
      return <main className={styles.reader}>{empty}</main>;
    case 'opening':
      return (
        <main className={styles.reader} aria-busy>
          <p className={styles.opening}>{t('reader.opening')}</p>
        </main>
      );
    case 'failed':
      return (
        <main className={styles.reader}>
          <div className={styles.failed} role="alert">
            <p>{errorText(t, open.error)}</p>
            <Button onClick={() => void openDocument(open.id)}>{t('reader.tryAgain')}</Button>
          </div>
        </main>
      );
    case 'open':
      return (
        <main className={styles.reader}>
          {!full && <ReaderHeader document={open.document} />}
          {bar}
          <div className={styles.beside}>
            {!full && <Parts document={open.document} />}
            <Panes key={readingOf(open.document)} open={open} {...slots} />
            {!full && aside}
          </div>
          <ReadingProgress document={open.document} whole={isWhole(open.missing)} />
          <PrintSheet document={open.document} />
        </main>
      );
  }
}

/** Names a text as it was read: another encoding or importer makes other blocks of the same bytes. */
function readingOf({ id, provenance: { encoding, importer } }: Open['document']): string {
  return `${id} ${encoding} ${importer.version}`;
}

/** The contents, where they are open and there are any. */
function Parts({ document }: Pick<Open, 'document'>) {
  const partsOpen = useSession((session) => session.partsOpen);
  const any = useMemo(() => hasContents(document), [document]);
  return partsOpen && any && <PartsPanel document={document} />;
}
