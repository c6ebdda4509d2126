/** What narrows and orders the list of notes: words, colours, tags, the date. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useColourName } from '../components/colour-names.ts';
import { FilterField } from '../components/FilterField.tsx';
import { useFormat } from '../components/use-format.ts';
import type { Placed } from '../state/placing.ts';
import { colours } from '../components/colours.ts';
import { countsOf, noteOrders, type NoteFilter } from './note-filter.ts';
import styles from './notes-panel.module.css';

interface NotesFilterProps {
  readonly placed: readonly Placed[];
  readonly filter: NoteFilter;
  readonly onChange: (change: Partial<NoteFilter>) => void;
}

export function NotesFilter({ placed, filter, onChange }: NotesFilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = useMemo(() => countsOf(placed), [placed]);
  return (
    <div className={styles.tools}>
      <FilterField
        label={t('notes.words')}
        value={filter.words}
        onChange={(words) => onChange({ words })}
      />
      {counts.colours.size > 1 && (
        <Colours counts={counts.colours} filter={filter} onChange={onChange} />
      )}
      <div className={styles.choices}>
        {counts.tags.length > 0 && (
          <select
            aria-label={t('notes.tag')}
            value={filter.tag ?? ''}
            onChange={({ target }) => onChange({ tag: target.value === '' ? null : target.value })}
          >
            <option value="">{t('notes.allTags')}</option>
            {counts.tags.map(([tag, count]) => (
              <option key={tag} value={tag}>
                {t('notes.counted', { name: tag, shown: format.number(count) })}
              </option>
            ))}
          </select>
        )}
        <select
          aria-label={t('notes.order')}
          value={filter.order}
          onChange={({ target }) => {
            const order = noteOrders.find((one) => one === target.value);
            if (order) onChange({ order });
          }}
        >
          {noteOrders.map((order) => (
            <option key={order} value={order}>
              {t(`notes.orders.${order}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

interface ColoursProps extends Pick<NotesFilterProps, 'filter' | 'onChange'> {
  readonly counts: ReturnType<typeof countsOf>['colours'];
}

function Colours({ counts, filter, onChange }: ColoursProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useColourName();
  return (
    <div className={styles.filter} role="group" aria-label={t('notes.filter')}>
      {colours
        .filter((colour) => counts.has(colour))
        .map((colour) => {
          const shown = format.number(counts.get(colour) ?? 0);
          return (
            <button
              key={colour}
              type="button"
              className={styles[colour]}
              title={nameOf(colour)}
              aria-pressed={filter.colour === colour}
              onClick={() => onChange({ colour: filter.colour === colour ? null : colour })}
            >
              <span className="visually-hidden">{nameOf(colour)} </span>
              {shown}
            </button>
          );
        })}
    </div>
  );
}
