/** The form of a term: its words in both languages, and what is said beside. */
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import type { TermDraft } from '../../corpus/alignment/terms/term.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { firstFocus } from '../components/first-focus.ts';
import { useFormat } from '../components/use-format.ts';
import { closeDialog } from '../state/session.ts';
import { useTermMarking } from '../state/term-marking.ts';
import { saveTerm } from '../state/terms.ts';
import { chooseTerm } from '../state/glossary.ts';
import { draftFrom, fieldsOf, type TermFields } from './term-fields.ts';
import styles from './term-form.module.css';

export function TermDialog() {
  const { t } = useTranslation();
  const edited = useTermMarking((state) => state.edited);
  const [fields, setFields] = useState<TermFields>(() => fieldsOf(edited));
  const draft = draftFrom(fields, edited);
  const change = (changed: Partial<TermFields>): void => setFields({ ...fields, ...changed });
  const isNew = edited?.kind !== 'known';
  // Of words that were selected in a text, what the other side says is to be looked at.
  const first = edited?.kind === 'new' && edited.original.words !== '' ? 'translation' : 'original';
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (draft !== undefined)
      await keep(draft, edited?.kind === 'known' ? edited.term.id : undefined);
  };
  return (
    <Dialog
      title={t(isNew ? 'terms.markTitle' : 'terms.editTitle')}
      closeLabel={t('app.close')}
      onClose={closeDialog}
    >
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        {isNew && fields.original !== '' && fields.translation !== '' && (
          <p className={styles.hint}>{t('terms.proposed')}</p>
        )}
        <WordsField side="original" fields={fields} first={first} onChange={change} />
        <WordsField side="translation" fields={fields} first={first} onChange={change} />
        <TextField name="allowed" fields={fields} onChange={change} hint={t('terms.several')} />
        <TextField name="forbidden" fields={fields} onChange={change} hint={t('terms.several')} />
        <TextField name="kind" fields={fields} onChange={change} />
        <TextField name="note" fields={fields} onChange={change} />
        <p className={styles.acts}>
          <Button onClick={closeDialog}>{t('terms.cancel')}</Button>
          <Button type="submit" look="main" disabled={draft === undefined}>
            {t('terms.save')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

async function keep(draft: TermDraft, id: Parameters<typeof saveTerm>[1]): Promise<void> {
  const saved = await saveTerm(draft, id);
  if (saved === undefined) return;
  closeDialog();
  void chooseTerm(saved.id);
}

interface FieldProps {
  readonly fields: TermFields;
  readonly onChange: (changed: Partial<TermFields>) => void;
}

function WordsField({
  side,
  fields,
  first,
  onChange,
}: FieldProps & { readonly side: SideName; readonly first: SideName }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const language = side === 'original' ? 'originalLanguage' : 'translationLanguage';
  const languages = [...new Set(['fa', 'en', 'ar', fields[language]])];
  return (
    <div className={styles.words}>
      <label htmlFor={id}>{t(`terms.${side}`)}</label>
      <input
        id={id}
        ref={side === first ? firstFocus : undefined}
        required
        maxLength={500}
        dir={fields[side] === '' ? undefined : 'auto'}
        lang={fields[language]}
        value={fields[side]}
        onChange={({ target }) => onChange({ [side]: target.value })}
      />
      <select
        aria-label={t(`terms.${language}`)}
        value={fields[language]}
        onChange={({ target }) => onChange({ [language]: target.value })}
      >
        {languages.map((each) => (
          <option key={each} value={each}>
            {format.language(each)}
          </option>
        ))}
      </select>
    </div>
  );
}

function TextField({
  name,
  fields,
  onChange,
  hint,
}: FieldProps & {
  readonly name: 'allowed' | 'forbidden' | 'kind' | 'note';
  readonly hint?: string;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{t(`terms.${name}`)}</label>
      <input
        id={id}
        dir={fields[name] === '' ? undefined : 'auto'}
        placeholder={hint}
        value={fields[name]}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
    </p>
  );
}
