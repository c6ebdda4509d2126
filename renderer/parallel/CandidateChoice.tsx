/** A text that the open one may be paired with, what it is, and what speaks for it. */
import { useTranslation } from 'react-i18next';
import { pairReasonTexts } from '../../electron/shared/pair-reasons.ts';
import { useFormat } from '../components/use-format.ts';
import type { Candidate } from './candidates.ts';
import styles from './parallel.module.css';
import { SideOption } from './SideOption.tsx';

interface CandidateChoiceProps {
  readonly candidate: Candidate;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

/** Nothing is certain before the reader says so. */
const surest = 0.99;

export function CandidateChoice({ candidate, checked, onChoose }: CandidateChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, language, authors, date, suggestion } = candidate;
  return (
    <SideOption
      name={title}
      language={language}
      about={
        <>
          <span className={styles.reason}>
            {format.language(language)}
            {authors.map((author) => (
              <span key={author}>
                {' · '}
                <bdi>{author}</bdi>
              </span>
            ))}
            {date && ` · ${format.written(date)}`}
          </span>
          {suggestion && (
            <span className={styles.reason}>
              <strong>
                {t('parallel.match', {
                  score: format.percent(Math.min(surest, suggestion.score)),
                })}
              </strong>
              {' · '}
              {pairReasonTexts(suggestion.reasons, t).join(' · ')}
            </span>
          )}
        </>
      }
      checked={checked}
      onChoose={onChoose}
    />
  );
}
