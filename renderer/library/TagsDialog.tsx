/** The tags of one or several texts: chips that can be taken away, and a field that completes from the tags of the library. */
import { X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { firstFocus } from '../components/first-focus.ts';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import { useHandled } from '../state/handling.ts';
import { useLibrary } from '../state/library.ts';
import { closeDialog } from '../state/session.ts';
import { tagDocuments } from '../state/shelving.ts';
import styles from './form.module.css';

/** Enough to choose from without scrolling. */
const mostOffered = 12;

export function TagsDialog() {
  const { t } = useTranslation();
  const format = useFormat();
  const ids = useHandled((state) => state.documents);
  const lines = useLibrary((library) => library.documents);
  const its = useMemo(() => lines.filter(({ id }) => ids.includes(id)), [lines, ids]);
  const tags = useMemo(() => countsOf(its), [its]);
  const [first] = its;
  return (
    <Dialog title={t('library.tags.title')} closeLabel={t('app.close')} onClose={closeDialog}>
      <div className={styles.form}>
        <p className={styles.hint}>
          {its.length === 1 && first ? (
            <bdi>{first.title}</bdi>
          ) : (
            t('library.tags.of', { count: its.length, shown: format.number(its.length) })
          )}
        </p>
        <ul className={styles.tags} aria-label={t('library.tags.title')}>
          {tags.map(([tag, count]) => (
            <li key={tag} className={styles.tag} data-some={count < its.length || undefined}>
              <bdi>{tag}</bdi>
              {count < its.length && (
                <button
                  type="button"
                  className={styles.some}
                  title={t('library.tags.toAll', { tag: isolate(tag) })}
                  aria-label={t('library.tags.toAll', { tag: isolate(tag) })}
                  onClick={() => void tagDocuments(ids, { add: [tag], remove: [] })}
                >
                  {format.number(count)}
                </button>
              )}
              <button
                type="button"
                aria-label={t('annotation.removeTag', { tag: isolate(tag) })}
                onClick={() => void tagDocuments(ids, { add: [], remove: [tag] })}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        <NewTag its={its} onAdd={(add) => void tagDocuments(ids, { add: [...add], remove: [] })} />
        <p className={styles.choices}>
          <Button onClick={closeDialog}>{t('library.tags.done')}</Button>
        </p>
      </div>
    </Dialog>
  );
}

interface NewTagProps {
  readonly its: readonly DocumentSummary[];
  readonly onAdd: (tags: readonly string[]) => void;
}

function NewTag({ its, onAdd }: NewTagProps) {
  const { t } = useTranslation();
  const lines = useLibrary((library) => library.documents);
  const [typed, setTyped] = useState('');
  const list = useId();
  const known = useMemo(() => {
    const onAll = new Set(
      countsOf(its).flatMap(([tag, count]) => (count < its.length ? [] : [tag])),
    );
    return countsOf(lines)
      .map(([tag]) => tag)
      .filter((tag) => !onAll.has(tag))
      .slice(0, mostOffered);
  }, [lines, its]);
  const add = () => {
    // One tag, or several with commas between, in either script.
    const tags = typed.split(/[,،]/u).map((one) => one.trim());
    onAdd(tags.filter(Boolean));
    setTyped('');
  };
  return (
    <form
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label className={styles.field}>
        <span>{t('library.tags.add')}</span>
        <input
          ref={firstFocus}
          maxLength={80}
          list={list}
          dir={typed === '' ? undefined : 'auto'}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Button type="submit" disabled={typed.trim() === ''}>
        {t('library.tags.addIt')}
      </Button>
    </form>
  );
}

/** Tags of texts with how many have each, the most frequent first. */
function countsOf(documents: readonly DocumentSummary[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { tags } of documents)
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
