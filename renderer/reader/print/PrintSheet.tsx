/** The open text as it is printed: where it is from, all of its words with what is marked, and the notes in the margin. */
import { useEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { isNoted, type Annotation } from '../../../corpus/annotations/annotation.ts';
import type { Document } from '../../../corpus/document/document.ts';
import { NoteWords } from '../../components/NoteWords.tsx';
import { TagChips } from '../../components/TagChips.tsx';
import { useFormat } from '../../components/use-format.ts';
import { useAnnotations } from '../../state/annotations.ts';
import { sendSheet, usePrinting } from '../../state/printing.ts';
import { useSettings } from '../../state/settings.ts';
import { partStarts } from '../part-starts.ts';
import { splitIntoSections } from '../sections.ts';
import { SectionText } from '../SectionText.tsx';
import { markSheet } from './mark-sheet.ts';
import styles from './print.module.css';
import { SheetHead } from './SheetHead.tsx';

/** Stands only while something is printed, and is shown on paper only. */
export function PrintSheet({ document: text }: { readonly document: Document }) {
  const wanted = usePrinting((printing) => printing.wanted);
  return wanted && createPortal(<Sheet key={wanted} text={text} />, document.body);
}

function Sheet({ text }: { readonly text: Document }) {
  const sheet = useRef<HTMLDivElement>(null);
  const format = useFormat();
  const placed = useAnnotations((state) => state.placed);
  const showFurniture = useSettings((settings) => settings.showFurniture);
  const sections = useMemo(
    () =>
      splitIntoSections(text.blocks.filter(({ kind }) => showFurniture || kind !== 'furniture')),
    [text, showFurniture],
  );
  const starts = useMemo(() => partStarts(text), [text]);
  const noted = placed.map(({ annotation }) => annotation).filter(isNoted);
  useEffect(() => {
    const root = sheet.current;
    if (root === null) return;
    const numbers = new Map(noted.map(({ id }, index) => [id, format.number(index + 1)]));
    const notes = new Map(
      [...root.querySelectorAll<HTMLElement>('[data-note-of]')].map((note) => [
        note.dataset.noteOf ?? '',
        note,
      ]),
    );
    markSheet(root, placed, notes, {
      classOf: ({ annotation }) => styles[annotation.colour] ?? '',
      numberOf: (id) => numbers.get(id),
    });
    void allImages(root).then(sendSheet);
    // A sheet is marked once, as it is when it is asked for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div
      ref={sheet}
      className={`${styles.sheet ?? ''} ${noted.length > 0 ? (styles.noted ?? '') : ''}`}
      data-print
      dir={text.metadata.direction}
      lang={text.metadata.language}
    >
      <SheetHead document={text} />
      {sections.map((section) => (
        <SectionText key={section.key} documentId={text.id} section={section} starts={starts} />
      ))}
      {noted.map((annotation, index) => (
        <Note key={annotation.id} annotation={annotation} number={format.number(index + 1)} />
      ))}
    </div>
  );
}

function Note({
  annotation,
  number,
}: {
  readonly annotation: Annotation;
  readonly number: string;
}) {
  const { tags = [] } = annotation;
  return (
    <aside className={styles.note} data-note-of={annotation.id}>
      <span className={styles.number}>{number}</span>{' '}
      <NoteWords annotation={annotation} className={styles.words} />
      {tags.length > 0 && <TagChips tags={tags} />}
    </aside>
  );
}

/** Resolves when every image of the sheet is there, or cannot be shown. */
async function allImages(root: HTMLElement): Promise<void> {
  const images = [...root.querySelectorAll('img')];
  // What is not on the screen is not fetched by itself.
  for (const image of images) image.loading = 'eager';
  await Promise.allSettled(images.map((image) => image.decode()));
}
