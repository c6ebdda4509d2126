/** The filter of the library's list over the window, where there is no room beside the list. */
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { filterLibrary, useFilter } from '../state/arranging.ts';
import { noFilter, wishesOf } from '../state/filter.ts';
import { closeDialog } from '../state/session.ts';
import { FilterFields } from './FilterFields.tsx';
import styles from './form.module.css';
import { useListed } from './use-listed.ts';

export function FilterDialog() {
  const { t } = useTranslation();
  const { found } = useListed();
  const isFiltered = useFilter((filter) => wishesOf(filter).length > 0);
  return (
    <Dialog title={t('library.filter')} closeLabel={t('app.close')} onClose={closeDialog}>
      <FilterFields entries={found} />
      <p className={styles.choices}>
        <Button look="main" onClick={closeDialog}>
          {t('library.tags.done')}
        </Button>
        <Button disabled={!isFiltered} onClick={() => filterLibrary(noFilter)}>
          {t('library.showAll')}
        </Button>
      </p>
    </Dialog>
  );
}
