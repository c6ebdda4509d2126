/** The bar over the text while words of the text beside are proposed for a highlight: keep them, stretch them, or leave them. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { rangeText } from '../../corpus/document/range.ts';
import { describeText } from '../../corpus/text/language.ts';
import { Button } from '../components/Button.tsx';
import { openId, useDocument } from '../state/document.ts';
import {
  acceptProposal,
  declineProposal,
  stretchProposal,
  switchProposalEnd,
  useOtherSide,
} from '../state/other-side.ts';
import styles from './other-side.module.css';

export function OtherSideBar() {
  const { t } = useTranslation();
  const proposal = useOtherSide((state) => state.proposal);
  const open = useDocument((state) => openId(state.open));
  const isHere = proposal !== null && proposal.from === open;
  const words = proposal === null ? '' : rangeText(proposal.plain, proposal.range);
  const { direction, language } = describeText(words);
  useKeys(isHere, direction === 'rtl');
  // Another text was opened meanwhile.
  useEffect(() => {
    if (proposal !== null && !isHere) declineProposal();
  }, [proposal, isHere]);
  if (!isHere) return null;
  return (
    <section className={styles.bar} aria-label={t('annotation.otherSide.mark')}>
      <div className={styles.asked}>
        <p role="status">
          {t('annotation.otherSide.proposed')}{' '}
          <bdi dir={direction} lang={language}>
            {words}
          </bdi>
        </p>
        <p role="status" className={styles.how}>
          {t(`annotation.otherSide.how.${proposal.end}`)}
        </p>
      </div>
      <span className={styles.answers}>
        <Button look="main" onClick={() => void acceptProposal()}>
          {t('annotation.otherSide.accept')}
        </Button>
        <Button onClick={declineProposal}>{t('annotation.otherSide.decline')}</Button>
      </span>
    </section>
  );
}

/** What has a use of its own for these keys. */
const fields = 'input, textarea, select, button, [contenteditable]';

/** Enter keeps, Escape leaves, arrows move the end in hand by a word along the text, Tab takes the other end. */
function useKeys(isOn: boolean, isPersian: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const acts: Readonly<Partial<Record<string, () => void>>> = {
      Enter: () => void acceptProposal(),
      Escape: declineProposal,
      Tab: switchProposalEnd,
      [isPersian ? 'ArrowLeft' : 'ArrowRight']: () => stretchProposal(1),
      [isPersian ? 'ArrowRight' : 'ArrowLeft']: () => stretchProposal(-1),
    };
    const press = (event: KeyboardEvent) => {
      const { target, key, shiftKey, ctrlKey, altKey, metaKey } = event;
      const act = acts[key];
      if (act === undefined || shiftKey || ctrlKey || altKey || metaKey) return;
      if (target instanceof Element && target.closest(fields) && key !== 'Escape') return;
      act();
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isOn, isPersian]);
}
