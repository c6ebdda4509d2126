/** The reader: the open document in one or two panes that follow each other. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../electron/shared/error-text.ts';
import { Button } from '../components/Button.tsx';
import { openDocument, savePosition, useDocument, type OpenDocument } from '../state/document.ts';
import { beginReading, readHere, useReading } from '../state/reading.ts';
import { useSession } from '../state/session.ts';
import { useSettings } from '../state/settings.ts';
import { AnnotatedPane, type PaneSlots } from './AnnotatedPane.tsx';
import { createFollowing } from './following.ts';
import { OriginalPane } from './original/OriginalPane.tsx';
import { PartsPanel } from './PartsPanel.tsx';
import { placeOf, positionOf } from './place.ts';
import { createPlaceSaver } from './place-saver.ts';
import styles from './reader.module.css';
import { ReaderHeader } from './ReaderHeader.tsx';
import { Splitter } from './Splitter.tsx';

interface ReaderProps extends PaneSlots {
  /** Shown when no document is open. */
  readonly empty: ReactNode;
  /** Between the header and the text: the find bar. */
  readonly bar: ReactNode;
  /** Beside the text: the list of notes. */
  readonly aside: ReactNode;
}

type Open = Extract<OpenDocument, { kind: 'open' }>;

export function Reader({ empty, bar, aside, margin, layer }: ReaderProps) {
  const { t } = useTranslation();
  const open = useDocument((state) => state.open);
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
          <ReaderHeader document={open.document} />
          {bar}
          <div className={styles.beside}>
            <Parts document={open.document} />
            <Panes key={readingOf(open.document)} open={open} margin={margin} layer={layer} />
            {aside}
          </div>
        </main>
      );
  }
}

/** Names a text as it was read: another encoding or importer makes other blocks of the same bytes. */
function readingOf({ id, provenance: { encoding, importer } }: Open['document']): string {
  return `${id} ${encoding} ${importer.version}`;
}

/** The list of parts, where it is open and there are several. */
function Parts({ document }: Pick<Open, 'document'>) {
  const partsOpen = useSession((session) => session.partsOpen);
  return partsOpen && document.parts.length > 1 && <PartsPanel document={document} />;
}

function Panes({ open, margin, layer }: { readonly open: Open } & PaneSlots) {
  const { document, original } = open;
  const panes = useSettings((settings) => settings.panes);
  const split = useSession((session) => session.split);
  const following = useFollowing(open);
  const both = panes.original && panes.annotated;
  return (
    <div
      className={styles.panes}
      style={both ? { gridTemplateColumns: `${split}fr 1px ${1 - split}fr` } : {}}
    >
      {panes.original && (
        <OriginalPane document={document} original={original} following={following} />
      )}
      {both && <Splitter />}
      {panes.annotated && (
        <AnnotatedPane document={document} following={following} margin={margin} layer={layer} />
      )}
    </div>
  );
}

/** Follows the reader in a document from the place where it was left, and saves where it goes. */
function useFollowing({ document, position }: Open) {
  const jump = useReading((reading) => reading.jump);
  const { id, blocks } = document;
  const { following, saver } = useMemo(() => {
    const saver = createPlaceSaver((place) => savePosition(id, positionOf(place, blocks)));
    const start = position ? placeOf(position, blocks) : undefined;
    const following = createFollowing(start, (place) => {
      readHere(place.blockId);
      saver.keep(place);
    });
    return { saver, following };
    // A correction of the text's direction gives new blocks with the same ids and texts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);
  useEffect(() => {
    window.addEventListener('pagehide', saver.flush);
    return () => {
      window.removeEventListener('pagehide', saver.flush);
      saver.flush();
    };
  }, [saver]);
  // Where nothing was read yet, reading begins with the first block.
  useEffect(() => beginReading(position?.blockId ?? blocks[0]?.id ?? null), [id]); // eslint-disable-line react-hooks/exhaustive-deps
  const since = useMemo(() => jump?.serial ?? 0, [id]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (jump === null || jump.serial === since) return;
    following.lead('annotated');
    const { position: wanted, to } = jump;
    const place = placeOf(wanted, blocks);
    following.show(to === 'block' ? place : { ...place, offset: wanted.offset });
  }, [jump, since, following, blocks]);
  return following;
}
