/** The view of both texts bead by bead; what draws it comes from another feature, here it is joined to the other pane. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../electron/shared/error-text.ts';
import { openPairOf, useParallel } from '../state/parallel.ts';
import styles from './annotated.module.css';
import { PairOpening } from './PairOpening.tsx';
import { usePane, type DrawnContent } from './use-pane.ts';
import type { ViewProps } from './view-props.ts';

export function RowsPane({ open, pane, following, rows, unpaired, beadBar }: ViewProps) {
  const { t } = useTranslation();
  const { id } = open.document;
  const shown = useParallel((parallel) => parallel.shown);
  const pairs = useParallel((parallel) => parallel.pairs);
  const [content, setContent] = useState<DrawnContent | null>(null);
  useEffect(() => void openPairOf(id), [id, pairs]);
  const focusHeld = useRef(false);
  usePane(following, pane, content);
  if (shown.kind === 'none') return unpaired();
  if (shown.kind === 'failed') {
    return (
      <p className={styles.waiting} role="alert">
        {errorText(t, shown.error)}
      </p>
    );
  }
  if (shown.kind === 'opening') return <PairOpening shown={shown} focusHeld={focusHeld} />;
  return (
    <div className={styles.withBar}>
      {rows(setContent, focusHeld)}
      {beadBar()}
    </div>
  );
}
