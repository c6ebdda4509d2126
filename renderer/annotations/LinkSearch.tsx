/** Finds the other end of a link among the notes of the library. */
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationId, Relation } from '../../corpus/annotations/annotation.ts';
import type { AnnotationLine } from '../../corpus/annotations/line.ts';
import { Button } from '../components/Button.tsx';
import { addLink, findLinkEnds } from '../state/linking.ts';
import { LinkEnd } from './LinkEnd.tsx';
import styles from './links-field.module.css';

/** In the order in which they are offered. */
const relations = [
  'seeAlso',
  'supports',
  'contradicts',
  'sameAs',
  'translates',
] as const satisfies readonly Relation[];

interface LinkSearchProps {
  readonly id: AnnotationId;
  readonly onClose: () => void;
}

export function LinkSearch({ id, onClose }: LinkSearchProps) {
  const { t } = useTranslation();
  const [relation, setRelation] = useState<Relation>('seeAlso');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const [found, setFound] = useState<readonly AnnotationLine[] | null>(null);
  useEffect(() => {
    let current = true;
    void findLinkEnds(wanted, id).then((lines) => current && setFound(lines));
    return () => {
      current = false;
    };
  }, [wanted, id]);
  return (
    <div
      className={styles.search}
      role="group"
      data-escapes
      aria-label={t('annotation.linkTo')}
      onKeyDown={(event) => {
        // Enter in the field would save the note.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
          event.preventDefault();
        if (event.key !== 'Escape') return;
        // The popup stays.
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
    >
      <select
        aria-label={t('relations.label')}
        value={relation}
        onChange={({ target }) => {
          const chosen = relations.find((one) => one === target.value);
          if (chosen) setRelation(chosen);
        }}
      >
        {relations.map((one) => (
          <option key={one} value={one}>
            {t(`relations.to.${one}`)}
          </option>
        ))}
      </select>
      <input
        type="search"
        autoFocus
        aria-label={t('annotation.findNote')}
        placeholder={t('annotation.findNote')}
        dir={text === '' ? undefined : 'auto'}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <ul className={styles.found} aria-label={t('annotation.foundNotes')}>
        {(found ?? []).map((line) => (
          <li key={line.id}>
            <button
              type="button"
              className={styles.end}
              onClick={() => {
                onClose();
                void addLink(id, relation, line.id);
              }}
            >
              <LinkEnd line={line} />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.title}>
        {found?.length === 0 && t('annotation.noNotesFound')}
      </p>
      <Button className={styles.leave} onClick={onClose}>
        {t('annotation.noLink')}
      </Button>
    </div>
  );
}
