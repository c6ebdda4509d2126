/** The areas that are marked on the pictures and pages of a pane, as frames over them, and the one that is drawn. */
import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { AreaBox } from '../../corpus/annotations/area-box.ts';
import { ownBody, type Annotation, type Colour } from '../../corpus/annotations/annotation.ts';
import { targetOf } from '../../corpus/annotations/target.ts';
import { useColourName } from '../components/colour-names.ts';
import { groundElement, type Ground } from '../passages/area-grounds.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { useAnnotations } from '../state/annotations.ts';
import { canResizeArea, useAreaDrawing } from '../state/area-drawing.ts';
import { editAnnotation } from '../state/marking.ts';
import type { Placed } from '../state/placing.ts';
import { useSelection } from '../state/selection.ts';
import { boxStyle } from './area-box-style.ts';
import { AreaHandles } from './AreaHandles.tsx';
import type { PaintedText } from './painting.ts';
import { useDrawingArea } from './use-drawing-area.ts';

interface AreasProps {
  readonly pane: PaneIndex;
  readonly root: HTMLElement;
  /** Another one whenever the pane is drawn anew. */
  readonly text: PaintedText;
}

/** A frame to be drawn; without an annotation it is new. */
interface Framed {
  readonly key: string;
  readonly ground: Ground;
  readonly box: AreaBox;
  readonly annotation?: Annotation;
  readonly colour?: Colour;
}

export function Areas({ pane, root, text }: AreasProps) {
  useDrawingArea(root, pane);
  const areas = useAnnotations(useShallow(({ placed }) => areasOf(placed)));
  const fresh = useFresh(pane);
  const [holders, setHolders] = useState<ReadonlyMap<string, HTMLElement>>(new Map());
  const all = [...areas.flatMap(framed), ...(fresh ? [fresh] : [])];
  const wanted = all.map(({ ground }) => groundKey(ground)).join(' ');
  useLayoutEffect(() => {
    const found = new Map<string, HTMLElement>();
    for (const key of wanted.split(' ').filter(Boolean)) {
      const element = groundElement(root, groundFrom(key));
      if (element) found.set(key, element);
    }
    setHolders((before) => (before.size === 0 && found.size === 0 ? before : found));
  }, [root, text, wanted]);
  return all.map(({ key, ground, box, annotation, colour }) => {
    const holder = holders.get(groundKey(ground));
    return (
      holder &&
      createPortal(
        annotation ? (
          <AreaFrame annotation={annotation} box={box} pane={pane} />
        ) : (
          <div style={boxStyle(box)} dir="ltr" data-area="new" data-colour={colour} />
        ),
        holder,
        key,
      )
    );
  });
}

/** The areas of a list, which both panes ask for whenever anything changes, be it what the pointer is over. */
const known = new WeakMap<readonly Placed[], readonly Annotation[]>();

function areasOf(placed: readonly Placed[]): readonly Annotation[] {
  const before = known.get(placed);
  if (before) return before;
  const areas = placed.flatMap(({ target, annotation }) => (target === 'area' ? annotation : []));
  known.set(placed, areas);
  return areas;
}

/** What is drawn now, or what a new note is about. */
function useFresh(pane: PaneIndex): Framed | undefined {
  const drawn = useAreaDrawing((state) => state.drawn);
  const now = useSelection((state) => state.now);
  if (drawn?.pane === pane && drawn.of === null)
    return { key: 'new', ground: drawn.ground, box: drawn.box };
  if (now.kind !== 'composing' || now.about?.type !== 'AreaSelector') return undefined;
  return { key: 'new', ground: now.about, box: now.about, colour: now.colour };
}

function framed(annotation: Annotation): readonly Framed[] {
  const target = targetOf(annotation);
  if (target.kind !== 'area') return [];
  const { selector } = target;
  return [{ key: annotation.id, ground: selector, box: selector, annotation }];
}

interface AreaFrameProps {
  readonly annotation: Annotation;
  readonly box: AreaBox;
  readonly pane: PaneIndex;
}

function AreaFrame({ annotation, box, pane }: AreaFrameProps) {
  const { t } = useTranslation();
  const nameOf = useColourName();
  const { id, colour } = annotation;
  const isFocused = useAnnotations(({ focusedId }) => focusedId === id);
  const isLit = useAnnotations(({ litId }) => litId === id);
  const inHand = useAreaDrawing(({ drawn }) => (drawn?.of === id ? drawn.box : null));
  const canChange = useAnnotations(({ placed }) =>
    placed.some((one) => one.annotation.id === id && canResizeArea(one)),
  );
  const isOpen = useSelection(({ now }) => now.kind === 'editing' && now.id === id);
  const note = ownBody(annotation)?.value ?? '';
  const shown = inHand ?? box;
  return (
    <>
      <button
        type="button"
        style={boxStyle(shown)}
        dir="ltr"
        data-area={id}
        data-colour={colour}
        data-focused={isFocused || inHand !== null || undefined}
        data-lit={isLit || undefined}
        aria-label={t('area.named', { colour: nameOf(colour), note: note.slice(0, 80) })}
        onClick={() => editAnnotation(id, pane)}
      />
      {canChange && (isOpen || inHand) && <AreaHandles id={id} box={shown} pane={pane} />}
    </>
  );
}

function groundKey({ block, page }: Ground): string {
  return block === undefined ? `page:${page ?? ''}` : `block:${encodeURIComponent(block)}`;
}

function groundFrom(key: string): Ground {
  const [kind, name = ''] = key.split(':');
  return kind === 'page' ? { page: Number(name) } : { block: decodeURIComponent(name) };
}
