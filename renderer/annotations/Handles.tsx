/** The handles at both ends of the highlight whose popup is open: dragged, they let it mark more or fewer words. */
import { useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { PassageEnd } from '../../corpus/annotations/stretch.ts';
import type { Position, Range } from '../../corpus/document/position.ts';
import type { EndPlace } from '../passages/passage-ends.ts';
import { useAnnotations } from '../state/annotations.ts';
import { useChoosing } from '../state/choosing.ts';
import { dragEnd, dropEnd, leaveEnd, takeEnd, useDraggedEnd } from '../state/dragging-end.ts';
import { canResize } from '../state/resizing.ts';
import { useSelection } from '../state/selection.ts';
import styles from './handles.module.css';
import type { PaintedText } from './painting.ts';
import { useEndPlaces } from './use-end-places.ts';

/** A text with handles over it. */
export interface HandledText extends PaintedText {
  /** The position nearest to a point of our window; undefined where there is no text. */
  readonly nearest: (x: number, y: number) => Position | undefined;
}

interface HandlesProps {
  readonly root: HTMLElement;
  readonly text: HandledText;
}

const ends = ['start', 'end'] as const;

export function Handles({ root, text }: HandlesProps) {
  const focused = useAnnotations(({ placed, focusedId }) =>
    focusedId === null ? undefined : placed.find(({ annotation }) => annotation.id === focusedId),
  );
  const openId = useSelection(({ now }) => (now.kind === 'editing' ? now.id : null));
  const dragged = useDraggedEnd();
  const choosing = useChoosing();
  if (focused === undefined || !canResize(focused)) return null;
  const { id } = focused.annotation;
  // Words for another note are being chosen, or afresh.
  if (choosing.annotation && (choosing.annotation.id !== id || choosing.end === null)) return null;
  // Words beside a highlight that was only looked at are selected as any others.
  if (!choosing.annotation && id !== openId && id !== dragged.id) return null;
  const range = choosing.annotation ? choosing.range : (dragged.range ?? focused.range);
  const hand = choosing.end ?? (dragged.id && dragged.end);
  return range && <Both id={id} range={range} root={root} text={text} hand={hand} />;
}

interface BothProps extends HandlesProps {
  readonly id: AnnotationId;
  readonly range: Range;
  /** The end that is moved. */
  readonly hand: PassageEnd | null;
}

function Both({ id, range, root, text, hand }: BothProps) {
  const holder = useRef<HTMLDivElement>(null);
  const places = useEndPlaces(holder, root, text, range, hand);
  const [isCaught, setCaught] = useState(false);
  return (
    // Places are counted from the left.
    <div ref={holder} className={styles.holder} dir="ltr" data-caught={isCaught || undefined}>
      {places &&
        ends.map((end) => (
          <Handle
            key={end}
            id={id}
            end={end}
            place={places[end]}
            isInHand={end === hand}
            text={text}
            onCaught={setCaught}
          />
        ))}
    </div>
  );
}

interface HandleProps {
  readonly id: AnnotationId;
  readonly end: PassageEnd;
  readonly place: EndPlace;
  readonly isInHand: boolean;
  readonly text: HandledText;
  readonly onCaught: (isCaught: boolean) => void;
}

function Handle({ id, end, place, isInHand, text, onCaught }: HandleProps) {
  const { t } = useTranslation();
  // From the pointer to the middle of the line at the end, where the handle was caught.
  const caught = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const { x, top, bottom, outward } = place;
  const style = { '--x': `${x}px`, '--y': `${top}px`, '--line': `${bottom - top}px` };
  const release = () => {
    caught.current = null;
    onCaught(false);
  };
  return (
    <button
      type="button"
      className={styles.handle}
      style={style as CSSProperties}
      data-end={end}
      data-outward={outward === 1 ? 'right' : 'left'}
      data-hand={isInHand || undefined}
      // With keys it is the popup's button for the extent.
      tabIndex={-1}
      aria-label={t(`annotation.handle.${end}`)}
      title={t(`annotation.handle.${end}`)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        const { currentTarget, pointerId, clientX, clientY } = event;
        const box = currentTarget.querySelector('span')?.getBoundingClientRect();
        if (box === undefined) return;
        currentTarget.setPointerCapture(pointerId);
        caught.current = {
          x: box.x + box.width / 2 - clientX,
          y: box.y + box.height / 2 - clientY,
        };
        onCaught(true);
        takeEnd(id, end);
      }}
      onPointerMove={({ clientX, clientY }) => {
        if (caught.current === null) return;
        const position = text.nearest(clientX + caught.current.x, clientY + caught.current.y);
        if (position) dragEnd(end, position);
      }}
      onPointerUp={() => {
        if (caught.current === null) return;
        release();
        void dropEnd();
      }}
      onLostPointerCapture={() => {
        if (caught.current === null) return;
        release();
        leaveEnd();
      }}
    >
      <span className={styles.bar} />
    </button>
  );
}
