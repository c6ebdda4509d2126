/** The bar over the text while the reader chooses the words for a note: which note it is, and the way to keep or leave. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { quoteOf } from '../../corpus/annotations/decide.ts';
import { rangeText } from '../../corpus/document/range.ts';
import { openId, useDocument } from '../state/document.ts';
import { useAnnotations } from '../state/annotations.ts';
import { keepChosen, leaveChoosing, useChoosing } from '../state/choosing.ts';
import { Button } from '../components/Button.tsx';
import { TaskBar } from '../components/TaskBar.tsx';
import { describeText } from '../../corpus/text/language.ts';
import styles from './confirming.module.css';
import { useStretching } from './use-stretching.ts';

export function ChoosingBar() {
  const { t } = useTranslation();
  const { annotation, documentId, range, end } = useChoosing();
  const plain = useAnnotations((state) => state.plain);
  const open = useDocument((state) => openId(state.open));
  const isHere = annotation !== null && open === documentId;
  useKeys(isHere, range !== null);
  useStretching(isHere);
  // Another text was opened meanwhile.
  useEffect(() => {
    if (annotation !== null && !isHere) leaveChoosing();
  }, [annotation, isHere]);
  if (!isHere) return null;
  const words = end !== null && range ? rangeText(plain, range) : quoteOf(annotation);
  const asked = end === null ? t('confirm.choosing') : t(`confirm.stretching.${end}`);
  const voice = describeText(words);
  return (
    <TaskBar
      name={t(end === null ? 'confirm.choosing' : 'annotation.extent')}
      buttons={
        <>
          <Button look="main" disabled={range === null} onClick={keepChosen}>
            {t(end === null ? 'confirm.placeHere' : 'confirm.keepWords')}
          </Button>
          <Button onClick={leaveChoosing}>{t('confirm.cancel')}</Button>
        </>
      }
    >
      {asked}{' '}
      <bdi className={styles.sought} dir={voice.direction} lang={voice.language}>
        {words}
      </bdi>
    </TaskBar>
  );
}

/** Enter keeps the words and Escape leaves, before the text hears them. */
function useKeys(isOn: boolean, canKeep: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLButtonElement) return;
      if (event.key === 'Enter' && canKeep) keepChosen();
      else if (event.key === 'Escape') leaveChoosing();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isOn, canKeep]);
}
