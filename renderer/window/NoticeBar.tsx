/** The notice at the window's foot, read out by screen readers, with the button that takes a step back. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { copyText } from '../components/copy-text.ts';
import { IconButton } from '../components/IconButton.tsx';
import { useFormat } from '../components/use-format.ts';
import { cancelCarrying } from '../state/carrying.ts';
import { bringHome, takeBackHome } from '../state/coming-home.ts';
import { confirmIn } from '../state/confirming.ts';
import { invoke } from '../state/commands.ts';
import { dismissNotice, notify, useNotices, type Message, type Notice } from '../state/notices.ts';
import { noticeText } from './notice-text.ts';
import styles from './window.module.css';

/** Milliseconds that a notice stays; one with a button stays long enough to reach it. */
const stayMs = { plain: 5_000, withButton: 12_000 } as const;

function Action({ notice: { message } }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  switch (message.kind) {
    case 'documentDeleted':
    case 'documentsDeleted':
    case 'tagged':
    case 'placed':
    case 'collected':
    case 'takenOut':
    case 'collectionMade':
    case 'collectionRenamed':
    case 'collectionDeleted':
    case 'notesChanged':
    case 'notesDeleted':
    case 'termSaved':
    case 'termsDeleted':
    case 'termsMerged':
    case 'glossaryBrought':
    case 'addedToSheet':
    case 'sheetDeleted':
    case 'annotationDeleted':
    case 'highlightAdded':
    case 'noteSaved':
    case 'colourChanged':
    case 'extentChanged':
    case 'areaChanged':
    case 'tagsChanged':
    case 'corrected':
    case 'metadataSaved':
    case 'editionSeparated':
    case 'versionRestored':
    case 'paired':
    case 'unpaired':
    case 'bothMarked':
    case 'otherSideLeft':
      return <Button onClick={() => invoke('annotation:undo')}>{t('notice.undo')}</Button>;
    case 'imported':
    case 'importFailed':
    case 'importCancelled':
    case 'importUnread':
    case 'allLeftOut':
      return <Button onClick={() => invoke('library:importReport')}>{t('notice.details')}</Button>;
    case 'carried':
      return (
        <>
          {message.changed + message.orphan > 0 && (
            <Button onClick={() => void confirmIn(message.id)}>{t('notice.check')}</Button>
          )}
          <Button onClick={() => invoke('annotation:undo')}>{t('notice.undo')}</Button>
        </>
      );
    case 'notesWaiting':
      return (
        <Button onClick={() => void bringHome(message.homecomings)}>{t('notice.bringHome')}</Button>
      );
    case 'broughtHome':
      return <Button onClick={() => void takeBackHome(message.acts)}>{t('notice.undo')}</Button>;
    case 'reread':
      return message.check ? (
        <Button onClick={() => invoke('annotation:confirm')}>{t('notice.check')}</Button>
      ) : null;
    case 'carrying':
      return <Button onClick={() => cancelCarrying(message.job)}>{t('notice.stop')}</Button>;
    case 'link':
      return (
        <Button
          onClick={() => {
            copyText(message.address);
            notify({ kind: 'copied' });
          }}
        >
          {t('notice.copy')}
        </Button>
      );
    default:
      return null;
  }
}

const hasButton: ReadonlySet<Message['kind']> = new Set([
  'documentDeleted',
  'documentsDeleted',
  'tagged',
  'placed',
  'reread',
  'collected',
  'takenOut',
  'collectionDeleted',
  'notesChanged',
  'notesDeleted',
  'termsDeleted',
  'termsMerged',
  'glossaryBrought',
  'addedToSheet',
  'sheetDeleted',
  'annotationDeleted',
  'corrected',
  'carried',
  'broughtHome',
  'versionRestored',
  'imported',
  'importFailed',
  'importCancelled',
  'importUnread',
  'allLeftOut',
  'link',
  'error',
  'backupFailed',
]);

/** What is going on stays until it ends; what is asked, until it is answered. */
const staying: ReadonlySet<Message['kind']> = new Set(['carrying', 'notesWaiting']);

export function NoticeBar() {
  const { t } = useTranslation();
  const format = useFormat();
  const current = useNotices((notices) => notices.current);
  return (
    // Always there, so that screen readers hear what comes into it.
    <div className={styles.notices} role="status" aria-live="polite" data-passing>
      {current && (
        <Card key={current.serial} notice={current} text={noticeText(t, format, current.message)} />
      )}
    </div>
  );
}

function Card({ notice, text }: { readonly notice: Notice; readonly text: string }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  const { serial, message } = notice;
  useEffect(() => {
    if (held || staying.has(message.kind)) return;
    const ms = hasButton.has(message.kind) ? stayMs.withButton : stayMs.plain;
    const timer = setTimeout(() => dismissNotice(serial), ms);
    return () => clearTimeout(timer);
  }, [held, serial, message.kind]);
  return (
    <div
      className={styles.notice}
      data-kind={message.kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{text}</p>
      <Action notice={notice} />
      <IconButton icon={X} label={t('notice.dismiss')} onClick={() => dismissNotice(serial)} />
    </div>
  );
}
