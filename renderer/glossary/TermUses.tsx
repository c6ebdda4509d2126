/** Where a term is used: each place with the sentence beside it; a press leads there. */
import { useTranslation } from 'react-i18next';
import type { TermReport, TermUse } from '../../electron/shared/term-requests.ts';
import { LongList } from '../components/LongList.tsx';
import { isolate } from '../components/isolate.ts';
import { useFormat } from '../components/use-format.ts';
import { openUse } from '../state/glossary.ts';
import { usesRendered, type CountedRendering } from './rendered.ts';
import styles from './glossary.module.css';

const draw = (use: TermUse, index: number) => <UseRow key={index} use={use} />;

interface TermUsesProps {
  readonly report: TermReport;
  /** Only those that are rendered so; null for all. */
  readonly rendering: CountedRendering | null;
}

export function TermUses({ report, rendering }: TermUsesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { total, texts } = report;
  const uses = usesRendered(report.uses, rendering);
  return (
    <section aria-labelledby="term-uses">
      <h3 id="term-uses" className={styles.heading}>
        {t('terms.uses')}
      </h3>
      <p role="status" className={styles.count}>
        {rendering !== null
          ? t('terms.usesSo', {
              count: uses.length,
              shown: format.number(uses.length),
              words: isolate(rendering.words === '' ? '—' : rendering.words),
            })
          : total === 0
            ? t('terms.noUses')
            : t('terms.usesFound', {
                count: total,
                shown: format.number(total),
                texts: format.number(texts),
              })}
      </p>
      <div className={styles.uses}>
        <LongList
          key={rendering === null ? '' : `${rendering.standing} ${rendering.words}`}
          items={uses}
          draw={draw}
        />
      </div>
    </section>
  );
}

function UseRow({ use }: { readonly use: TermUse }) {
  const { title, before, words, after, direction, language, beside } = use;
  return (
    <li>
      <button type="button" className={styles.use} onClick={() => void openUse(use)}>
        <span dir={direction} lang={language} className={styles.passage}>
          {before}
          <mark>{words}</mark>
          {after}
        </span>
        {beside && (
          <span dir={beside.direction} lang={beside.language} className={styles.passage}>
            <Found text={beside.text} found={beside.found} standing={beside.standing} />
          </span>
        )}
        <bdi className={styles.source}>{title}</bdi>
      </button>
    </li>
  );
}

type Beside = NonNullable<TermUse['beside']>;

function Found({ text, found, standing }: Pick<Beside, 'text' | 'found' | 'standing'>) {
  if (found === undefined) return text;
  return (
    <>
      {text.slice(0, found.start)}
      <mark data-standing={standing}>{text.slice(found.start, found.end)}</mark>
      {text.slice(found.end)}
    </>
  );
}
