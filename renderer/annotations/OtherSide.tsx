/** In the popup of a highlight: what it marks in the text beside, or the offer to mark it there too. */
import { ArrowLeftRight, Columns2, Quote, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import { counterpartQuote } from '../../corpus/annotations/counterpart.ts';
import { describeText } from '../../corpus/text/language.ts';
import { Button } from '../components/Button.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { quoteBothSides } from '../state/both-copying.ts';
import { openId, useDocument } from '../state/document.ts';
import { goToOtherSide, leaveOtherSide, proposeOtherSide } from '../state/other-side.ts';
import { pairsOf, useParallel } from '../state/parallel.ts';
import styles from './other-side.module.css';

export function OtherSide({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation();
  const open = useDocument((state) => openId(state.open));
  const isPaired = useParallel(({ pairs }) => pairsOf(pairs, open).length > 0);
  const { id, counterpart } = annotation;
  if (counterpart === undefined) {
    return (
      isPaired && (
        <Button className={styles.offer} onClick={() => void proposeOtherSide(id)}>
          <Columns2 size={15} aria-hidden /> {t('annotation.otherSide.mark')}
        </Button>
      )
    );
  }
  return (
    <div className={styles.side} role="group" aria-label={t('annotation.otherSide.label')}>
      <OtherWords annotation={annotation} />
      <span className={styles.acts}>
        <IconButton
          icon={ArrowLeftRight}
          label={t('annotation.otherSide.go')}
          onClick={() => void goToOtherSide(id)}
        />
        <IconButton
          icon={Quote}
          label={t('annotation.otherSide.copy')}
          onClick={() => void quoteBothSides(id)}
        />
        <IconButton
          icon={Unlink}
          label={t('annotation.otherSide.leave')}
          onClick={() => void leaveOtherSide(id)}
        />
      </span>
    </div>
  );
}

/** The words that are marked in the other text, in their own direction. */
export function OtherWords({ annotation }: { readonly annotation: Annotation }) {
  const words = counterpartQuote(annotation);
  return words === '' ? null : <Quoted words={words} />;
}

function Quoted({ words }: { readonly words: string }) {
  const { t } = useTranslation();
  const { direction, language } = describeText(words);
  return (
    <span className={styles.words}>
      <span className="visually-hidden">{t('annotation.otherSide.label')}</span>
      <bdi dir={direction} lang={language}>
        {words}
      </bdi>
    </span>
  );
}
