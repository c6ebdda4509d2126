/** The words of an annotation: what others wrote with their names, then the reader's own note. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import {
  foreignBodies,
  ownBody,
  type Annotation,
  type TextualBody,
} from '../../corpus/annotations/annotation.ts';
import styles from './note-words.module.css';
import { NoteMarkdown } from './NoteMarkdown.tsx';
import { dayOf, writerOf } from './note-voice.ts';
import { useFormat } from './use-format.ts';

interface NoteWordsProps {
  readonly annotation: Annotation;
  /** The class of each piece of words. */
  readonly className?: string | undefined;
  /** Without the reader's own note, where he is writing it. */
  readonly foreignOnly?: boolean;
}

export function NoteWords({ annotation, className, foreignOnly }: NoteWordsProps) {
  const own = foreignOnly ? undefined : ownBody(annotation);
  return (
    <>
      {foreignBodies(annotation).map((body, index) => (
        <Fragment key={index}>
          <Foreign body={body} className={className} />{' '}
        </Fragment>
      ))}
      {own && <Words body={own} className={className} />}
    </>
  );
}

function Foreign({
  body,
  className,
}: {
  readonly body: TextualBody;
  readonly className: string | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={styles.foreign}>
      <span className={styles.who}>
        <bdi>{writerOf(body, t)}</bdi>
        {dayOf(body, format)}
      </span>{' '}
      <Words body={body} className={className} />
    </span>
  );
}

function Words({
  body,
  className,
}: {
  readonly body: TextualBody;
  readonly className: string | undefined;
}) {
  return (
    <span
      className={`${styles.words ?? ''} ${className ?? ''}`}
      data-format={body.format}
      dir={body.direction}
      lang={body.language}
    >
      {body.format === 'text/markdown' ? <NoteMarkdown text={body.value} /> : body.value}
    </span>
  );
}
