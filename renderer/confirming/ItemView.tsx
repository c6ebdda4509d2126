/** One note of the queue: what was marked, what stands there in this edition with the difference marked, and the note's words. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { describeText } from '../../corpus/text/language.ts';
import { wordDifference, type Piece } from '../../corpus/text/word-difference.ts';
import type { ReviewItem } from '../../electron/shared/placement-requests.ts';
import { NoteWords } from '../components/NoteWords.tsx';
import { useFormat } from '../components/use-format.ts';
import styles from './confirming.module.css';
import { wordsAfter, wordsBefore } from './surroundings.ts';

export function ItemView({ item }: { readonly item: ReviewItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { annotation, placement, was, is } = item;
  const difference = useMemo(
    () => wordDifference(was.exact, is?.exact ?? was.exact),
    [was.exact, is?.exact],
  );
  return (
    <>
      <div className={styles.sides}>
        <Side title={t('confirm.was')} words={was} pieces={difference.was} change="del" />
        {is ? (
          <Side
            title={t('confirm.is')}
            fact={t('confirm.share', { share: format.percent(placement.score) })}
            words={is}
            pieces={difference.is}
            change="ins"
          />
        ) : (
          <section className={styles.side}>
            <h3>{t('confirm.is')}</h3>
            <p className={styles.nowhere}>{t('confirm.nowhere')}</p>
          </section>
        )}
      </div>
      {annotation.bodies.length > 0 && (
        <p className={styles.note}>
          <NoteWords annotation={annotation} />
        </p>
      )}
      {placement.decision !== undefined && (
        <p className={styles.decided}>{t(`confirm.decision.${placement.decision}`)}</p>
      )}
    </>
  );
}

interface SideProps {
  readonly title: string;
  readonly fact?: string;
  readonly words: ReviewItem['was'];
  readonly pieces: readonly Piece[];
  /** What the words are that the other side has not. */
  readonly change: 'del' | 'ins';
}

function Side({ title, fact, words: { prefix, exact, suffix }, pieces, change }: SideProps) {
  const voice = describeText(exact);
  const Change = change;
  return (
    <section className={styles.side}>
      <h3>
        {title}
        {fact !== undefined && <span className={styles.fact}>{fact}</span>}
      </h3>
      <blockquote className={styles.words} dir={voice.direction} lang={voice.language}>
        <span className={styles.around}>{wordsBefore(prefix)}</span>
        <mark>
          {pieces.map(({ text, same }, index) =>
            same ? <span key={index}>{text}</span> : <Change key={index}>{text}</Change>,
          )}
        </mark>
        <span className={styles.around}>{wordsAfter(suffix)}</span>
      </blockquote>
    </section>
  );
}
