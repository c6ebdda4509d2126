/** Pairs the open document, or a part of it, with another text of the library or with its own other language; takes pairs apart. */
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { FilterField } from '../components/FilterField.tsx';
import { useDocument } from '../state/document.ts';
import { makePair } from '../state/pairing.ts';
import { closeDialog } from '../state/session.ts';
import { CandidateChoice } from './CandidateChoice.tsx';
import { KnownPairs } from './KnownPairs.tsx';
import { PieceChoice } from './PieceChoice.tsx';
import { holdsTwoLanguages } from './pieces.ts';
import { usePairChoice } from './use-pair-choice.ts';
import styles from './parallel.module.css';

export function PairDialog() {
  const document = useDocument(({ open }) => (open.kind === 'open' ? open.document : null));
  return document && <PairDialogOf key={document.id} document={document} />;
}

function PairDialogOf({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const { choice, change, take, candidates, known, pieces } = usePairChoice(document);
  const { words, chosen, ownIs, ownPiece, otherPiece } = choice;
  const isItself = chosen === document.id;
  const canHold = holdsTwoLanguages(document) || pieces.own.length > 0;
  return (
    <Dialog title={t('parallel.dialog')} closeLabel={t('app.close')} onClose={closeDialog}>
      <KnownPairs document={document} pairs={known} />
      <PieceChoice
        label={t('parallel.ownPiece')}
        pieces={pieces.own}
        chosen={ownPiece}
        onChoose={(piece) => change({ ownPiece: piece })}
      />
      <FilterField
        label={t('parallel.search')}
        value={words}
        onChange={(now) => change({ words: now })}
      />
      <div className={styles.choices} role="radiogroup" aria-label={t('parallel.texts')}>
        {canHold && (
          <label className={styles.choice}>
            <input
              type="radio"
              name="translation"
              checked={isItself}
              onChange={() => change({ chosen: document.id, otherPiece: null })}
            />
            <span>
              {t('parallel.itself')}
              <span className={styles.reason}>{t('parallel.itselfHow')}</span>
            </span>
          </label>
        )}
        {candidates.map((candidate) => (
          <CandidateChoice
            key={candidate.id}
            candidate={candidate}
            checked={chosen === candidate.id}
            onChoose={() => take(candidate)}
          />
        ))}
        {candidates.length === 0 && <p>{t('parallel.noTexts')}</p>}
      </div>
      <PieceChoice
        label={t('parallel.otherPiece')}
        pieces={pieces.other}
        chosen={otherPiece}
        onChoose={(piece) => change({ otherPiece: piece })}
      />
      {!(isItself && ownPiece === otherPiece) && (
        <fieldset className={styles.sides}>
          <legend>{t('parallel.which')}</legend>
          {(['original', 'translation'] as const).map((side) => (
            <label key={side} className={styles.choice}>
              <input
                type="radio"
                name="own"
                checked={ownIs === side}
                onChange={() => change({ ownIs: side })}
              />
              {t(`parallel.ownIs.${side}`)}
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles.acts}>
        <Button onClick={closeDialog}>{t('app.close')}</Button>
        <Button
          look="main"
          disabled={chosen === null}
          onClick={() => {
            if (chosen === null) return;
            const own = { document: document.id, part: ownPiece };
            void makePair(own, { document: chosen, part: otherPiece }, ownIs);
          }}
        >
          {t('parallel.pair')}
        </Button>
      </div>
    </Dialog>
  );
}
