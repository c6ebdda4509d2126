/** The files of an import by what became of them, those first that want something of the reader. */
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { describeText } from '../../corpus/text/language.ts';
import { errorText } from '../../electron/shared/error-text.ts';
import type { SkippedFile } from '../../electron/shared/import-files.ts';
import { LongList } from '../components/LongList.tsx';
import { useFormat } from '../components/use-format.ts';
import { openDocument } from '../state/document.ts';
import { isOffered, isUnread, type ImportReport, type ReportRow } from '../state/import-report.ts';
import { closeDialog } from '../state/session.ts';
import { EditionQuestion } from './EditionQuestion.tsx';
import styles from './import-report.module.css';

const sections = ['unread', 'failed', 'offered', 'added', 'duplicate', 'reread'] as const;

function sectionOf(row: ReportRow): (typeof sections)[number] {
  if (isUnread(row.outcome)) return 'unread';
  return isOffered(row) ? 'offered' : row.outcome.status;
}

export function ReportSections({ report: { rows, skipped } }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const grouped = useMemo(
    () =>
      sections.map(
        (section) => [section, rows.filter((row) => sectionOf(row) === section)] as const,
      ),
    [rows],
  );
  return (
    <>
      {grouped.map(
        ([section, its]) =>
          its.length > 0 && (
            <section key={section} className={styles.section} data-section={section}>
              <h3>{t(`import.section.${section}`)}</h3>
              <LongList items={its} draw={drawRow} />
            </section>
          ),
      )}
      {skipped.length > 0 && (
        <section className={styles.section} data-section="skipped">
          <h3>{t('import.section.skipped')}</h3>
          <LongList items={skipped} draw={drawSkipped} />
        </section>
      )}
    </>
  );
}

function drawRow(row: ReportRow, index: number) {
  return <Row key={`${index}-${row.outcome.fileName}`} row={row} />;
}

function drawSkipped(file: SkippedFile, index: number) {
  return <SkippedRow key={`${index}-${file.fileName}`} file={file} />;
}

/** Memoised: a decision about one file draws no other anew. */
const Row = memo(function Row({ row }: { readonly row: ReportRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { outcome } = row;
  const { fileName } = outcome;
  if (outcome.status === 'failed') {
    const { error } = outcome;
    return (
      <li className={styles.row}>
        <p className={styles.file}>
          <bdi>{fileName}</bdi>
        </p>
        <p>{errorText(t, { ...error, details: { file: fileName, ...error.details } })}</p>
      </li>
    );
  }
  const { document, warnings } = outcome;
  return (
    <li className={styles.row}>
      <p className={styles.file}>
        <bdi>{fileName}</bdi>
      </p>
      <p>
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            closeDialog();
            void openDocument(document.id);
          }}
        >
          <bdi lang={describeText(document.title, document).language}>{document.title}</bdi>
        </button>
        {warnings > 0 && (
          <span className={styles.warnings}>
            {t('import.warnings', { count: warnings, shown: format.number(warnings) })}
          </span>
        )}
      </p>
      {isOffered(row) && <EditionQuestion row={row} />}
    </li>
  );
});

const SkippedRow = memo(function SkippedRow({ file }: { readonly file: SkippedFile }) {
  const { t } = useTranslation();
  return (
    <li className={styles.row}>
      <p className={styles.file}>
        <bdi>{file.fileName}</bdi>
      </p>
      <p>{t(`import.skipped.${file.reason}`)}</p>
    </li>
  );
});
