/** What a note says, inside a button: the words that are marked, those about them, kind and tags, and the source. */
import { useTranslation } from 'react-i18next';
import type { NoteLine } from '../../corpus/annotations/note-query.ts';
import { useKindName } from '../components/kind-names.ts';
import { useColourName } from '../components/colour-names.ts';
import edge from '../components/edge.module.css';
import { AreaPicture } from '../components/AreaPicture.tsx';
import { NoteMarkdown } from '../components/NoteMarkdown.tsx';
import { TagChips } from '../components/TagChips.tsx';
import { useTagColours } from '../state/tag-colours.ts';
import { useFormat } from '../components/use-format.ts';
import { describeText } from '../../corpus/text/language.ts';
import styles from './note-list.module.css';

export function NoteFacts({ line }: { readonly line: NoteLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useColourName();
  const colourOf = useTagColours();
  const kindName = useKindName();
  const { quote, note, tags, kind, colour, title, authors, date, about } = line;
  const { direction, language } = describeText(quote);
  const source = [...authors, ...(date ? [format.written(date)] : [])];
  return (
    <span className={[styles.facts, edge.edge, edge[colour]].join(' ')}>
      <span className="visually-hidden">{nameOf(colour)} </span>
      {quote === '' ? (
        <span className={styles.about}>
          {line.area && <AreaPicture documentId={line.documentId} area={line.area} />}
          {line.area?.page === undefined
            ? t(`allNotes.about.${about ?? 'document'}`)
            : t('allNotes.areaOnPage', { page: format.number(line.area.page) })}
        </span>
      ) : (
        <span className={styles.quote} dir={direction} lang={language}>
          {quote}
        </span>
      )}
      {note !== '' && (
        <span className={styles.words}>
          <NoteMarkdown text={note} />
        </span>
      )}
      {(kind !== undefined || tags.length > 0) && (
        <span className={styles.labels}>
          {kind !== undefined && <bdi className={styles.kind}>{kindName(kind)}</bdi>}
          <TagChips tags={tags} as="span" colourOf={colourOf} />
        </span>
      )}
      <span className={styles.source}>
        <span className={styles.from}>
          <bdi>{title}</bdi>
        </span>
        {source.map((one, at) => (
          <span key={at}>
            <bdi>{one}</bdi>
          </span>
        ))}
        <span>{t('allNotes.noted', { day: format.day(line.created) })}</span>
        {line.gone && <span className={styles.gone}>{t('allNotes.gone')}</span>}
      </span>
    </span>
  );
}
