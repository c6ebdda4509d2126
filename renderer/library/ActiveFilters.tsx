/** What the list is filtered by, as chips that can be taken off, and how many texts are left of how many. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../components/use-format.ts';
import { filterLibrary, useFilter } from '../state/arranging.ts';
import { noFilter, wishesOf, type Filter, type Wish } from '../state/filter.ts';
import { useFacetName } from './facet-names.ts';
import styles from './active-filters.module.css';

interface ActiveFiltersProps {
  readonly shown: number;
  readonly total: number;
}

export function ActiveFilters({ shown, total }: ActiveFiltersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const filter = useFilter();
  const say = useWishWords();
  const active = wishesOf(filter);
  if (active.length === 0) return null;
  return (
    <div className={styles.filters} role="group" aria-label={t('library.filteredBy')}>
      <ul className={styles.chips}>
        {active.map((wish) => {
          const words = say(wish, filter);
          return (
            <li key={wish}>
              <button
                type="button"
                className={styles.chip}
                aria-label={t('library.takeOff', { words })}
                title={t('library.takeOff', { words })}
                onClick={() => filterLibrary({ [wish]: noFilter[wish] })}
              >
                <bdi>{words}</bdi>
                <X size={13} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.count} role="status">
        {t('library.shownOf', {
          count: total,
          shown: format.number(shown),
          total: format.number(total),
        })}
      </p>
    </div>
  );
}

/** Says in words what a wish asks for. */
function useWishWords(): (wish: Wish, filter: Filter) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useFacetName();
  return (wish, filter) => {
    if (wish === 'unread' || wish === 'noted') return t(`library.wish.${wish}`);
    if (wish !== 'years') return nameOf(wish, filter[wish] ?? '');
    const { from = null, to = null } = filter.years ?? {};
    if (from === null) return t('library.years.until', { to: format.year(to ?? 0) });
    if (to === null) return t('library.years.since', { from: format.year(from) });
    return t('library.years.between', { from: format.year(from), to: format.year(to) });
  };
}
