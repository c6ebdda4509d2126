/** The texts that the open one may be paired with: those that are likely with what speaks for them, then the others. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../corpus/document/document.ts';
import { useFormat } from '../components/use-format.ts';
import { CandidateChoice } from './CandidateChoice.tsx';
import type { Candidate } from './candidates.ts';
import styles from './parallel.module.css';

/** Of texts that nothing speaks for, as many as can be looked through; words find the rest. */
const mostOthers = 60;

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  /** Whether likely ones are still being looked for. */
  readonly looking: boolean;
  /** By words of titles. */
  readonly narrowed: boolean;
  readonly chosen: DocumentId | null;
  readonly onChoose: (candidate: Candidate) => void;
}

export function CandidateList({
  candidates,
  looking,
  narrowed,
  chosen,
  onChoose,
}: CandidateListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const likely = candidates.filter(({ suggestion }) => suggestion !== undefined);
  const others = candidates.filter(({ suggestion }) => suggestion === undefined);
  const shown = others.filter(({ id }, index) => index < mostOthers || id === chosen);
  const more = others.length - shown.length;
  const group = { chosen, onChoose };
  return (
    <>
      <p role="status" className={styles.quiet}>
        {looking
          ? t('parallel.looking')
          : candidates.length === 0
            ? t('parallel.noTexts')
            : !narrowed && likely.length === 0 && t('parallel.noneLikely')}
      </p>
      <Group {...group} label={t('parallel.likelyTexts')} candidates={likely} />
      <Group {...group} label={t('parallel.otherTexts')} candidates={shown} />
      {more > 0 && (
        <p className={styles.quiet}>
          {t('parallel.moreTexts', { count: more, shown: format.number(more) })}
        </p>
      )}
    </>
  );
}

function Group({
  label,
  candidates,
  chosen,
  onChoose,
}: Omit<CandidateListProps, 'looking' | 'narrowed'> & { readonly label: string }) {
  const id = useId();
  if (candidates.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {label}
      </h3>
      {candidates.map((candidate) => (
        <CandidateChoice
          key={candidate.id}
          candidate={candidate}
          checked={chosen === candidate.id}
          onChoose={() => onChoose(candidate)}
        />
      ))}
    </div>
  );
}
