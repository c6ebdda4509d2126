/** A text that the open one may be paired with, and what speaks for it. */
import { useTranslation } from 'react-i18next';
import { pairReasonTexts } from '../../electron/shared/pair-reasons.ts';
import { useFormat } from '../components/use-format.ts';
import type { Candidate } from './candidates.ts';
import styles from './parallel.module.css';

interface CandidateChoiceProps {
  readonly candidate: Candidate;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

export function CandidateChoice({ candidate, checked, onChoose }: CandidateChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, language, suggestion } = candidate;
  return (
    <label className={styles.choice}>
      <input type="radio" name="translation" checked={checked} onChange={onChoose} />
      <span>
        <bdi lang={language}>{title}</bdi>
        {suggestion && (
          <span className={styles.reason}>
            {[
              t('parallel.match', { score: format.percent(suggestion.score) }),
              ...pairReasonTexts(suggestion.reasons, t),
            ].join(' · ')}
          </span>
        )}
      </span>
    </label>
  );
}
