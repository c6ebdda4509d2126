/** One field of the metadata: its value, a form to change it, and the file's own value beside an edit. */
import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileFacts } from '../../corpus/document/metadata-edit.ts';
import { describeText } from '../../corpus/text/language.ts';
import { IconButton } from '../components/IconButton.tsx';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import { editField } from '../state/metadata.ts';
import { notifyError } from '../state/notices.ts';
import { CopyButton } from './CopyButton.tsx';
import { FieldForm } from './FieldForm.tsx';
import { writeField, type FieldName } from './fields.ts';
import styles from './provenance.module.css';

interface MetadataFieldProps {
  readonly name: FieldName;
  /** What holds now. */
  readonly facts: FileFacts;
  /** What the file says. */
  readonly file: FileFacts;
  readonly edited: boolean;
  readonly canEdit: boolean;
}

export function MetadataField({ name, facts, file, edited, canEdit }: MetadataFieldProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const pencil = useFocusAfter(editing);
  const label = t(`provenance.field.${name}`);
  const values = writeField(name, facts);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {editing ? (
          <FieldForm
            name={name}
            label={label}
            facts={facts}
            file={file}
            onLeave={() => setEditing(false)}
          />
        ) : (
          <div className={styles.withButton}>
            <Values name={name} facts={facts} />
            {name === 'sourceAddress' && values[0] !== undefined && (
              <CopyButton label={t('provenance.copy', { what: label })} text={values[0]} />
            )}
            {canEdit && (
              <IconButton
                ref={pencil}
                icon={Pencil}
                label={t('provenance.edit', { field: label })}
                onClick={() => setEditing(true)}
              />
            )}
          </div>
        )}
        {edited && <InFile name={name} label={label} file={file} canEdit={canEdit} />}
      </dd>
    </div>
  );
}

/** Puts the focus back where the form was opened from. */
function useFocusAfter(editing: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !editing) button.current?.focus();
    was.current = editing;
  }, [editing]);
  return button;
}

function Values({ name, facts }: Pick<MetadataFieldProps, 'name' | 'facts'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dates, language, direction } = facts.metadata;
  const values =
    name === 'dates'
      ? dates.map((date) => dateText(date.text, format.written(date)))
      : writeField(name, facts);
  if (values.length === 0) return <span className={styles.quiet}>{t('provenance.unknown')}</span>;
  return (
    <span className={styles.value}>
      {values.map((value, index) => {
        const voice = describeText(value, { language, direction });
        // A date is in the interface's language.
        const spoken = name !== 'dates' && { lang: voice.language, dir: voice.direction };
        return (
          <span key={`${index}-${value}`}>
            <bdi {...spoken}>{value}</bdi>
          </span>
        );
      })}
    </span>
  );
}

/** What a program writes into a file: a day that `format.written` tells better, with or without a time. */
const machineDate = /^\d{4}-\d\d-\d\d(?:T.*)?$/;

/** The date as the interface writes it and, where that differs, as the text does. */
function dateText(written: string, shown: string): string {
  return written === shown || machineDate.test(written) ? shown : `${shown} (${isolate(written)})`;
}

/** What the file says where the reader says something else, and the way back to it. */
function InFile({
  name,
  label,
  file,
  canEdit,
}: Pick<MetadataFieldProps, 'name' | 'file' | 'canEdit'> & { readonly label: string }) {
  const { t } = useTranslation();
  const values = writeField(name, file).map(isolate);
  return (
    <p className={styles.inFile}>
      {values.length === 0
        ? t('provenance.notInFile')
        : t('provenance.inFile', { value: values.join(t('provenance.separator')) })}
      {canEdit && (
        <button
          type="button"
          aria-label={t('provenance.useFileOf', { field: label })}
          onClick={() => void editField(name, undefined).catch(notifyError)}
        >
          {t('provenance.useFile')}
        </button>
      )}
    </p>
  );
}
