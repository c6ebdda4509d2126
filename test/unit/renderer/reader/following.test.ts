import { describe, expect, it, vi } from 'vitest';
import { createFollowing, type FollowedPane } from '../../../../renderer/reader/following.ts';
import type { BlockPlace } from '../../../../renderer/reader/place.ts';

/** A pane that stands where it was last shown. */
function pane() {
  let place: BlockPlace | undefined;
  const show = vi.fn((wanted: BlockPlace) => {
    place = wanted;
  });
  return { place: () => place, show, moveTo: (wanted: BlockPlace) => (place = wanted) };
}

const at = (blockId: string, fraction = 0): BlockPlace => ({ blockId, fraction });
const attach = (
  panes: Record<'original' | 'annotated', FollowedPane>,
  follows: () => boolean = () => true,
) => {
  const heard: BlockPlace[] = [];
  const following = join(undefined, heard, follows);
  following.attach(original0, panes.original);
  following.attach(annotated1, panes.annotated);
  return { following, heard };
};

const [original0, annotated1] = [0, 1] as const;

function join(start: BlockPlace | undefined, heard: BlockPlace[] = [], follows = () => true) {
  return createFollowing({ start: () => start, follows, onPlace: (place) => heard.push(place) });
}

describe('panes that follow each other', () => {
  it('bring the other pane to the place of the one that the reader moves', () => {
    const [original, annotated] = [pane(), pane()];
    const { following, heard } = attach({ original, annotated });
    following.lead(original0);
    original.moveTo(at('b3', 0.5));
    following.scrolled(original0);
    expect(annotated.place()).toEqual(at('b3', 0.5));
    expect(heard).toEqual([at('b3', 0.5)]);
  });

  it('keep the place of the pane with the text before any hand was put on one, which was lost when the window closed', () => {
    const heard: BlockPlace[] = [];
    const following = createFollowing({
      leader: annotated1,
      start: () => undefined,
      follows: () => true,
      onPlace: (place) => heard.push(place),
    });
    const [original, annotated] = [pane(), pane()];
    following.attach(original0, original);
    following.attach(annotated1, annotated);
    annotated.moveTo(at('b4'));
    following.scrolled(annotated1);
    expect(heard).toEqual([at('b4')]);
    expect(original.place()).toEqual(at('b4'));
  });

  it('does not answer the scrolling of a pane that only goes along: no feedback', () => {
    const [original, annotated] = [pane(), pane()];
    const { following, heard } = attach({ original, annotated });
    following.lead(annotated1);
    annotated.moveTo(at('b1'));
    following.scrolled(annotated1);
    original.show.mockClear();
    annotated.show.mockClear();
    original.moveTo(at('b0', 0.9));
    following.scrolled(original0);
    expect(annotated.show).not.toHaveBeenCalled();
    expect(heard).toEqual([at('b1')]);
  });

  it('opens a pane where the reader already is', () => {
    const [original, annotated] = [pane(), pane()];
    const following = join(at('b7', 0.2));
    following.attach(annotated1, annotated);
    expect(annotated.place()).toEqual(at('b7', 0.2));
    annotated.moveTo(at('b9'));
    following.scrolled(annotated1);
    following.attach(original0, original);
    expect(original.place()).toEqual(at('b9'));
  });

  it('lets the only pane lead, whichever was led before', () => {
    const original = pane();
    const heard: BlockPlace[] = [];
    const following = join(undefined, heard);
    const detach = following.attach(annotated1, pane());
    following.attach(original0, original);
    detach();
    original.moveTo(at('b2'));
    following.scrolled(original0);
    expect(heard).toEqual([at('b2')]);
  });

  it('brings both panes to a place that the reader asks for', () => {
    const [original, annotated] = [pane(), pane()];
    const { following } = attach({ original, annotated });
    following.show(at('b5'));
    expect([original.place(), annotated.place()]).toEqual([at('b5'), at('b5')]);
  });

  it('stays at a place that a pane is too short to scroll to, until the reader moves it', () => {
    const [original, annotated] = [pane(), pane()];
    const { following, heard } = attach({ original, annotated });
    following.show(at('b5'));
    annotated.moveTo(at('b4', 0.5));
    following.scrolled(annotated1);
    expect(heard).toEqual([at('b5')]);
    following.lead(annotated1);
    following.scrolled(annotated1);
    expect(heard).toEqual([at('b5'), at('b4', 0.5)]);
  });

  it('lets each stand by itself while they do not follow, and brings them together again', () => {
    const [original, annotated] = [pane(), pane()];
    let joined = false;
    const { following, heard } = attach({ original, annotated }, () => joined);
    following.lead(original0);
    original.moveTo(at('b3'));
    following.scrolled(original0);
    following.lead(annotated1);
    following.show(at('b8'));
    expect([original.place(), annotated.place()]).toEqual([at('b3'), at('b8')]);
    expect(heard).toEqual([at('b3'), at('b8')]);
    joined = true;
    following.rejoin();
    expect(original.place()).toEqual(at('b8'));
  });
});
