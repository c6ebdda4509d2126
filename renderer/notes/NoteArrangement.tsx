/** How the notes are grouped and ordered. */
import { useTranslation } from 'react-i18next';
import type { NoteGrouping, NoteOrder } from '../../corpus/annotations/note-query.ts';
import { askNotes, useAllNotes } from '../state/all-notes.ts';
import styles from './notes-view.module.css';

const groupings: readonly NoteGrouping[] = [
  'none',
  'document',
  'tag',
  'kind',
  'colour',
  'author',
  'publisher',
  'language',
  'month',
  'collection',
];
const orders: readonly NoteOrder[] = ['newest', 'oldest', 'place', 'tag'];

export function NoteArrangement() {
  const { t } = useTranslation();
  const { group, order } = useAllNotes();
  return (
    <div className={styles.arrangement}>
      <label className={styles.choice}>
        <span>{t('allNotes.groupBy')}</span>
        <select
          value={group}
          onChange={({ target }) => {
            const chosen = groupings.find((one) => one === target.value);
            if (chosen) askNotes({ group: chosen });
          }}
        >
          {groupings.map((one) => (
            <option key={one} value={one}>
              {one === 'none' || one === 'month'
                ? t(`allNotes.grouping.${one}`)
                : t(`allNotes.aspect.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        <span>{t('allNotes.orderBy')}</span>
        <select
          value={order}
          onChange={({ target }) => {
            const chosen = orders.find((one) => one === target.value);
            if (chosen) askNotes({ order: chosen });
          }}
        >
          {orders.map((one) => (
            <option key={one} value={one}>
              {t(`allNotes.order.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
