/** One change of the history: what was done to which passage and text, when and by whom, and its undo or why there is none. */
import { useTranslation } from 'react-i18next';
import { errorText } from '../../electron/shared/error-text.ts';
import type { Change } from '../../electron/shared/history-requests.ts';
import { Button } from '../components/Button.tsx';
import { useFormat } from '../components/use-format.ts';
import { undoOne, useChanges } from '../state/changes.ts';
import { useLibrary } from '../state/library.ts';
import { actName } from './act-names.ts';
import styles from './history.module.css';

export function ChangeRow({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const format = useFormat();
  const refusal = useChanges(({ refused }) => refused.get(change.id));
  const { act, annotations, at, documents, quote, title, undone, who } = change;
  const name = t(`history.acts.${actName(act)}`);
  const when = format.moment(at);
  return (
    <li className={styles.row} data-undone={undone || undefined}>
      <div className={styles.what}>
        <p className={styles.act}>
          {name}
          {annotations > 1 && (
            <span className={styles.count}>
              {t('history.notes', { count: annotations, shown: format.number(annotations) })}
            </span>
          )}
        </p>
        {quote !== null && (
          <p className={styles.quote} dir="auto">
            {quote}
          </p>
        )}
        {title !== null && (
          <p className={styles.soft}>
            <bdi>{title}</bdi>
            {documents > 1 && (
              <span className={styles.count}>
                {t('history.moreTexts', {
                  count: documents - 1,
                  shown: format.number(documents - 1),
                })}
              </span>
            )}
          </p>
        )}
        <p className={styles.soft}>{t('history.when', { when, who: t(`history.who.${who}`) })}</p>
        {refusal && (
          <p className={styles.refusal} role="alert">
            {errorText(t, refusal)}
          </p>
        )}
      </div>
      <Ending change={change} label={t('history.undoThis', { what: name, when })} />
    </li>
  );
}

/** The button that takes the change back; a word where that is done, or cannot be. */
function Ending({ change, label }: { readonly change: Change; readonly label: string }) {
  const { t } = useTranslation();
  const readOnly = useLibrary((library) => library.readOnly);
  if (change.undone) return <span className={styles.ending}>{t('history.undone')}</span>;
  if (change.final) return <span className={styles.ending}>{t('history.final')}</span>;
  return (
    <Button disabled={readOnly} aria-label={label} onClick={() => void undoOne(change.id)}>
      {t('history.undo')}
    </Button>
  );
}
