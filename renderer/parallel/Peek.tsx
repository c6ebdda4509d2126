/** The other side of the sentence that the reader looks at, over the text. */
import { Popover } from 'radix-ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { otherSide, type SideName } from '../../corpus/alignment/side-name.ts';
import menu from '../components/menu.module.css';
import type { BlockElements } from '../passages/annotated-text.ts';
import { wordsOf } from '../state/beads.ts';
import { peek, useParallel, type OpenPair } from '../state/parallel.ts';
import { rangesOf } from './bead-painting.ts';
import styles from './parallel.module.css';

interface PeekProps {
  readonly pair: OpenPair;
  readonly side: SideName;
  readonly root: HTMLElement;
  readonly elements: BlockElements;
}

export function Peek({ pair, side, root, elements }: PeekProps) {
  const { t } = useTranslation();
  const current = useParallel((parallel) => parallel.current);
  const bead = current === null ? undefined : pair.beads[current];
  const range = rangesOf(bead, side, elements)[0];
  const anchor = useRef<{ getBoundingClientRect: () => DOMRect }>(root);
  anchor.current = range ?? root;
  if (bead === undefined) return null;
  const other = otherSide(side);
  const texts = new Map(pair.other.blocks.map((block) => [block.id, block.text]));
  const block = pair.other.blocks.find(({ id }) => id === bead[other][0]?.block);
  return (
    <Popover.Root open onOpenChange={(opens) => !opens && peek(false)}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className={`${menu.menu ?? ''} ${styles.peek ?? ''}`}
          aria-label={t('parallel.peek')}
          sideOffset={8}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (document.activeElement === document.body) root.focus({ preventScroll: true });
          }}
        >
          {block === undefined ? (
            <p className={styles.peekNone}>{t('parallel.state.onlyHere')}</p>
          ) : (
            <p className={styles.peekWords} lang={block.language} dir={block.direction}>
              {wordsOf(bead, other, texts)}
            </p>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
