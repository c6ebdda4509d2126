/** What bringing an archive in would do, or did: counts, the new texts by name, and the notes of which the reader should know. */
import { Trans, useTranslation } from 'react-i18next';
import { outcomes } from '../../corpus/archive/merge.ts';
import type { Tally } from '../../corpus/archive/plan.ts';
import type { ShownPlan } from '../../electron/shared/archive-requests.ts';
import { LongList } from '../components/LongList.tsx';
import { useFormat } from '../components/use-format.ts';
import styles from './archiving.module.css';

interface PlanViewProps {
  readonly file: string;
  readonly plan: ShownPlan;
  readonly done: boolean;
}

const groups = ['documents', 'notes', 'said', 'lists'] as const;

export function PlanView({ file, plan, done }: PlanViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { totals, changes, texts, noted } = plan;
  const shown = groups.filter((group) => Object.keys(totals[group]).length > 0);
  const adds = done ? t('archive.onlyAdded') : t('archive.onlyAdds');
  const nothing = done ? t('archive.nothingAdded') : t('archive.nothingNew');
  return (
    <>
      <p className={styles.hint}>
        <Trans
          i18nKey="archive.of"
          values={{ file, date: format.moment(plan.createdAt) }}
          components={{ file: <bdi /> }}
        />
      </p>
      <p role="status">{changes ? adds : nothing}</p>
      <dl className={styles.totals}>
        {shown.map((group) => (
          <div key={group}>
            <dt>{t(`archive.group.${group}`)}</dt>
            <dd>
              <Counts tally={totals[group]} />
            </dd>
          </div>
        ))}
      </dl>
      {texts.length > 0 && (
        <section>
          <h3>{t('archive.added', { count: texts.length })}</h3>
          <LongList items={texts} draw={drawText} />
        </section>
      )}
      {noted.length > 0 && (
        <section>
          <h3>{t('archive.noted')}</h3>
          <LongList items={noted} draw={drawNoted} />
        </section>
      )}
    </>
  );
}

function Counts({ tally }: { readonly tally: Tally }) {
  const { t } = useTranslation();
  const format = useFormat();
  return outcomes.map((outcome) => {
    const count = tally[outcome];
    if (count === undefined) return null;
    return (
      <span key={outcome} data-outcome={outcome}>
        {t(`archive.outcome.${outcome}`)} <b>{format.number(count)}</b>
      </span>
    );
  });
}

function drawText(title: string, index: number) {
  return (
    <li key={index}>
      <bdi>{title}</bdi>
    </li>
  );
}

function drawNoted(note: ShownPlan['noted'][number], index: number) {
  return <Noted key={index} note={note} />;
}

function Noted({ note: { outcome, words, title } }: { readonly note: ShownPlan['noted'][number] }) {
  const { t } = useTranslation();
  return (
    <li className={styles.noted}>
      <span className={styles.outcome}>{t(`archive.outcome.${outcome}`)}</span>
      <q dir="auto">{words}</q>
      <bdi className={styles.hint}>{title}</bdi>
    </li>
  );
}
