/** How a bilingual export begins: two facing columns as they will stand, or the lines of a file for programs. */
import { useTranslation } from 'react-i18next';
import { otherSide, type SideName } from '../../corpus/alignment/side-name.ts';
import { AlignProgress } from '../components/AlignProgress.tsx';
import { useFormat } from '../components/use-format.ts';
import type { PairExporting } from '../state/pair-exporting.ts';
import styles from './exporting.module.css';

type Shown = Extract<PairExporting['preview'], { kind: 'shown' }>;
type Row = NonNullable<Shown['rows']>[number];

interface PairExportPreviewProps {
  readonly preview: PairExporting['preview'];
  readonly first: SideName;
}

export function PairExportPreview({ preview, first }: PairExportPreviewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (preview.kind === 'loading') {
    return (
      <div className={styles.preview} aria-busy>
        {preview.progress && <AlignProgress progress={preview.progress} />}
      </div>
    );
  }
  if (preview.kind === 'failed') {
    return (
      <p className={styles.preview} role="alert">
        {t(`error.${preview.code}`, preview.details)}
      </p>
    );
  }
  const { beads, notes, rows, text = '' } = preview;
  const counts = [
    t('pairExport.rows', { count: beads, shown: format.number(beads) }),
    ...(notes === 0
      ? []
      : [t('export.annotations', { count: notes, shown: format.number(notes) })]),
  ];
  return (
    <section className={styles.shown} aria-label={t('export.preview')}>
      <p className={styles.hint} role="status">
        {counts.join(t('provenance.comma'))}
      </p>
      {rows === undefined ? (
        <pre className={styles.preview} tabIndex={0} dir="ltr">
          {text}
        </pre>
      ) : (
        <Columns rows={rows} first={first} />
      )}
    </section>
  );
}

function Columns({ rows, first }: { readonly rows: readonly Row[]; readonly first: SideName }) {
  const { t } = useTranslation();
  const direction = rows.flatMap(({ cells }) => cells[0] ?? [])[0]?.direction ?? 'ltr';
  return (
    // Scrolled with the keyboard, too.
    <div className={styles.preview} tabIndex={0}>
      <table className={styles.columns} dir={direction}>
        <thead>
          <tr>
            {[first, otherSide(first)].map((side) => (
              <th key={side} scope="col">
                <bdi>{t(`pairExport.side.${side}`)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <PreviewRow key={index} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PreviewRow({ row: { cells, isUncertain, notes } }: { readonly row: Row }) {
  const { t } = useTranslation();
  return (
    <>
      <tr data-uncertain={isUncertain || undefined}>
        {cells.map((cell, at) => (
          <td key={at}>
            {cell.length === 0 && <p className={styles.absent}>{t('pairExport.onlyThere')}</p>}
            {cell.map(({ text, direction, language, isHeading }, index) => (
              <p key={index} dir={direction} lang={language} data-heading={isHeading || undefined}>
                {text}
              </p>
            ))}
          </td>
        ))}
      </tr>
      {notes.length > 0 && (
        <tr>
          <td colSpan={2}>
            {notes.map(({ text, direction, language }, index) => (
              <p key={index} className={styles.note} dir={direction} lang={language}>
                {text}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
