/** The line between the panes: dragged with the mouse or moved with the arrow keys; on it, whether they follow each other. */
import { Link2, Link2Off } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { interfaceDirection } from '../../electron/shared/i18n.ts';
import { IconButton } from '../components/IconButton.tsx';
import { moveSplit, splitLimits, toggleFollow, usePanes, usualSplit } from '../state/panes.ts';
import { useSettings } from '../state/settings.ts';
import styles from './panes.module.css';

/** One press of an arrow key, as a share of the width. */
const step = 0.03;

export function Splitter() {
  const { t } = useTranslation();
  const split = usePanes((panes) => panes.split);
  const follow = usePanes((panes) => panes.follow);
  const direction = useSettings((settings) => interfaceDirection(settings.language));
  const towardsEnd = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const towardsStart = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';

  const drag = (event: React.PointerEvent<HTMLDivElement>) => {
    const panes = event.currentTarget.parentElement?.parentElement;
    const box = panes?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const share = (event.clientX - box.left) / box.width;
    moveSplit(direction === 'rtl' ? 1 - share : share);
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.key === towardsEnd) moveSplit(split + step);
    else if (event.key === towardsStart) moveSplit(split - step);
    else if (event.key === 'Home') moveSplit(splitLimits.least);
    else if (event.key === 'End') moveSplit(splitLimits.most);
    else if (event.key === 'Enter') moveSplit(usualSplit);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.between}>
      <div
        role="separator"
        className={styles.splitter}
        tabIndex={0}
        aria-label={t('reader.splitter')}
        aria-orientation="vertical"
        aria-valuenow={Math.round(split * 100)}
        aria-valuemin={splitLimits.least * 100}
        aria-valuemax={splitLimits.most * 100}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
        onDoubleClick={() => moveSplit(usualSplit)}
      />
      <IconButton
        className={styles.follow}
        icon={follow ? Link2 : Link2Off}
        label={t('pane.follow')}
        aria-pressed={follow}
        onClick={toggleFollow}
      />
    </div>
  );
}
