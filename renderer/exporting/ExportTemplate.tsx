/** The reader's own template for a text format, shown in the preview as it is written. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usualTemplates } from '../../electron/shared/export-formats.ts';
import { changeExport, type Exporting } from '../state/export-dialog.ts';
import styles from './exporting.module.css';

export function ExportTemplate({ exporting }: { readonly exporting: Exporting }) {
  const { t } = useTranslation();
  const hint = useId();
  const { template, format } = exporting;
  const usual = usualTemplates[format];
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={template !== undefined}
          onChange={({ target }) =>
            changeExport((state) => ({ ...state, template: target.checked ? usual : undefined }))
          }
        />
        {t('export.ownTemplate')}
      </label>
      {template !== undefined && (
        <>
          <label>
            {t('export.template')}
            <textarea
              dir="auto"
              rows={9}
              spellCheck={false}
              aria-describedby={hint}
              value={template}
              onChange={({ target }) =>
                changeExport((state) => ({ ...state, template: target.value }))
              }
            />
          </label>
          <p id={hint} className={styles.hint}>
            {t('export.templateHint')}
          </p>
        </>
      )}
    </>
  );
}
