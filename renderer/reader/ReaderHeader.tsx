/** The reader's head: what is read, by whom, where it is from, and what can be done with it. */
import { PanelLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { describeText } from '../../corpus/text/language.ts';
import { IconButton } from '../components/IconButton.tsx';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import { invoke } from '../state/commands.ts';
import { useSession } from '../state/session.ts';
import { HeaderTools } from './HeaderTools.tsx';
import styles from './reader.module.css';

export function ReaderHeader({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const { metadata } = document;
  const voice = describeText(metadata.title, metadata);
  const listOpen = useSession((session) => session.listOpen);
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
      <HeaderTools document={document} />
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
