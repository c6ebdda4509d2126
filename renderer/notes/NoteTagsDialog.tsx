/** The tags of the notes that are picked: chips that can be taken away from all, and a field that gives all another one. */
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { withTags } from '../../corpus/annotations/tag.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TagField, TagList } from '../components/TagsForm.tsx';
import { useFormat } from '../components/use-format.ts';
import { loadLines, useAllNotes } from '../state/all-notes.ts';
import { changeNotes } from '../state/note-changes.ts';
import { usePickedNotes } from '../state/note-picking.ts';
import { closeDialog } from '../state/session.ts';
import styles from './notes-view.module.css';

export function NoteTagsDialog() {
  const { t } = useTranslation();
  const format = useFormat();
  const picked = usePickedNotes(({ ids }) => ids);
  const lines = useAllNotes((state) => state.lines);
  const choices = useAllNotes((state) => state.choices);
  const ids = useMemo(() => [...picked], [picked]);
  useEffect(() => void loadLines(ids), [ids]);
  const tags = useMemo(
    () => [...new Set(ids.flatMap((id) => lines.get(id)?.tags ?? []))],
    [ids, lines],
  );
  const known = (choices?.tag ?? []).filter(({ key }) => key !== '');
  return (
    <Dialog title={t('allNotes.tagThem')} closeLabel={t('app.close')} onClose={closeDialog}>
      <div className={styles.tagging}>
        <p className={styles.hint}>
          {t('allNotes.picked', { count: ids.length, shown: format.number(ids.length) })}
        </p>
        <TagList
          label={t('annotation.tags')}
          tags={tags.map((tag) => ({ tag }))}
          onRemove={(tag) => void changeNotes(ids, { removeTags: [tag] })}
        />
        <TagField
          label={t('annotation.addTag')}
          known={known.map(({ label }) => label)}
          longest={200}
          onAdd={(typed) => {
            const addTags = [...withTags([], typed)];
            if (addTags.length > 0) void changeNotes(ids, { addTags });
          }}
        />
        <p>
          <Button onClick={closeDialog}>{t('library.tags.done')}</Button>
        </p>
      </div>
    </Dialog>
  );
}
