/** The tags of the notes that are picked: chips that can be taken away from all, and a field that gives all another one. */
import { X } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTags } from '../../corpus/annotations/tag.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { firstFocus } from '../components/first-focus.ts';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import { loadLines, useAllNotes } from '../state/all-notes.ts';
import { changeNotes } from '../state/note-changes.ts';
import { usePickedNotes } from '../state/note-picking.ts';
import { closeDialog } from '../state/session.ts';
import styles from './note-tags.module.css';

export function NoteTagsDialog() {
  const { t } = useTranslation();
  const format = useFormat();
  const picked = usePickedNotes(({ ids }) => ids);
  const lines = useAllNotes((state) => state.lines);
  const choices = useAllNotes((state) => state.choices);
  const [typed, setTyped] = useState('');
  const list = useId();
  const ids = useMemo(() => [...picked], [picked]);
  useEffect(() => void loadLines(ids), [ids]);
  const tags = useMemo(
    () => [...new Set(ids.flatMap((id) => lines.get(id)?.tags ?? []))],
    [ids, lines],
  );
  const known = (choices?.tag ?? []).filter(({ key }) => key !== '');
  return (
    <Dialog title={t('allNotes.tagThem')} closeLabel={t('app.close')} onClose={closeDialog}>
      <div className={styles.form}>
        <p className={styles.hint}>
          {t('allNotes.picked', { count: ids.length, shown: format.number(ids.length) })}
        </p>
        {tags.length > 0 && (
          <ul className={styles.tags} aria-label={t('annotation.tags')}>
            {tags.map((tag) => (
              <li key={tag} className={styles.tag}>
                <bdi>{tag}</bdi>
                <button
                  type="button"
                  aria-label={t('annotation.removeTag', { tag: isolate(tag) })}
                  onClick={() => void changeNotes(ids, { removeTags: [tag] })}
                >
                  <X size={12} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        )}
        <form
          className={styles.adding}
          onSubmit={(event) => {
            event.preventDefault();
            const addTags = [...withTags([], typed)];
            if (addTags.length > 0) void changeNotes(ids, { addTags });
            setTyped('');
          }}
        >
          <label className={styles.field}>
            <span>{t('annotation.addTag')}</span>
            <input
              ref={firstFocus}
              maxLength={200}
              list={list}
              dir={typed === '' ? undefined : 'auto'}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </label>
          <datalist id={list}>
            {known.map(({ key, label }) => (
              <option key={key} value={label} />
            ))}
          </datalist>
          <Button type="submit" disabled={typed.trim() === ''}>
            {t('library.tags.addIt')}
          </Button>
        </form>
        <p>
          <Button onClick={closeDialog}>{t('library.tags.done')}</Button>
        </p>
      </div>
    </Dialog>
  );
}
