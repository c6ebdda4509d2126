/** What the list is to hold, as a form that applies at once; each choice says how many texts it leaves. */
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../components/use-format.ts';
import { filterLibrary, useFilter } from '../state/arranging.ts';
import { choicesOf, facets, type Facet, type Filter } from '../state/filter.ts';
import type { LibraryEntry } from '../state/library-entries.ts';
import { useFacetName } from './facet-names.ts';
import styles from './form.module.css';
import { YearFields } from './YearFields.tsx';

/** The texts that the words found, before the filter. */
export function FilterFields({ entries }: { readonly entries: readonly LibraryEntry[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const filter = useFilter();
  const choices = useMemo(() => choicesOf(entries, filter), [entries, filter]);
  return (
    <div className={styles.form}>
      {(['unread', 'noted'] as const).map((wish) => (
        <label key={wish} className={styles.check}>
          <input
            type="checkbox"
            checked={filter[wish]}
            onChange={({ target }) => filterLibrary({ [wish]: target.checked })}
          />
          <span>{t(`library.wish.${wish}`)}</span>
          <span className={styles.count}>{format.number(choices[wish])}</span>
        </label>
      ))}
      {facets.map((facet) => (
        <FacetField key={facet} facet={facet} filter={filter} choices={choices[facet]} />
      ))}
      <YearFields />
    </div>
  );
}

interface FacetFieldProps {
  readonly facet: Facet;
  readonly filter: Filter;
  readonly choices: readonly { readonly value: string; readonly count: number }[];
}

function FacetField({ facet, filter, choices }: FacetFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useFacetName();
  const id = useId();
  const chosen = filter[facet];
  // What is asked for can be seen, also where nothing has it any more.
  const isListed = chosen === null || choices.some(({ value }) => value === chosen);
  const shown = isListed ? choices : [...choices, { value: chosen, count: 0 }];
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t(`library.facet.${facet}`)}</label>
      <select
        id={id}
        value={chosen ?? ''}
        disabled={shown.length === 0}
        onChange={({ target: { value } }) =>
          filterLibrary({ [facet]: value === '' ? null : value })
        }
      >
        <option value="">{t('library.any')}</option>
        {shown.map(({ value, count }) => (
          <option key={value} value={value}>
            {t('library.choice', { name: nameOf(facet, value), shown: format.number(count) })}
          </option>
        ))}
      </select>
    </div>
  );
}
