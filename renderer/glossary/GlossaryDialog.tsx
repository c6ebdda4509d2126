/** What a glossary of another program would bring; brought in when the reader says so. */
import { useTranslation } from 'react-i18next';
import type { ShownGlossary } from '../../electron/shared/term-requests.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { firstFocus } from '../components/first-focus.ts';
import { useFormat } from '../components/use-format.ts';
import { closeDialog } from '../state/session.ts';
import { bringGlossary, useTerms } from '../state/terms.ts';
import styles from './term-form.module.css';

/** As many as are read before they become a heap. */
const mostProblems = 12;

export function GlossaryDialog() {
  const { t } = useTranslation();
  const format = useFormat();
  const arriving = useTerms((state) => state.arriving);
  if (arriving === null) return null;
  const { fileName, added, enriched, same, examples } = arriving;
  const counts = { new: added, fuller: enriched, same } as const;
  const some = (['new', 'fuller', 'same'] as const).filter((kind) => counts[kind] > 0);
  const kinds = some.length > 0 ? some : (['new'] as const);
  return (
    <Dialog title={t('terms.bringTitle')} closeLabel={t('app.close')} onClose={closeDialog}>
      <div className={styles.form}>
        <p className={styles.hint}>
          <bdi>{fileName}</bdi>
        </p>
        <ul className={styles.counts}>
          {kinds.map((kind) => (
            <li key={kind}>
              {t(`terms.brings.${kind}`, {
                count: counts[kind],
                shown: format.number(counts[kind]),
              })}
            </li>
          ))}
        </ul>
        {examples.length > 0 && (
          <ul className={styles.examples} aria-label={t('terms.examples')}>
            {examples.map(({ original, translation }, index) => (
              <li key={index}>
                <bdi lang={original.language}>{original.words}</bdi>
                <bdi lang={translation.language}>{translation.words}</bdi>
              </li>
            ))}
          </ul>
        )}
        <Problems glossary={arriving} />
        <p className={styles.acts}>
          <Button onClick={closeDialog}>{t('terms.cancel')}</Button>
          <Button
            ref={firstFocus}
            look="main"
            disabled={added + enriched === 0}
            onClick={() => void bringGlossary()}
          >
            {t('terms.bringIt')}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}

function Problems({ glossary: { problems } }: { readonly glossary: ShownGlossary }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (problems.length === 0) return null;
  const rest = problems.length - mostProblems;
  return (
    <section aria-labelledby="glossary-problems">
      <h3 id="glossary-problems" className={styles.heading}>
        {t('terms.problems')}
      </h3>
      <ul className={styles.problems}>
        {problems.slice(0, mostProblems).map(({ line, reason }) => (
          <li key={`${line} ${reason}`}>
            {t('terms.atLine', {
              line: format.number(line),
              problem: t(`terms.problem.${reason}`),
            })}
          </li>
        ))}
        {rest > 0 && (
          <li>{t('terms.moreProblems', { count: rest, shown: format.number(rest) })}</li>
        )}
      </ul>
    </section>
  );
}
