/** In a pane's head: which of several translations is shown. */
import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import menu from '../components/menu.module.css';
import { useDocument } from '../state/document.ts';
import { useLibrary } from '../state/library.ts';
import { pairName } from '../state/pair-name.ts';
import { choosePairOf, pairsOf, useParallel } from '../state/parallel.ts';
import styles from './panes.module.css';

export function PairChooser() {
  const { t } = useTranslation();
  const document = useDocument(({ open }) => (open.kind === 'open' ? open.document : null));
  const documents = useLibrary((library) => library.documents);
  const pairs = useParallel((parallel) => parallel.pairs);
  const shown = useParallel(({ shown }) =>
    shown.kind === 'open' ? shown.pair.id : shown.kind === 'none' ? null : shown.id,
  );
  const known = document === null ? [] : pairsOf(pairs, document.id);
  const pair = known.find(({ id }) => id === shown);
  if (document === null || known.length < 2 || pair === undefined) return null;
  const { other } = pairName(pair, document, documents);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className={styles.choose}
        aria-label={t('parallel.chooseOne', { title: other })}
        title={t('parallel.chooseOne', { title: other })}
      >
        <bdi className={styles.pairName}>{other}</bdi>
        <ChevronDown size={13} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="start" sideOffset={4}>
          <DropdownMenu.RadioGroup value={pair.id}>
            {known.map((one) => {
              const { own, other } = pairName(one, document, documents);
              return (
                <DropdownMenu.RadioItem
                  key={one.id}
                  className={menu.item}
                  value={one.id}
                  onSelect={() => void choosePairOf(one.id)}
                >
                  <bdi>{own === undefined ? other : t('parallel.partOf', { own, other })}</bdi>
                </DropdownMenu.RadioItem>
              );
            })}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
