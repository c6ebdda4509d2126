/** What a note is for: one of the usual kinds, or the reader's own word, which is offered from then on. */
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { builtInKinds } from '../../corpus/annotations/kind.ts';
import { loadTags, useTags } from '../state/tags.ts';
import { kindMeant, useKindName } from '../components/kind-names.ts';
import styles from './kind-field.module.css';

interface KindFieldProps {
  readonly kind: string | undefined;
  /** Told null where nothing is said any more. */
  readonly onChange: (kind: string | null) => void;
}

export function KindField({ kind, onChange }: KindFieldProps) {
  const { t } = useTranslation();
  const nameOf = useKindName();
  const own = useTags((state) => state.kinds);
  const [typed, setTyped] = useState<string | null>(null);
  const list = useId();
  useEffect(() => void loadTags(), []);
  const shown = typed ?? (kind === undefined ? '' : nameOf(kind));
  const keep = (words: string) => {
    const meant = kindMeant(words, nameOf);
    setTyped(null);
    if (meant !== (kind ?? null)) onChange(meant);
  };
  const offered = [...builtInKinds, ...own.map((one) => one.kind)];
  return (
    <label className={styles.kind}>
      <span>{t('annotation.kind')}</span>
      <input
        list={list}
        value={shown}
        maxLength={60}
        placeholder={t('annotation.kindPlaceholder')}
        dir={shown === '' ? undefined : 'auto'}
        onChange={({ target }) => {
          const whole = offered.some((one) => nameOf(one) === target.value);
          if (whole) keep(target.value);
          else setTyped(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          keep(shown);
        }}
        onBlur={() => keep(shown)}
      />
      <datalist id={list}>
        {offered.map((one) => (
          <option key={one} value={nameOf(one)} />
        ))}
      </datalist>
    </label>
  );
}
