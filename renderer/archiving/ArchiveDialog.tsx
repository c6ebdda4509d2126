/** The dialog of archives: how far it is, what would be brought in, and what came of it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../electron/shared/error-text.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { bringArchiveIn, closeArchive, useArchiving, type Archiving } from '../state/archiving.ts';
import { ArchiveProgress } from './ArchiveProgress.tsx';
import { PlanView } from './PlanView.tsx';
import { TakenOut } from './TakenOut.tsx';
import styles from './archiving.module.css';

export function ArchiveDialog() {
  const { t } = useTranslation();
  const now = useArchiving((state) => state.now);
  if (now.kind === 'none') return null;
  return (
    <Dialog
      title={t(`archive.${now.kind}`)}
      closeLabel={t('app.close')}
      onClose={closeArchive}
      wide
    >
      <div className={styles.archive}>
        <Content now={now} />
        <Buttons now={now} />
      </div>
    </Dialog>
  );
}

function Content({ now }: { readonly now: Archiving }): ReactNode {
  const { t } = useTranslation();
  switch (now.kind) {
    case 'none':
      return null;
    case 'takingOut':
    case 'reading':
    case 'bringing':
      return <ArchiveProgress progress={now.progress} />;
    case 'takenOut':
      return <TakenOut taken={now.taken} />;
    case 'planned':
      return <PlanView file={now.offered.file} plan={now.plan} done={false} />;
    case 'brought':
      return <PlanView file={now.file} plan={now.plan} done />;
    case 'failed':
      return <p role="alert">{errorText(t, now)}</p>;
  }
}

function Buttons({ now }: { readonly now: Archiving }) {
  const { t } = useTranslation();
  // What works has its own way to stop.
  if ('progress' in now) return null;
  const brings = now.kind === 'planned' && now.plan.changes;
  return (
    <p className={styles.buttons}>
      {brings && (
        <Button look="main" onClick={() => void bringArchiveIn()}>
          {t('archive.bring')}
        </Button>
      )}
      <Button {...(brings ? {} : { look: 'main' as const })} onClick={closeArchive}>
        {brings ? t('archive.notNow') : t('archive.done')}
      </Button>
    </p>
  );
}
