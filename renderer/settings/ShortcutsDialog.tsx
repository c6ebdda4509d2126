/** The keys, by what they are for. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';
import { closeDialog } from '../state/session.ts';
import styles from './shortcuts.module.css';

const groups = [
  {
    name: 'window',
    rows: [
      ['import', 'Ctrl+O'],
      ['importFolder', 'Ctrl+Shift+O'],
      ['paste', 'Ctrl+V'],
      ['searchLibrary', 'Ctrl+Shift+F'],
      ['list', 'Ctrl+B'],
      ['original', 'Ctrl+1'],
      ['annotated', 'Ctrl+2'],
      ['notes', 'Ctrl+3'],
      ['parts', 'Ctrl+4'],
      ['provenance', 'Ctrl+5'],
      ['settings', 'Ctrl+,'],
      ['size', 'Ctrl++ · Ctrl+− · Ctrl+0'],
      ['export', 'Ctrl+E'],
      ['undo', 'Ctrl+Z · Ctrl+Shift+Z'],
    ],
  },
  {
    name: 'text',
    rows: [
      ['find', 'Ctrl+F'],
      ['cite', 'Ctrl+Shift+C'],
      ['nextHit', 'Enter · Shift+Enter'],
      ['link', 'Enter'],
      ['back', 'Alt+←'],
      ['caret', 'F7'],
      ['move', '← → ↑ ↓'],
      ['word', 'Ctrl+← · Ctrl+→'],
      ['select', 'Shift+← → ↑ ↓'],
      ['blockMenu', 'Shift+F10'],
    ],
  },
  {
    name: 'marking',
    rows: [
      ['colour', '1 – 6'],
      ['popup', 'Enter'],
      ['note', 'N'],
      ['save', 'Ctrl+Enter'],
      ['close', 'Esc'],
    ],
  },
  {
    name: 'lists',
    rows: [
      ['go', '↑ ↓ · Home · End'],
      ['open', 'Enter'],
      ['whereFrom', 'Alt+Enter'],
      ['editNote', 'F2'],
      ['delete', 'Delete'],
    ],
  },
] as const;

export function ShortcutsDialog() {
  const { t } = useTranslation();
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('app.close')} onClose={closeDialog} wide>
      <div className={styles.groups}>
        {groups.map(({ name, rows }) => (
          <section key={name}>
            <h3>{t(`shortcuts.group.${name}`)}</h3>
            <dl className={styles.rows}>
              {rows.map(([what, keys]) => (
                <Fragment key={what}>
                  <dt>{t(`shortcuts.keys.${what}`)}</dt>
                  <dd>
                    <kbd dir="ltr">{keys}</kbd>
                  </dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.hint}>{t('shortcuts.hint')}</p>
    </Dialog>
  );
}
