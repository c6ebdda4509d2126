/** The reader's foot: how much of the text stands before the place that is read, and about how long the rest of its part takes. */
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { useFormat } from '../components/use-format.ts';
import { useReading } from '../state/reading.ts';
import { minutesFor, wayThrough } from '../state/reading-share.ts';
import styles from './reading-progress.module.css';

interface ReadingProgressProps {
  readonly document: Document;
  /** Whether all of its blocks are there. */
  readonly whole: boolean;
}

export function ReadingProgress({ document, whole }: ReadingProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // A long text is counted once its first page stands.
  const counted = useDeferredValue<Document | null>(whole ? document : null, null);
  const way = useMemo(() => (counted === null ? undefined : wayThrough(counted)), [counted]);
  const here = useReading((reading) => reading.here);
  const point = here === null ? undefined : way?.get(here);
  const { share, leftInPart } = point ?? { share: 0, leftInPart: 0 };
  // Whole hundredths: whatever changes in the window makes Chromium go through all highlights before the next frame.
  const hundredths = Math.round(share * 100);
  const percent = format.percent(share);
  // The rest that fits on the screen counts as read.
  const minutes = share < 1 ? minutesFor(leftInPart) : 0;
  const left = { count: minutes, shown: format.number(minutes) };
  const rest = t(
    document.parts.length > 1 ? 'reader.minutesLeftInPart' : 'reader.minutesLeft',
    left,
  );
  const facts = [t('library.readTo', { share: percent }), ...(minutes > 0 ? [rest] : [])];
  return (
    <div
      role="progressbar"
      className={styles.foot}
      aria-label={t('reader.progress')}
      aria-valuenow={hundredths}
      aria-valuetext={facts.join(' · ')}
    >
      <div className={styles.line}>
        <div className={styles.read} style={{ inlineSize: `${hundredths}%` }} />
      </div>
      <p className={styles.words}>
        <span>{minutes > 0 && rest}</span>
        <span>{percent}</span>
      </p>
    </div>
  );
}
