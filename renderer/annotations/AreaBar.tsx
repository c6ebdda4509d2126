/** The bar while an area is marked: how to draw it or move it by keys, where it is, and the way to keep or leave. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { TaskBar } from '../components/TaskBar.tsx';
import { useFormat } from '../components/use-format.ts';
import {
  changeArea,
  keepArea,
  leaveArea,
  stepGround,
  useAreaDrawing,
} from '../state/area-drawing.ts';
import { openId, useDocument } from '../state/document.ts';

export function AreaBar() {
  const { t } = useTranslation();
  const format = useFormat();
  const { drawn, isMarking } = useAreaDrawing();
  const open = useDocument((state) => openId(state.open));
  useKeys(drawn !== null, drawn?.of === null);
  // An area of another text is none of this one.
  useEffect(() => leaveArea, [open]);
  // Over a page that is drawn on with Shift it would come between, and move it away.
  if (drawn === null || !isMarking) return null;
  const { x, y, width, height } = drawn.box;
  const isNew = drawn.of === null;
  return (
    <TaskBar
      name={t(isNew ? 'area.mark' : 'area.resize')}
      buttons={
        <>
          <Button look="main" onClick={keepArea}>
            {t(isNew ? 'area.keep' : 'area.save')}
          </Button>
          <Button onClick={leaveArea}>{t('confirm.cancel')}</Button>
        </>
      }
    >
      {t(isNew ? 'area.how' : 'area.howResize')}{' '}
      <strong>
        {t('area.place', {
          left: format.percent(x),
          top: format.percent(y),
          width: format.percent(width),
          height: format.percent(height),
        })}
      </strong>
    </TaskBar>
  );
}

/** How far an arrow goes; a picture has no direction of writing. Units: shares. */
const step = 0.01;
const arrows: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** Arrows move the box and size it with Shift, Tab takes a new one to another picture, Enter keeps and Escape leaves. */
function useKeys(isOn: boolean, isNew: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const { target, key, shiftKey, ctrlKey, altKey, metaKey } = event;
      if (ctrlKey || altKey || metaKey) return;
      if (target instanceof Element && target.closest('button, input') && key !== 'Escape') return;
      const [x, y] = arrows[key] ?? [];
      if (x !== undefined && y !== undefined) changeArea(shiftKey ? 'size' : 'move', { x, y });
      else if (key === 'Tab' && isNew) stepGround(shiftKey ? -1 : 1);
      else if (key === 'Enter') keepArea();
      else if (key === 'Escape') leaveArea();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isOn, isNew]);
}
