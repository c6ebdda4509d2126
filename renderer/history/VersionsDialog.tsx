/** Earlier versions of a note: each with the words that the note has no longer, to go back to. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ownBody, type Annotation } from '../../corpus/annotations/annotation.ts';
import { wordDifference } from '../../corpus/text/word-difference.ts';
import type { Version } from '../../electron/shared/history-requests.ts';
import { Button } from '../components/Button.tsx';
import { useColourName } from '../components/colour-names.ts';
import { Dialog } from '../components/Dialog.tsx';
import { TagChips } from '../components/TagChips.tsx';
import { useFormat } from '../components/use-format.ts';
import { useAnnotations } from '../state/annotations.ts';
import { useLibrary } from '../state/library.ts';
import { closeDialog } from '../state/session.ts';
import { restoreVersion, useVersions } from '../state/versions.ts';
import styles from './history.module.css';

export function VersionsDialog() {
  const { t } = useTranslation();
  const id = useVersions((state) => state.id);
  const versions = useVersions((state) => state.versions);
  const now = useAnnotations(({ placed }) =>
    placed.find(({ annotation }) => annotation.id === id),
  )?.annotation;
  const words = now && wordsOf(now);
  return (
    <Dialog
      title={t('history.versions.title')}
      closeLabel={t('app.close')}
      onClose={closeDialog}
      wide
    >
      {words !== undefined && (
        <section className={styles.now}>
          <h3 className={styles.soft}>{t('history.versions.now')}</h3>
          <p className={styles.words} dir="auto">
            {words || t('history.versions.wordless')}
          </p>
        </section>
      )}
      <p className={styles.soft}>
        {t(versions.length === 0 ? 'history.versions.none' : 'history.versions.explained')}
      </p>
      <ul className={styles.list}>
        {versions.map((version) => (
          <VersionRow key={version.change.id} version={version} now={words ?? ''} />
        ))}
      </ul>
    </Dialog>
  );
}

function VersionRow({ version, now }: { readonly version: Version; readonly now: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colourName = useColourName();
  const readOnly = useLibrary((library) => library.readOnly);
  const { annotation, change } = version;
  const when = format.moment(change.at);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.act}>{t('history.versions.until', { when })}</p>
        <Words words={wordsOf(annotation)} now={now} />
        <p className={styles.soft}>{colourName(annotation.colour)}</p>
        <TagChips tags={annotation.tags ?? []} />
      </div>
      <Button
        disabled={readOnly}
        aria-label={t('history.versions.restoreThis', { when })}
        onClick={() => void restoreVersion(change.id)}
      >
        {t('history.versions.restore')}
      </Button>
    </li>
  );
}

/** The words of a version; those that the note has no longer are marked. */
function Words({ words, now }: { readonly words: string; readonly now: string }) {
  const { t } = useTranslation();
  const { was } = useMemo(() => wordDifference(words, now), [words, now]);
  if (words === '') return <p>{t('history.versions.wordless')}</p>;
  return (
    <p className={styles.words} dir="auto">
      {was.map(({ text, same }, at) =>
        same ? <span key={at}>{text}</span> : <del key={at}>{text}</del>,
      )}
    </p>
  );
}

/** What the reader wrote. */
function wordsOf(annotation: Annotation): string {
  return ownBody(annotation)?.value ?? '';
}
