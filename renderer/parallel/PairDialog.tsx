/** Pairs the open document with another text of the library, and takes its pairs apart. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairSuggestion } from '../../corpus/alignment/pairing.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { FilterField } from '../components/FilterField.tsx';
import { useDocument } from '../state/document.ts';
import { useLibrary } from '../state/library.ts';
import { makePair, suggestionsFor, unpair } from '../state/pairing.ts';
import { pairsOf, useParallel } from '../state/parallel.ts';
import { closeDialog } from '../state/session.ts';
import { CandidateChoice } from './CandidateChoice.tsx';
import { candidatesFor } from './candidates.ts';
import styles from './parallel.module.css';

export function PairDialog() {
  const { t } = useTranslation();
  const document = useDocument(({ open }) => (open.kind === 'open' ? open.document : null));
  const documents = useLibrary((library) => library.documents);
  const pairs = useParallel((parallel) => parallel.pairs);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<DocumentId | null>(null);
  const [ownIs, setOwnIs] = useState<'original' | 'translation'>('original');
  const [suggestions, setSuggestions] = useState<readonly PairSuggestion[]>([]);
  const id = document?.id;
  useEffect(() => {
    let isShown = true;
    if (id !== undefined) {
      void suggestionsFor(id).then((found) => {
        if (isShown) setSuggestions(found);
      });
    }
    return () => {
      isShown = false;
    };
  }, [id]);
  if (document === null) return null;
  const known = pairsOf(pairs, document.id);
  const candidates = candidatesFor(document, documents, known, suggestions, words);
  const titleOf = (id: DocumentId) => documents.find((one) => one.id === id)?.title ?? '';
  return (
    <Dialog title={t('parallel.dialog')} closeLabel={t('app.close')} onClose={closeDialog}>
      {known.length > 0 && (
        <ul className={styles.choices}>
          {known.map(({ id, original, translation }) => (
            <li key={id} className={styles.choice}>
              <bdi>{titleOf(original.document)}</bdi> — <bdi>{titleOf(translation.document)}</bdi>
              <span className={styles.space} />
              <Button onClick={() => void unpair(id)}>{t('parallel.unpair')}</Button>
            </li>
          ))}
        </ul>
      )}
      <FilterField label={t('parallel.search')} value={words} onChange={setWords} />
      <div className={styles.choices} role="radiogroup" aria-label={t('parallel.texts')}>
        {candidates.map((candidate) => (
          <CandidateChoice
            key={candidate.id}
            candidate={candidate}
            checked={chosen === candidate.id}
            onChoose={() => {
              setChosen(candidate.id);
              if (candidate.ownIs !== undefined) setOwnIs(candidate.ownIs);
            }}
          />
        ))}
        {candidates.length === 0 && <p>{t('parallel.noTexts')}</p>}
      </div>
      <fieldset className={styles.sides}>
        <legend>{t('parallel.which')}</legend>
        {(['original', 'translation'] as const).map((side) => (
          <label key={side} className={styles.choice}>
            <input
              type="radio"
              name="own"
              checked={ownIs === side}
              onChange={() => setOwnIs(side)}
            />
            {t(`parallel.ownIs.${side}`)}
          </label>
        ))}
      </fieldset>
      <div className={styles.acts}>
        <Button onClick={closeDialog}>{t('app.close')}</Button>
        <Button
          look="main"
          disabled={chosen === null}
          onClick={() => chosen !== null && void makePair(document.id, chosen, ownIs)}
        >
          {t('parallel.pair')}
        </Button>
      </div>
    </Dialog>
  );
}
