/** The keys that work in one place of the window: the text, the popup, lists. They cannot be changed. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../state/settings.ts';
import styles from './shortcuts.module.css';

const groups = [
  {
    name: 'window',
    rows: [
      ['paste', 'Ctrl+V'],
      ['help', '?'],
    ],
  },
  {
    name: 'text',
    rows: [
      ['link', 'Enter'],
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
      ['pick', 'Space · Shift+↑ ↓ · Ctrl+click'],
      ['pickAll', 'Ctrl+A'],
      ['editNote', 'F2'],
      ['delete', 'Delete'],
    ],
  },
] as const;

/** On a Mac ⌘ stands for Ctrl, but words are gone over with ⌥. */
function onMac(what: string, keys: string): string {
  if (what === 'word') return '⌥← · ⌥→';
  return keys.replaceAll('Ctrl+', '⌘').replaceAll('Shift+', '⇧').replaceAll('Alt+', '⌥');
}

export function PlaceKeys() {
  const { t } = useTranslation();
  const { mac } = useDesk();
  return groups.map(({ name, rows }) => (
    <section key={name}>
      <h3>{t(`shortcuts.group.${name}`)}</h3>
      <dl className={styles.rows}>
        {rows.map(([what, keys]) => (
          <Fragment key={what}>
            <dt>{t(`shortcuts.keys.${what}`)}</dt>
            <dd>
              <kbd dir="ltr">{mac ? onMac(what, keys) : keys}</kbd>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  ));
}
