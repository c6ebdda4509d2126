/** The menu of everything that can be said about the bead that the reader looks at. */
import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/IconButton.tsx';
import { leftToRight } from '../components/isolate.ts';
import menu from '../components/menu.module.css';
import { correctBead } from '../state/beads.ts';
import { beadActs } from './bead-keys.ts';
import styles from './parallel.module.css';

export function BeadMenu() {
  const { t } = useTranslation();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton className={styles.small} icon={Ellipsis} label={t('parallel.correct')} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="start" sideOffset={4}>
          {beadActs.map(({ name, edit, key }) => (
            <DropdownMenu.Item
              key={name}
              className={menu.item}
              onSelect={() => void correctBead(edit)}
            >
              {t(`parallel.act.${name}`)}
              <kbd className={menu.more}>{leftToRight(key)}</kbd>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
