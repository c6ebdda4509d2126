/** Follows the reader in a document from the place where it was left, and saves where it goes. */
import { useEffect, useMemo, useRef } from 'react';
import { isWhole } from '../../corpus/document/opening.ts';
import { savePosition, type OpenDocument } from '../state/document.ts';
import { homePane, paneStands, savePanes, textPane, usePanes } from '../state/panes.ts';
import { beginReading, readHere, useReading } from '../state/reading.ts';
import { createFollowing, type Following } from './following.ts';
import { placeOf, positionOf } from './place.ts';
import { createPlaceSaver } from './place-saver.ts';

type Open = Extract<OpenDocument, { kind: 'open' }>;

/** Joins the panes of the open document. */
export function useFollowing(open: Open): Following {
  const { document, position } = open;
  const { id, blocks } = document;
  const panes = usePanes();
  const latest = useRef({ ...panes, blocks });
  latest.current = { ...panes, blocks };
  const { following, saver } = useMemo(() => {
    const saver = createPlaceSaver((place) =>
      savePosition(id, positionOf(place, latest.current.blocks)),
    );
    const following = createFollowing({
      leader: homePane(latest.current),
      start: (pane) => {
        const { positions, follow, blocks } = latest.current;
        const stood = (follow ? undefined : positions[pane]) ?? position;
        return stood ? placeOf(stood, blocks) : undefined;
      },
      follows: () => latest.current.follow,
      onPlace: (place, pane) => {
        readHere(place.blockId);
        saver.keep(place);
        const { follow, blocks } = latest.current;
        if (!follow) paneStands(pane, positionOf(place, blocks));
      },
    });
    return { saver, following };
    // Where reading begins matters once for a document.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);
  useEffect(() => {
    const leave = () => {
      saver.flush();
      savePanes();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [saver]);
  // Where nothing was read yet, reading begins with the first block.
  useEffect(() => beginReading(id, position?.blockId ?? blocks[0]?.id ?? null), [id]); // eslint-disable-line react-hooks/exhaustive-deps
  const joined = useRef(panes.follow);
  useEffect(() => {
    if (panes.follow && !joined.current) following.rejoin();
    joined.current = panes.follow;
  }, [panes.follow, following]);
  useJumps(following, open);
  return following;
}

/** Brings what the reader asks for on the screen: in the annotated text where it is open. */
function useJumps(following: Following, { document: { id, blocks }, missing }: Open): void {
  const jump = useReading((reading) => reading.jump);
  const home = usePanes(textPane);
  const since = useMemo(() => jump?.serial ?? 0, [id]); // eslint-disable-line react-hooks/exhaustive-deps
  const done = useRef(since);
  useEffect(() => {
    if (jump === null || jump.serial === since || jump.serial === done.current) return;
    const { position: wanted, to } = jump;
    // A place that is not there yet is gone to as soon as it is.
    if (!isWhole(missing) && blocks.every((block) => block.id !== wanted.blockId)) return;
    done.current = jump.serial;
    following.lead(home);
    const place = placeOf(wanted, blocks);
    following.show(to === 'block' ? place : { ...place, offset: wanted.offset });
  }, [jump, since, following, blocks, missing, home]);
}
