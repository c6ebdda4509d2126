/** The panes of the open document side by side, or the one in which the reader is: over the whole window, or in a narrow one. */
import { useRef } from 'react';
import { oneColumn, useWindowIs } from '../components/media.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { activatePane, usePanes } from '../state/panes.ts';
import { pairsOf, useParallel } from '../state/parallel.ts';
import { PaneHead } from './PaneHead.tsx';
import { viewKinds } from './pane-views.ts';
import type { ViewProps } from './view-props.ts';
import styles from './panes.module.css';
import { Splitter } from './Splitter.tsx';
import { useFollowing } from './use-following.ts';
import { useKeepFocus } from './use-keep-focus.ts';
import { useLeaveFull } from './use-leave-full.ts';

type PanesProps = Omit<ViewProps, 'pane' | 'following'>;

/** Both panes, though only one may be shown. */
const indices: readonly PaneIndex[] = [0, 1];

export function Panes(props: PanesProps) {
  const views = usePanes((panes) => panes.views);
  const split = usePanes((panes) => panes.split);
  const full = usePanes((panes) => panes.full);
  const active = usePanes((panes) => panes.active);
  const following = useFollowing(props.open);
  useLeaveFull();
  const ref = useRef<HTMLDivElement>(null);
  useKeepFocus(ref, { views, active, full });
  const narrow = useWindowIs(oneColumn);
  const { id } = props.open.document;
  const several = useParallel(({ pairs }) => pairsOf(pairs, id).length > 1);
  const pair = views.length > 1;
  const both = pair && !full && !narrow;
  return (
    <div
      ref={ref}
      className={styles.panes}
      data-pair={both || undefined}
      style={
        both ? { gridTemplateColumns: `minmax(0, ${split}fr) 1px minmax(0, ${1 - split}fr)` } : {}
      }
    >
      {indices.map((pane) => {
        const view = views[pane];
        if (view === undefined || (pair && !both && pane !== active)) return null;
        const { View } = viewKinds[view];
        return [
          pane === 1 && both && <Splitter key="splitter" />,
          <div
            key={`${pane} ${view}`}
            className={styles.pane}
            data-region="pane"
            data-index={pane}
            onPointerDownCapture={() => activatePane(pane)}
            onFocusCapture={() => activatePane(pane)}
          >
            {(pair || full || (several && view === 'rows')) && (
              <PaneHead pane={pane} view={view} beside={both} />
            )}
            <div className={styles.view}>
              <View {...props} pane={pane} following={following} />
            </div>
          </div>,
        ];
      })}
    </div>
  );
}
