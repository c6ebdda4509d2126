/** The dialog of exports of a text with its translation: format and choices, how it begins, saved or copied. */
import { useTranslation } from 'react-i18next';
import { byteFormats, pairFormats, pairPages } from '../../electron/shared/export-formats.ts';
import type { PairExportRequest } from '../../electron/shared/pair-export-request.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import {
  changePairExport,
  copyPairExport,
  savePairExport,
  usePairExporting,
} from '../state/pair-exporting.ts';
import { closeDialog } from '../state/session.ts';
import { Choice } from './Choice.tsx';
import styles from './exporting.module.css';
import { PairExportPreview } from './PairExportPreview.tsx';

export function PairExportDialog() {
  const { t } = useTranslation();
  const { asked, preview, busy } = usePairExporting();
  if (asked === null) return null;
  const isText = asked.format === 'tmx' || !byteFormats.has(asked.format);
  const usable = preview.kind === 'shown' && preview.beads > 0 && !busy;
  return (
    <Dialog title={t('pairExport.title')} closeLabel={t('app.close')} onClose={closeDialog} sheet>
      <div className={styles.export}>
        <Options asked={asked} />
        <PairExportPreview preview={preview} first={asked.first} />
        <div className={styles.buttons}>
          <Button look="main" disabled={!usable} onClick={() => void savePairExport()}>
            {t('export.save')}
          </Button>
          {isText && (
            <Button disabled={!usable} onClick={() => void copyPairExport()}>
              {t('export.copy')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

const beadChoices = ['all', 'confirmed'] as const;
const sides = ['original', 'translation'] as const;

function Options({ asked }: { readonly asked: PairExportRequest }) {
  const { t } = useTranslation();
  const { format, beads, first, notes } = asked;
  return (
    <form className={styles.options} onSubmit={(event) => event.preventDefault()}>
      <Choice
        begins
        label={t('export.format')}
        value={format}
        onChange={(picked) => {
          const chosen = pairFormats.find((each) => each === picked);
          if (chosen !== undefined) changePairExport({ format: chosen });
        }}
      >
        {pairFormats.map((each) => (
          <option key={each} value={each}>
            {t(`exportFormat.${each}`)}
          </option>
        ))}
      </Choice>
      <p className={styles.hint}>{t(`pairExport.hint.${format}`)}</p>
      <Choice
        label={t('pairExport.beads')}
        value={beads}
        onChange={(picked) => {
          const chosen = beadChoices.find((each) => each === picked);
          if (chosen !== undefined) changePairExport({ beads: chosen });
        }}
      >
        {beadChoices.map((each) => (
          <option key={each} value={each}>
            {t(`pairExport.choice.${each}`)}
          </option>
        ))}
      </Choice>
      {pairPages.has(format) && (
        <>
          <Choice
            label={t('pairExport.first')}
            value={first}
            onChange={(picked) => {
              const chosen = sides.find((each) => each === picked);
              if (chosen !== undefined) changePairExport({ first: chosen });
            }}
          >
            {sides.map((each) => (
              <option key={each} value={each}>
                {t(`pairExport.side.${each}`)}
              </option>
            ))}
          </Choice>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={notes}
              onChange={({ target }) => changePairExport({ notes: target.checked })}
            />
            {t('pairExport.notes')}
          </label>
        </>
      )}
    </form>
  );
}
