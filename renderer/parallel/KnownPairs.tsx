/** The pairs that the open document stands in, each of which can be taken apart. */
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../corpus/alignment/pair.ts';
import type { Document } from '../../corpus/document/document.ts';
import { Button } from '../components/Button.tsx';
import { useLibrary } from '../state/library.ts';
import { unpair } from '../state/pairing.ts';
import { pairName } from '../state/pair-name.ts';
import styles from './parallel.module.css';

interface KnownPairsProps {
  readonly document: Document;
  readonly pairs: readonly Pair[];
  /** The button that was pressed is gone: the keyboard has to go somewhere. */
  readonly onUnpaired: () => void;
}

export function KnownPairs({ document, pairs, onUnpaired }: KnownPairsProps) {
  const { t } = useTranslation();
  const documents = useLibrary((library) => library.documents);
  if (pairs.length === 0) return null;
  return (
    <section aria-label={t('parallel.known')}>
      <h3 className={styles.heading}>{t('parallel.known')}</h3>
      <ul className={styles.choices}>
        {pairs.map((pair) => {
          const { own, other } = pairName(pair, document, documents);
          return (
            <li key={pair.id} className={styles.choice}>
              <span>
                <bdi>{other}</bdi>
                {own !== undefined && (
                  <span className={styles.reason}>
                    <bdi>{own}</bdi>
                  </span>
                )}
              </span>
              <span className={styles.space} />
              <Button
                aria-label={t('parallel.unpairThis', { title: other })}
                onClick={() => void unpair(pair.id).then(onUnpaired)}
              >
                {t('parallel.unpair')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
