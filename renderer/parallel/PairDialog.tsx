/** Pairs the open document, or a part of it, with another text of the library or with its own other language; takes pairs apart. */
import { useTranslation } from 'react-i18next';
import type { Document } from '../../corpus/document/document.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { FilterField } from '../components/FilterField.tsx';
import { useDocument } from '../state/document.ts';
import { makePair } from '../state/pairing.ts';
import { closeDialog } from '../state/session.ts';
import { CandidateList } from './CandidateList.tsx';
import { ItselfChoice } from './ItselfChoice.tsx';
import { KnownPairs } from './KnownPairs.tsx';
import { PieceChoice } from './PieceChoice.tsx';
import { holdsTwoLanguages } from './pieces.ts';
import { SideChoice } from './SideChoice.tsx';
import { usePairChoice } from './use-pair-choice.ts';
import styles from './parallel.module.css';

export function PairDialog() {
  const document = useDocument(({ open }) => (open.kind === 'open' ? open.document : null));
  return document && <PairDialogOf key={document.id} document={document} />;
}

const searchId = 'pair-search';

function PairDialogOf({ document }: { readonly document: Document }) {
  const { t } = useTranslation();
  const { choice, change, take, candidates, looking, known, pieces } = usePairChoice(document);
  const { words, chosen, ownIs, ownPiece, otherPiece } = choice;
  const isItself = chosen === document.id;
  const isOnePiece = isItself && ownPiece === otherPiece;
  const hasBoth = holdsTwoLanguages(document);
  const lacksOther = isOnePiece && !hasBoth;
  const pair = () => {
    if (chosen === null || lacksOther) return;
    const own = { document: document.id, part: ownPiece };
    void makePair(own, { document: chosen, part: otherPiece }, ownIs);
  };
  const itself = (hasBoth || pieces.own.length > 0) && (
    <ItselfChoice
      hasBoth={hasBoth}
      checked={isItself}
      onChoose={() => change({ chosen: document.id, otherPiece: null })}
    />
  );
  return (
    <Dialog title={t('parallel.dialog')} closeLabel={t('app.close')} onClose={closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          pair();
        }}
      >
        <KnownPairs
          document={document}
          pairs={known}
          onUnpaired={() => globalThis.document.getElementById(searchId)?.focus()}
        />
        <PieceChoice
          label={t('parallel.ownPiece')}
          pieces={pieces.own}
          chosen={ownPiece}
          onChoose={(piece) => change({ ownPiece: piece })}
        />
        <FilterField
          id={searchId}
          label={t('parallel.search')}
          value={words}
          first
          onChange={(now) => change({ words: now })}
        />
        <div className={styles.choices} role="radiogroup" aria-label={t('parallel.texts')}>
          {hasBoth && itself}
          <CandidateList
            candidates={candidates}
            looking={looking}
            narrowed={words.trim() !== ''}
            chosen={chosen}
            onChoose={take}
          />
          {!hasBoth && itself}
        </div>
        <div className={styles.foot}>
          <PieceChoice
            label={t('parallel.otherPiece')}
            pieces={pieces.other}
            chosen={otherPiece}
            onChoose={(piece) => change({ otherPiece: piece })}
          />
          {lacksOther && <p className={styles.quiet}>{t('parallel.needsOtherPart')}</p>}
          {!isOnePiece && (
            <SideChoice
              title={document.metadata.title}
              ownIs={ownIs}
              onChoose={(side) => change({ ownIs: side })}
            />
          )}
          <div className={styles.acts}>
            <Button onClick={closeDialog}>{t('app.close')}</Button>
            <Button type="submit" look="main" disabled={chosen === null || lacksOther}>
              {t('parallel.pair')}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
