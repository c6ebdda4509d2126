/** The dialog of exports: what, in which format, how it will look; saved to files or copied. */
import { useTranslation } from 'react-i18next';
import { byteFormats, singleFormats } from '../../electron/shared/export-formats.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { copyExport, saveExport, useExporting } from '../state/export-dialog.ts';
import { closeDialog } from '../state/session.ts';
import { ExportOptions } from './ExportOptions.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import styles from './exporting.module.css';

export function ExportDialog() {
  const { t } = useTranslation();
  const exporting = useExporting();
  const { format, preview, progress, scope } = exporting;
  const isOne =
    scope.kind === 'sheet' ||
    (scope.kind === 'annotations' && scope.documentId !== undefined) ||
    (scope.kind === 'documents' && scope.ids.length === 1);
  const isText = !byteFormats.has(format) && (isOne || !singleFormats.has(format));
  const busy = progress !== undefined;
  const usable = preview.kind === 'shown' && preview.documents > 0 && !busy;
  return (
    <Dialog title={t('export.title')} closeLabel={t('app.close')} onClose={closeDialog} sheet>
      <div className={styles.export}>
        <ExportOptions exporting={exporting} />
        <ExportPreview exporting={exporting} />
        <div className={styles.buttons}>
          <Button look="main" disabled={!usable} onClick={() => void saveExport()}>
            {t('export.save')}
          </Button>
          {isText && (
            <Button disabled={!usable} onClick={() => void copyExport()}>
              {t('export.copy')}
            </Button>
          )}
          {progress && <ExportProgress {...progress} />}
        </div>
      </div>
    </Dialog>
  );
}
