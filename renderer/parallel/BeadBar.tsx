/** At the foot of paired texts: which bead the reader looks at, how sure it is, and what can be said about it. */
import { Check, ChevronDown, ChevronUp, Copy, Download, ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PairedBead } from '../../corpus/alignment/pair.ts';
import { isAlone, isUncertain, progressOf } from '../../corpus/alignment/review.ts';
import { IconButton } from '../components/IconButton.tsx';
import { useFormat } from '../components/use-format.ts';
import { copyBoth } from '../state/bead-copying.ts';
import { correctBead, reviewNext, stepBead } from '../state/beads.ts';
import { preparePairExport } from '../state/pair-exporting.ts';
import { useParallel } from '../state/parallel.ts';
import { BeadMenu } from './BeadMenu.tsx';
import styles from './parallel.module.css';

/** How sure a bead is, as a key of `parallel.state`. */
export function standingOf(
  bead: PairedBead,
): 'confirmed' | 'corrected' | 'omitted' | 'onlyHere' | 'uncertain' | 'likely' {
  if (bead.state !== 'aligned') return bead.state;
  if (isAlone(bead)) return 'onlyHere';
  return isUncertain(bead) ? 'uncertain' : 'likely';
}

export function BeadBar() {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = useParallel((parallel) => parallel.shown);
  const current = useParallel((parallel) => parallel.current);
  if (shown.kind !== 'open') return null;
  const { beads } = shown;
  const bead = current === null ? undefined : beads[current];
  const { confirmed, total } = progressOf(beads);
  const standing = bead && standingOf(bead);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('parallel.tools')}>
      <IconButton
        className={styles.small}
        icon={ChevronUp}
        label={t('menu.previousPair')}
        command="pair:previous"
        onClick={() => void stepBead(-1)}
      />
      <IconButton
        className={styles.small}
        icon={ChevronDown}
        label={t('menu.nextPair')}
        command="pair:next"
        onClick={() => void stepBead(1)}
      />
      <span className={styles.standing} role="status">
        {bead && standing && current !== null && (
          <>
            <span className={styles.number}>
              {t('parallel.place', {
                shown: format.number(current + 1),
                total: format.number(total),
              })}
            </span>
            <span className={styles.chip} data-standing={standing}>
              {t(`parallel.state.${standing}`)}
            </span>
          </>
        )}
      </span>
      {bead && (
        <>
          <IconButton
            className={styles.small}
            icon={Check}
            label={t('parallel.act.confirm')}
            keys="C"
            onClick={() => void correctBead({ kind: 'confirm' })}
          />
          <IconButton
            className={styles.small}
            icon={Copy}
            label={t('menu.copyPair')}
            command="pair:copy"
            onClick={() => void copyBoth()}
          />
        </>
      )}
      {bead && <BeadMenu />}
      <span className={styles.space} />
      <span className={styles.progress}>
        {t('parallel.progress', {
          count: total,
          confirmed: format.number(confirmed),
          total: format.number(total),
        })}
      </span>
      <IconButton
        className={styles.small}
        icon={ListChecks}
        label={t('menu.reviewPair')}
        command="pair:review"
        onClick={() => void reviewNext()}
      />
      <IconButton
        className={styles.small}
        icon={Download}
        label={t('menu.exportPair')}
        command="pair:export"
        onClick={() => void preparePairExport()}
      />
    </div>
  );
}
