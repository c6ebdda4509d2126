/** What narrows and orders the list of notes: words, colours, tags, kinds, the date. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useColourName } from '../components/colour-names.ts';
import { FilterField } from '../components/FilterField.tsx';
import { useKindName } from '../components/kind-names.ts';
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
  const kindName = useKindName();
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
        <Choice
          label={t('notes.tag')}
          all={t('notes.allTags')}
          counts={counts.tags}
          value={filter.tag}
          onChange={(tag) => onChange({ tag })}
        />
        <Choice
          label={t('notes.kind')}
          all={t('notes.allKinds')}
          counts={counts.kinds}
          nameOf={kindName}
          value={filter.kind}
          onChange={(kind) => onChange({ kind })}
        />
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

interface ChoiceProps {
  readonly label: string;
  /** What stands for no choice. */
  readonly all: string;
  readonly counts: ReturnType<typeof countsOf>['tags'];
  readonly nameOf?: (name: string) => string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One of what is used, or all; not there where nothing is used. */
function Choice({ label, all, counts, nameOf = (name) => name, value, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (counts.length === 0) return null;
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    >
      <option value="">{all}</option>
      {counts.map(([name, count]) => (
        <option key={name} value={name}>
          {t('notes.counted', { name: nameOf(name), shown: format.number(count) })}
        </option>
      ))}
    </select>
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
