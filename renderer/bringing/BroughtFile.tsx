/** One file of notes: how many become what, which texts they are about, whose they are, and which are not placed or left out. */
import { useTranslation } from 'react-i18next';
import type { IncomingItem, IncomingReport } from '../../electron/shared/incoming-requests.ts';
import { fateOf } from '../../electron/shared/incoming-text.ts';
import { useFormat } from '../components/use-format.ts';
import { chooseMine, useBringing } from '../state/bringing.ts';
import { BroughtText } from './BroughtText.tsx';
import styles from './bringing.module.css';

interface BroughtFileProps {
  readonly report: IncomingReport;
  /** It was done: nothing is to be chosen any more. */
  readonly decided: boolean;
}

const counts = ['added', 'updated', 'unplaced', 'waiting', 'skipped', 'leftOut'] as const;
/** More are told by their number alone. */
const mostTold = 200;

export function BroughtFile({ report, decided }: BroughtFileProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { file, texts, items, people } = report;
  const untold = items.filter(
    ({ status, elsewhere }) => status === 'unplaced' || status === 'leftOut' || elsewhere,
  );
  return (
    <section className={styles.file} aria-label={file}>
      <h3>
        <bdi>{file}</bdi>{' '}
        <span className={styles.fact}>{t(`incoming.format.${report.format}`)}</span>
      </h3>
      <dl className={styles.counts}>
        {counts
          .filter((name) => report[name] > 0)
          .map((name) => (
            <div key={name}>
              <dt>{t(`incoming.count.${name}`)}</dt>
              <dd>{format.number(report[name])}</dd>
            </div>
          ))}
      </dl>
      {people.length > 0 && !decided && <People people={people} />}
      <ul className={styles.texts}>
        {texts.map((text) => (
          <BroughtText key={text.key} text={text} decided={decided} />
        ))}
      </ul>
      {untold.length > 0 && (
        <details className={styles.untold}>
          <summary>{t('incoming.untold', { shown: format.number(untold.length) })}</summary>
          <ul>
            {untold.slice(0, mostTold).map((item, index) => (
              <Untold key={index} item={item} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Whose words they are: the reader says which names are theirs. */
function People({ people }: Pick<IncomingReport, 'people'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mine } = useBringing(({ choices }) => choices);
  return (
    <fieldset className={styles.people}>
      <legend>{t('incoming.mine')}</legend>
      {people.map(({ name, notes }) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={mine.includes(name)}
            onChange={({ target }) => void chooseMine(name, target.checked)}
          />
          <span>
            <bdi>{name === '' ? t('incoming.unnamed') : name}</bdi>{' '}
            <span className={styles.fact}>{format.number(notes)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Untold({ item }: { readonly item: IncomingItem }) {
  const { t } = useTranslation();
  const { quote, note } = item;
  const why = fateOf(t, item);
  return (
    <li>
      <bdi dir="auto">{quote === '' ? note : quote}</bdi>
      <span className={styles.fact}>{why}</span>
    </li>
  );
}
