/** The queue of notes whose words are others in this edition, or not found: the old passage and the new one side by side, and a decision. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useFormat } from '../components/use-format.ts';
import {
  alike,
  confirmAlike,
  stepItem,
  surelySame,
  undecided,
  undoCarrying,
  useConfirming,
} from '../state/confirming.ts';
import { closeDialog } from '../state/session.ts';
import { ItemActions } from './ItemActions.tsx';
import { ItemView } from './ItemView.tsx';
import styles from './confirming.module.css';

/** Up and down go through the queue, wherever the focus is. */
function step(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.key === 'ArrowDown') stepItem(1);
  else if (event.key === 'ArrowUp') stepItem(-1);
  else return;
  event.preventDefault();
}

export function ConfirmDialog() {
  const { t } = useTranslation();
  const { items, current } = useConfirming();
  const root = useRef<HTMLDivElement>(null);
  const item = items.find(({ annotation }) => annotation.id === current);
  // What had the focus belongs to the item before.
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [current]);
  return (
    <Dialog title={t('confirm.title')} closeLabel={t('app.close')} onClose={closeDialog} wide>
      <div ref={root} className={styles.queue} onKeyDown={step}>
        <Place />
        {item && (
          <>
            <ItemView key={item.annotation.id} item={item} />
            <ItemActions item={item} />
          </>
        )}
        <Whole />
      </div>
    </Dialog>
  );
}

/** Which one of how many it is, read out as the reader steps; with the way to the one before and the one after. */
function Place() {
  const { t } = useTranslation();
  const format = useFormat();
  const { items, current } = useConfirming();
  const index = items.findIndex(({ annotation }) => annotation.id === current);
  const left = undecided(items).length;
  return (
    <div className={styles.place}>
      <p role="status">
        {/* Two numbers side by side would change places in Persian. */}
        <bdi>
          {t('confirm.place', {
            current: format.number(index + 1),
            total: format.number(items.length),
          })}
        </bdi>
        <bdi className={styles.left}>
          {t('confirm.left', { count: left, shown: format.number(left) })}
        </bdi>
      </p>
      <Button disabled={index <= 0} onClick={() => stepItem(-1)}>
        {t('confirm.previous')}
      </Button>
      <Button disabled={index >= items.length - 1} onClick={() => stepItem(1)}>
        {t('confirm.next')}
      </Button>
    </div>
  );
}

/** What can be done for many at once. */
function Whole() {
  const { t } = useTranslation();
  const format = useFormat();
  const { items, of } = useConfirming();
  const count = alike(items).length;
  if (count === 0 && of === null) return null;
  return (
    <p className={styles.whole}>
      {count > 0 && (
        <Button onClick={() => void confirmAlike()}>
          {t('confirm.acceptAlike', {
            count,
            shown: format.number(count),
            share: format.percent(surelySame),
          })}
        </Button>
      )}
      {of !== null && (
        <Button onClick={() => void undoCarrying()}>{t('confirm.undoCarrying')}</Button>
      )}
    </p>
  );
}
