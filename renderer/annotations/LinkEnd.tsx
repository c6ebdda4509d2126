/** The note at the other end of a link: how it begins, and the text that it belongs to. */
import { useTranslation } from 'react-i18next';
import type { AnnotationLine } from '../../corpus/annotations/line.ts';
import styles from './links-field.module.css';

export function LinkEnd({ line }: { readonly line: AnnotationLine }) {
  const { t } = useTranslation();
  return (
    <>
      <bdi dir="auto" className={styles.gist}>
        {line.gist === '' ? t('annotation.noWords') : line.gist}
      </bdi>
      <bdi dir="auto" className={styles.title}>
        {line.title}
      </bdi>
    </>
  );
}
