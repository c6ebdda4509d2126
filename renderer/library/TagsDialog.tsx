/** The tags of one or several texts: chips that can be taken away, and a field that completes from the tags of the library. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TagField, TagList } from '../components/TagsForm.tsx';
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
        <TagList
          label={t('library.tags.title')}
          tags={tags.map(([tag, count]) =>
            count < its.length ? { tag, some: format.number(count) } : { tag },
          )}
          onRemove={(tag) => void tagDocuments(ids, { add: [], remove: [tag] })}
          onSpread={(tag) => void tagDocuments(ids, { add: [tag], remove: [] })}
        />
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
  const known = useMemo(() => {
    const onAll = new Set(
      countsOf(its).flatMap(([tag, count]) => (count < its.length ? [] : [tag])),
    );
    return countsOf(lines)
      .map(([tag]) => tag)
      .filter((tag) => !onAll.has(tag))
      .slice(0, mostOffered);
  }, [lines, its]);
  return (
    <TagField
      label={t('library.tags.add')}
      known={known}
      longest={80}
      onAdd={(typed) => {
        // One tag, or several with commas between, in either script.
        const tags = typed.split(/[,،]/u).map((one) => one.trim());
        onAdd(tags.filter(Boolean));
      }}
    />
  );
}

/** Tags of texts with how many have each, the most frequent first. */
function countsOf(documents: readonly DocumentSummary[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { tags } of documents)
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
