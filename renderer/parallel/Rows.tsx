/** Both texts bead by bead: each bead a row, its sides beside each other at one height. */
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusHandedOn } from '../components/use-focus-handed-on.ts';
import { correctBead, goToBead, textsOf } from '../state/beads.ts';
import { useDocument } from '../state/document.ts';
import { lookAt, useParallel, type OpenPair } from '../state/parallel.ts';
import { actOfKey } from './bead-keys.ts';
import { RowStretch, rowsPerStretch } from './RowStretch.tsx';
import { rowsContent, type RowsContent } from './rows-content.ts';
import styles from './rows.module.css';

interface RowsProps {
  readonly keep: (content: RowsContent | null) => void;
  /** Kept by the pane: whether the focus was in what stood there before. */
  readonly focusHeld: RefObject<boolean>;
}

export function Rows(props: RowsProps) {
  const shown = useParallel((parallel) => parallel.shown);
  return shown.kind === 'open' ? <RowsOf {...props} pair={shown} /> : null;
}

function RowsOf({ keep, focusHeld, pair }: RowsProps & { readonly pair: OpenPair }) {
  const { t } = useTranslation();
  const document = useDocument(({ open }) => (open.kind === 'open' ? open.document : null));
  const current = useParallel((parallel) => parallel.current);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  useFocusHandedOn(focusHeld, root);
  const latest = useRef(pair);
  latest.current = pair;
  const texts = useMemo(() => document && textsOf(pair, document), [pair, document]);
  const languages = useMemo(() => document && languagesOf(pair, document), [pair, document]);
  useEffect(() => {
    if (root === null) return;
    keep(rowsContent(root, () => latest.current));
    return () => keep(null);
  }, [root, keep]);
  if (texts === null || languages === null) return null;
  const pressed = (event: React.KeyboardEvent) => {
    const act = actOfKey(event);
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const last = pair.beads.length - 1;
    if (act) void correctBead(act.edit);
    else if (step !== undefined)
      goToBead(Math.min(last, Math.max(0, current === null ? 0 : current + step)));
    else return;
    event.preventDefault();
  };
  const stretches = Math.ceil(pair.beads.length / rowsPerStretch);
  return (
    <div
      ref={setRoot}
      className={styles.rows}
      role="grid"
      tabIndex={0}
      aria-label={t('reader.rows')}
      aria-rowcount={pair.beads.length}
      aria-activedescendant={current === null ? undefined : `bead-${current}`}
      data-pane="rows"
      onKeyDown={pressed}
      onClick={({ target }) => {
        const row = target instanceof Element ? target.closest<HTMLElement>('[data-bead]') : null;
        if (row) lookAt(Number(row.dataset.bead));
      }}
    >
      {Array.from({ length: stretches }, (_, number) => (
        <RowStretch
          key={number}
          number={number}
          pair={pair}
          texts={texts}
          languages={languages}
          current={
            current !== null && Math.floor(current / rowsPerStretch) === number ? current : null
          }
        />
      ))}
    </div>
  );
}

/** Language and direction of each side's blocks, by their ids. */
function languagesOf(
  { own, other }: OpenPair,
  document: { readonly blocks: OpenPair['other']['blocks'] },
) {
  const facts = (blocks: OpenPair['other']['blocks']) =>
    new Map(blocks.map(({ id, language, direction }) => [id, { language, direction }]));
  return own === 'original'
    ? { original: facts(document.blocks), translation: facts(other.blocks) }
    : { original: facts(other.blocks), translation: facts(document.blocks) };
}
