/** Where several highlights are on the same words: which of them the popup is about, and the way to the others. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { IconButton } from '../components/IconButton.tsx';
import { useFormat } from '../components/use-format.ts';
import { useAnnotations } from '../state/annotations.ts';
import { standingAmong, stepAmong } from '../state/marking.ts';
import styles from './annotations.module.css';

interface AlongsideProps {
  readonly id: AnnotationId;
  /** The innermost first. */
  readonly among: readonly AnnotationId[];
}

export function Alongside({ id, among }: AlongsideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const placed = useAnnotations((state) => state.placed);
  const there = standingAmong(placed, among);
  if (there.length < 2) return null;
  const place = {
    current: format.number(there.indexOf(id) + 1),
    total: format.number(there.length),
  };
  return (
    <div className={styles.alongside} role="group" aria-label={t('annotation.alongside')}>
      <IconButton
        icon={ChevronLeft}
        label={t('annotation.previousHere')}
        keys="PageUp"
        mirrored
        onClick={() => void stepAmong(-1)}
      />
      <output aria-live="polite">{t('annotation.placeHere', place)}</output>
      <IconButton
        icon={ChevronRight}
        label={t('annotation.nextHere')}
        keys="PageDown"
        mirrored
        onClick={() => void stepAmong(1)}
      />
    </div>
  );
}
