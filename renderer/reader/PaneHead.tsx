/** The head of a pane: what it shows, and what can be done with it. */
import { ArrowLeftRight, ChevronDown, Maximize2, Minimize2, X } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { PaneView } from '../../corpus/document/reading-view.ts';
import { IconButton } from '../components/IconButton.tsx';
import menu from '../components/menu.module.css';
import type { PaneIndex } from '../passages/pane-index.ts';
import {
  activatePane,
  closePane,
  paneViews,
  setFull,
  setView,
  swapPanes,
  usePanes,
} from '../state/panes.ts';
import { PairChooser } from './PairChooser.tsx';
import { viewKinds } from './pane-views.ts';
import styles from './panes.module.css';

interface PaneHeadProps {
  readonly pane: PaneIndex;
  readonly view: PaneView;
  /** Whether the other pane can be seen too. */
  readonly beside: boolean;
}

export function PaneHead({ pane, view, beside }: PaneHeadProps) {
  const { t } = useTranslation();
  const full = usePanes((panes) => panes.full);
  const other = usePanes(({ views }) => views[pane === 0 ? 1 : 0]);
  const fill = () => {
    activatePane(pane);
    setFull(!full);
  };
  return (
    <div
      className={styles.head}
      role="toolbar"
      aria-label={t('pane.tools', { view: t(viewKinds[view].name) })}
    >
      <ViewMenu pane={pane} view={view} />
      {(view === 'translation' || view === 'rows') && <PairChooser />}
      <span className={styles.space} />
      {other !== undefined && !beside && (
        <IconButton
          className={styles.small}
          icon={viewKinds[other].icon}
          label={t('pane.other', { view: t(viewKinds[other].name) })}
          onClick={() => activatePane(pane === 0 ? 1 : 0)}
        />
      )}
      {beside && (
        <IconButton
          className={styles.small}
          icon={ArrowLeftRight}
          label={t('pane.swap')}
          onClick={swapPanes}
        />
      )}
      <IconButton
        className={styles.small}
        icon={full ? Minimize2 : Maximize2}
        label={t(full ? 'pane.leaveFull' : 'pane.full')}
        {...(full ? { keys: 'Esc' } : {})}
        onClick={fill}
      />
      {beside && (
        <IconButton
          className={styles.small}
          icon={X}
          label={t('pane.close', { view: t(viewKinds[view].name) })}
          onClick={() => closePane(pane)}
        />
      )}
    </div>
  );
}

function ViewMenu({ pane, view }: Pick<PaneHeadProps, 'pane' | 'view'>) {
  const { t } = useTranslation();
  const { icon: Icon, name } = viewKinds[view];
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className={styles.choose}
        aria-label={t('pane.choose', { view: t(name) })}
        title={t('pane.choose', { view: t(name) })}
      >
        <Icon size={15} strokeWidth={1.75} aria-hidden />
        <span className={styles.name}>{t(name)}</span>
        <ChevronDown size={13} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="start" sideOffset={4}>
          <DropdownMenu.RadioGroup value={view}>
            {paneViews.map((one) => (
              <DropdownMenu.RadioItem
                key={one}
                className={menu.item}
                value={one}
                onSelect={() => setView(pane, one)}
              >
                {t(viewKinds[one].name)}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
