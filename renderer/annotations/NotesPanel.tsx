/** The list of this document's notes and highlights, in its order; orphans in a group of their own. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationId, Colour } from '../../corpus/annotations/annotation.ts';
import { useColourName } from '../components/colour-names.ts';
import { isWindow, oneColumn } from '../components/media.ts';
import { NoteWords } from '../components/NoteWords.tsx';
import { TagChips } from '../components/TagChips.tsx';
import { SidePanel } from '../components/SidePanel.tsx';
import { useRovingFocus } from '../components/use-roving-focus.ts';
import { passFocus } from '../components/pass-focus.ts';
import { useFormat } from '../components/use-format.ts';
import { useAnnotations } from '../state/annotations.ts';
import { useDocument } from '../state/document.ts';
import type { Placed } from '../state/placing.ts';
import { goToAnnotation } from '../state/reading.ts';
import { editAnnotation, removeAnnotation } from '../state/marking.ts';
import { toggleNotes } from '../state/session.ts';
import { colours } from './colours.ts';
import edge from './edge.module.css';
import styles from './notes-panel.module.css';

export function NotesPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useColourName();
  const placed = useAnnotations((state) => state.placed);
  const [only, setOnly] = useState<Colour | null>(null);
  const list = useRovingFocus();
  const used = colours.filter((colour) =>
    placed.some(({ annotation }) => annotation.colour === colour),
  );
  const shown = placed.filter(({ annotation }) => only === null || annotation.colour === only);
  const standing = shown.filter(({ range }) => range);
  const orphans = shown.filter(({ range }) => !range);
  return (
    <SidePanel
      label={t('notes.list')}
      title={t('notes.title', { count: placed.length, shown: format.number(placed.length) })}
      closing={t('notes.close')}
      onClose={() => toggleNotes(false)}
      side="end"
      list={list}
      tools={
        used.length > 1 && (
          <div className={styles.filter} role="group" aria-label={t('notes.filter')}>
            {used.map((colour) => (
              <button
                key={colour}
                type="button"
                className={styles[colour]}
                aria-label={nameOf(colour)}
                title={nameOf(colour)}
                aria-pressed={only === colour}
                onClick={() => setOnly(only === colour ? null : colour)}
              />
            ))}
          </div>
        )
      }
    >
      {placed.length === 0 && <p className={styles.empty}>{t('notes.empty')}</p>}
      <Items placed={standing} />
      {orphans.length > 0 && (
        <>
          <h3 className={styles.orphans}>{t('notes.orphans')}</h3>
          <p className={styles.why}>{t('notes.orphansWhy')}</p>
          <Items placed={orphans} />
        </>
      )}
    </SidePanel>
  );
}

/** Goes to a passage; in a window so narrow that the list covers the text, the list makes way. */
function choose(id: AnnotationId): void {
  goToAnnotation(id);
  if (!isWindow(oneColumn)) return;
  document
    .querySelector<HTMLElement>('main [data-pane="annotated"]')
    ?.focus({ preventScroll: true });
  toggleNotes(false);
}

function Items({ placed }: { readonly placed: readonly Placed[] }) {
  if (placed.length === 0) return null;
  return (
    <ul>
      {placed.map((one) => (
        <Item key={one.annotation.id} placed={one} />
      ))}
    </ul>
  );
}

function Item({ placed: { annotation, range } }: { readonly placed: Placed }) {
  const nameOf = useColourName();
  const button = useRef<HTMLButtonElement>(null);
  const focused = useAnnotations((state) => state.focusedId === annotation.id);
  useEffect(() => {
    if (focused) button.current?.scrollIntoView({ block: 'nearest' });
  }, [focused]);
  const voice = useDocument(({ open }) =>
    open.kind === 'open' && range
      ? open.document.blocks.find(({ id }) => id === range.start.blockId)
      : undefined,
  );
  const quote = annotation.selectors.find(({ type }) => type === 'TextQuoteSelector');
  const words = quote?.type === 'TextQuoteSelector' ? quote.exact : '';
  return (
    <li>
      <button
        ref={button}
        type="button"
        data-roving
        className={[styles.item, edge.edge, edge[annotation.colour]].join(' ')}
        aria-current={focused || undefined}
        onClick={() => choose(annotation.id)}
        onDoubleClick={() => editAnnotation(annotation.id)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'F2') editAnnotation(annotation.id);
          else if (key === 'Delete') {
            passFocus(currentTarget, 'li');
            removeAnnotation(annotation.id);
          }
        }}
      >
        <span className="visually-hidden">{nameOf(annotation.colour)}</span>
        <span className={styles.quote} dir={voice?.direction ?? 'auto'} lang={voice?.language}>
          {words}
        </span>
        <NoteWords annotation={annotation} className={styles.words} />
        <TagChips tags={annotation.tags ?? []} as="span" />
      </button>
    </li>
  );
}
