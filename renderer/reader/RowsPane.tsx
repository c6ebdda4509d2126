/** The view of both texts bead by bead; what draws it comes from another feature, here it is joined to the other pane. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openPairOf, useParallel } from '../state/parallel.ts';
import styles from './annotated.module.css';
import { usePane, type DrawnContent } from './use-pane.ts';
import type { ViewProps } from './view-props.ts';

export function RowsPane({ open, pane, following, rows, unpaired, beadBar }: ViewProps) {
  const { t } = useTranslation();
  const { id } = open.document;
  const shown = useParallel((parallel) => parallel.shown.kind);
  const pairs = useParallel((parallel) => parallel.pairs);
  const [content, setContent] = useState<DrawnContent | null>(null);
  useEffect(() => void openPairOf(id), [id, pairs]);
  usePane(following, pane, content);
  if (shown === 'none' || shown === 'failed') return unpaired();
  if (shown === 'opening') {
    return (
      <p className={styles.waiting} role="status">
        {t('parallel.opening')}
      </p>
    );
  }
  return (
    <div className={styles.withBar}>
      {rows(setContent)}
      {beadBar()}
    </div>
  );
}
