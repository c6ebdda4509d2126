/** The form of a part: its kind, title and authors, for one that begins here or for one to be changed. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PartKind } from '../../corpus/document/part.ts';
import { toCorpusError } from '../../corpus/errors.ts';
import { errorText } from '../../electron/shared/error-text.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { firstFocus } from '../components/first-focus.ts';
import { beginPart, correctPart } from '../state/correcting.ts';
import type { PartFacts } from '../state/correction-steps.ts';
import styles from './part-dialog.module.css';

/** The part to be made or changed, named by its first block. */
export interface PartInHand {
  readonly act: 'begin' | 'change';
  readonly blockId: string;
  readonly facts: PartFacts;
}

interface PartDialogProps extends PartInHand {
  readonly onClose: () => void;
}

export function PartDialog({ act, blockId, facts, onClose }: PartDialogProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState(facts.kind);
  const [title, setTitle] = useState(facts.title);
  const [authors, setAuthors] = useState(facts.authors.join('\n'));
  const { save, failure, saving } = useSaving(onClose);
  const kindId = useId();
  return (
    <Dialog title={t(`part.${act}`)} closeLabel={t('app.close')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save({ act, blockId, facts }, { kind, title, authors: linesOf(authors) });
        }}
      >
        <label>
          {t('part.title')}
          <input
            ref={firstFocus}
            dir="auto"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <label htmlFor={kindId}>
          {t('part.kind')}
          <select
            id={kindId}
            value={kind}
            onChange={(event) => setKind(PartKind.parse(event.target.value))}
          >
            {PartKind.options.map((one) => (
              <option key={one} value={one}>
                {t(`reader.part.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('part.authors')}
          <textarea
            dir="auto"
            rows={2}
            value={authors}
            onChange={(event) => setAuthors(event.target.value)}
          />
        </label>
        {failure !== undefined && <p role="alert">{failure}</p>}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('part.cancel')}</Button>
          <Button look="main" type="submit" disabled={saving}>
            {t('part.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Saves and closes; what was typed stays where that fails. */
function useSaving(onClose: () => void) {
  const { t } = useTranslation();
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | undefined>();
  const save = async (part: PartInHand, facts: PartFacts): Promise<void> => {
    setSaving(true);
    try {
      await savePart(part, facts);
      onClose();
    } catch (error) {
      setFailure(errorText(t, toCorpusError(error)));
      setSaving(false);
    }
  };
  return { save, failure, saving };
}

/** Of a part that is there only what has changed is said, so that import's decision stays for the rest. */
async function savePart({ act, blockId, facts }: PartInHand, wanted: PartFacts): Promise<void> {
  const title = wanted.title.trim();
  const authors = [...wanted.authors];
  if (act === 'begin') {
    await beginPart(blockId, { kind: wanted.kind, title, authors });
    return;
  }
  const change = {
    ...(wanted.kind === facts.kind ? {} : { kind: wanted.kind }),
    ...(title === facts.title ? {} : { title }),
    ...(authors.join('\n') === facts.authors.join('\n') ? {} : { authors }),
  };
  if (Object.keys(change).length > 0) await correctPart(blockId, change);
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
