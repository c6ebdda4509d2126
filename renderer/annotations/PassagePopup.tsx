/** The popup at a passage: choose a colour, write a note, change or delete a highlight. */
import { History, MessageSquarePlus, Quote, Scaling, TextSelect, Trash2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useRef, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colour } from '../../corpus/annotations/annotation.ts';
import { IconButton } from '../components/IconButton.tsx';
import { NoteWords } from '../components/NoteWords.tsx';
import menu from '../components/menu.module.css';
import type { PaneIndex } from '../passages/pane-index.ts';
import { useAnnotations } from '../state/annotations.ts';
import { canResizeArea, startResizingArea } from '../state/area-drawing.ts';
import { copyQuotation } from '../state/citing.ts';
import { chooseColour, deleteEdited, leavePopup, startNote, stepAmong } from '../state/marking.ts';
import type { Placed } from '../state/placing.ts';
import { canResize, startResizing } from '../state/resizing.ts';
import { dispatchSelection, useSelection, type Selecting } from '../state/selection.ts';
import { openVersions } from '../state/versions.ts';
import { homePane, usePanes } from '../state/panes.ts';
import { anchorOf } from './anchor-box.ts';
import styles from './annotations.module.css';
import { ColourBar } from './ColourBar.tsx';
import { colourOfKey } from '../components/colours.ts';
import type { PaintedText } from './painting.ts';
import { Alongside } from './Alongside.tsx';
import { NoteForm } from './NoteForm.tsx';
import { OtherSide } from './OtherSide.tsx';
import { EditedFields, NewFields } from './NoteFields.tsx';
import { useLeaving } from './use-leaving.ts';

interface PassagePopupProps {
  readonly pane: PaneIndex;
  /** The pane's element. */
  readonly root: HTMLElement;
  readonly text: PaintedText;
}

/** Keys that go among the highlights on the same words. */
const steps: Readonly<Partial<Record<string, 1 | -1>>> = { PageDown: 1, PageUp: -1 };

function isOpen(now: Selecting): boolean {
  return now.kind === 'selected' ? now.open : now.kind !== 'none';
}

function colourOf(now: Selecting, edited: Placed | undefined): Colour | null {
  return now.kind === 'composing' ? now.colour : (edited?.annotation.colour ?? null);
}

/** By what the frame of an area is known; undefined for what is none. */
function areaOf(now: Selecting, edited: Placed | undefined): string | undefined {
  if (edited) return edited.target === 'area' ? edited.annotation.id : undefined;
  return now.kind === 'composing' && now.about?.type === 'AreaSelector' ? 'new' : undefined;
}

/** Stands over the pane in which the reader pointed at the passage. */
export function PassagePopup(props: PassagePopupProps) {
  const home = usePanes(homePane);
  const panes = usePanes(({ views }) => views.length);
  const pane = useSelection((state) => state.pane ?? home);
  return props.pane === (pane < panes ? pane : home) && <Popup {...props} />;
}

function Popup({ pane, root, text }: PassagePopupProps) {
  useLeaving();
  const { t } = useTranslation();
  const now = useSelection((state) => state.now);
  const edited = useAnnotations((state) =>
    now.kind === 'editing'
      ? state.placed.find(({ annotation }) => annotation.id === now.id)
      : undefined,
  );
  const range = now.kind === 'selected' || now.kind === 'composing' ? now.range : edited?.range;
  const isWords =
    (edited?.target ?? 'passage') === 'passage' &&
    !(now.kind === 'composing' && now.about !== undefined);
  const area = areaOf(now, edited);
  const anchor = useMemo(
    () => anchorOf(root, range ? text.rangesOf(range) : [], area),
    [root, range, text, area],
  );
  const anchorRef = useRef(anchor);
  anchorRef.current = anchor;
  const writing = now.kind === 'composing' || now.kind === 'editing';

  const choose = (colour: Colour) => {
    void chooseColour(colour);
  };
  const pressed = (event: React.KeyboardEvent) => {
    const step = steps[event.key];
    if (step && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      void stepAmong(step);
      return;
    }
    if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)
      return;
    const colour = colourOfKey(event.key);
    if (colour) choose(colour);
    else if (event.code === 'KeyN' && now.kind === 'selected') startNote();
    else return;
    event.preventDefault();
  };
  return (
    <Popover.Root open={isOpen(now)} onOpenChange={(open) => !open && void leavePopup()}>
      <Popover.Anchor virtualRef={anchorRef} />
      <Popover.Portal>
        <Popover.Content
          className={`${menu.menu ?? ''} ${styles.popup ?? ''}`}
          aria-label={t('annotation.popup')}
          sideOffset={10}
          collisionPadding={12}
          onKeyDown={pressed}
          onOpenAutoFocus={(event) => {
            // With the mouse the selection keeps the focus; a note field is focused by itself.
            if (writing || (now.kind === 'selected' && now.by === 'pointer'))
              event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // Whatever the reader has turned to meanwhile keeps the focus.
            if (document.activeElement === document.body) root.focus({ preventScroll: true });
          }}
          onEscapeKeyDown={(event) => {
            event.preventDefault();
            // What is open inside of it is left first, by itself.
            if (event.target instanceof Element && event.target.closest('[data-escapes]')) return;
            dispatchSelection({ kind: 'close' });
          }}
        >
          {now.kind === 'editing' && <Alongside id={now.id} among={now.among} />}
          <div className={styles.bar}>
            <ColourBar value={colourOf(now, edited)} onChoose={choose} />
            {range && isWords && (
              <IconButton
                icon={Quote}
                label={t('annotation.copyCited')}
                command="document:cite"
                onClick={() => copyQuotation(range)}
              />
            )}
            {now.kind === 'selected' && (
              <IconButton
                icon={MessageSquarePlus}
                label={t('annotation.addNote')}
                keys="N"
                onClick={startNote}
              />
            )}
            {edited && canResize(edited) && (
              <IconButton
                icon={TextSelect}
                label={t('annotation.extent')}
                onClick={() => void startResizing(edited.annotation.id)}
              />
            )}
            {edited && canResizeArea(edited) && (
              <IconButton
                icon={Scaling}
                label={t('area.resize')}
                onClick={() => void startResizingArea(edited.annotation.id, pane)}
              />
            )}
            {now.kind === 'editing' && (
              <IconButton
                icon={History}
                label={t('history.versions.open')}
                onClick={() => void openVersions(now.id)}
              />
            )}
            {now.kind === 'editing' && (
              <IconButton
                icon={Trash2}
                label={t('annotation.delete')}
                onClick={() => void deleteEdited()}
              />
            )}
          </div>
          {edited && edited.annotation.bodies.some(({ creator }) => creator) && (
            <div
              className={styles.theirs}
              tabIndex={0}
              role="group"
              aria-label={t('annotation.theirs')}
            >
              <NoteWords annotation={edited.annotation} className={styles.theirWords} foreignOnly />
            </div>
          )}
          {edited?.range && isWords && <OtherSide annotation={edited.annotation} />}
          {writing && (
            <NoteForm now={now}>
              {edited && <EditedFields annotation={edited.annotation} />}
              {now.kind === 'composing' && <NewFields now={now} />}
            </NoteForm>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
