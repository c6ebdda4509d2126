/** What the notes are filtered by, as a form that applies at once; each choice says how many notes have it. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteAspect, type NoteChoice } from '../../corpus/annotations/note-query.ts';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { askedAtFirst, askNotes, filterNotes, useAllNotes } from '../state/all-notes.ts';
import { DayFields } from './DayFields.tsx';
import { useValueName } from './names.ts';
import styles from './notes-view.module.css';

export function NoteFilters() {
  const { t } = useTranslation();
  const choices = useAllNotes((state) => state.choices);
  const filter = useAllNotes((state) => state.filter);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      {NoteAspect.options.map((aspect) => (
        <AspectField
          key={aspect}
          aspect={aspect}
          value={filter[aspect]}
          choices={choices?.[aspect] ?? []}
        />
      ))}
      <DayFields />
      {isFiltered && (
        <Button onClick={() => askNotes({ filter: askedAtFirst.filter })}>
          {t('allNotes.showAll')}
        </Button>
      )}
    </>
  );
}

/** No key of a note: it may be '' for what has none. */
const any = '\u0000';

interface AspectFieldProps {
  readonly aspect: NoteAspect;
  readonly value: string | undefined;
  readonly choices: readonly NoteChoice[];
}

function AspectField({ aspect, value, choices }: AspectFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useValueName();
  const id = useId();
  // What nothing tells apart is no choice, unless it was chosen.
  if (value === undefined && choices.every(({ key }) => key === '')) return null;
  const isListed = value === undefined || choices.some(({ key }) => key === value);
  const shown = isListed ? choices : [...choices, { key: value, label: value, count: 0 }];
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t(`allNotes.aspect.${aspect}`)}</label>
      <select
        id={id}
        value={value ?? any}
        disabled={shown.length === 0}
        onChange={({ target }) =>
          filterNotes({ [aspect]: target.value === any ? undefined : target.value })
        }
      >
        <option value={any}>{t('library.any')}</option>
        {shown.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {t('library.choice', {
              name: nameOf(aspect, choice),
              shown: format.number(choice.count),
            })}
          </option>
        ))}
      </select>
    </div>
  );
}
