/** What the reader can decide about one note of the queue. */
import { useTranslation } from 'react-i18next';
import { describeText } from '../../corpus/text/language.ts';
import type { ReviewItem } from '../../electron/shared/placement-requests.ts';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { chooseInText, confirmPlace, detach, placeOn, useConfirming } from '../state/confirming.ts';
import styles from './confirming.module.css';
import { wordsAfter, wordsBefore } from './surroundings.ts';

export function ItemActions({ item }: { readonly item: ReviewItem }) {
  const { t } = useTranslation();
  const { annotation, placement, is } = item;
  const block = placement.selectors.find(({ type }) => type === 'BlockRangeSelector');
  const range = block?.type === 'BlockRangeSelector' ? block.range : null;
  const isFound = is !== null;
  return (
    <>
      {!isFound && <Offers item={item} />}
      <p className={styles.actions}>
        {isFound && (
          <Button look="main" data-first onClick={() => void confirmPlace(annotation.id)}>
            {t('confirm.accept')}
          </Button>
        )}
        <Button
          {...(isFound ? {} : { 'data-first': true })}
          onClick={() => chooseInText(annotation, range, true)}
        >
          {t('confirm.choose')}
        </Button>
        {placement.decision !== 'detached' && (
          <Button onClick={() => void detach(annotation.id)}>
            {t(isFound ? 'confirm.detach' : 'confirm.leave')}
          </Button>
        )}
      </p>
    </>
  );
}

/** The likeliest places for words that are not found, each with how alike it is. */
function Offers({ item: { annotation } }: { readonly item: ReviewItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const offers = useConfirming((state) => state.offers);
  if (offers === null) return <p role="status">{t('confirm.looking')}</p>;
  if (offers.length === 0) return <p role="status">{t('confirm.noOffers')}</p>;
  return (
    <section>
      <h3 className={styles.offersTitle}>{t('confirm.offers')}</h3>
      <ol className={styles.offers}>
        {offers.map(({ range, score, words }) => {
          const voice = describeText(words.exact);
          return (
            <li key={`${range.start.blockId} ${range.start.offset}`}>
              <p className={styles.words} dir={voice.direction} lang={voice.language}>
                <span className={styles.around}>{wordsBefore(words.prefix)}</span>
                <mark>{words.exact}</mark>
                <span className={styles.around}>{wordsAfter(words.suffix)}</span>
              </p>
              <span className={styles.fact}>
                {t('confirm.share', { share: format.percent(score) })}
              </span>
              <Button onClick={() => void placeOn(annotation.id, range)}>
                {t('confirm.placeHere')}
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
