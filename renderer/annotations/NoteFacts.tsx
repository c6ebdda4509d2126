/** What is said of a note beside its words: what it is about where that is no passage, its kind, and how many links it has. */
import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { targetOf } from '../../corpus/annotations/target.ts';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import { useFormat } from '../components/use-format.ts';
import { useKindName } from '../components/kind-names.ts';
import styles from './note-facts.module.css';

interface NoteFactsProps {
  readonly annotation: Annotation;
}

/** Nothing where there is nothing to say, which costs a long text with many notes nothing. */
export function NoteFacts({ annotation }: NoteFactsProps) {
  const { kind, links = [] } = annotation;
  const isPlain = targetOf(annotation).kind === 'passage' && kind === undefined;
  return isPlain && links.length === 0 ? null : <Facts annotation={annotation} />;
}

function Facts({ annotation }: NoteFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useKindName();
  const { kind, links = [] } = annotation;
  const target = targetOf(annotation);
  const about = target.kind;
  return (
    <span className={styles.facts}>
      {about !== 'passage' && (
        <span>
          {target.kind === 'area' && target.selector.page !== undefined
            ? t('allNotes.areaOnPage', { page: format.number(target.selector.page) })
            : t(`annotation.about.${about}`)}
        </span>
      )}
      {kind !== undefined && <bdi className={styles.kind}>{nameOf(kind)}</bdi>}
      {links.length > 0 && (
        <span className={styles.links}>
          <Link2 size={12} aria-hidden />
          {t('annotation.linkCount', { count: links.length, shown: format.number(links.length) })}
        </span>
      )}
    </span>
  );
}
