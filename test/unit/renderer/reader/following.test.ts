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
const attach = (panes: Record<'original' | 'annotated', FollowedPane>, start?: BlockPlace) => {
  const heard: BlockPlace[] = [];
  const following = createFollowing(start, (place) => heard.push(place));
  following.attach('original', panes.original);
  following.attach('annotated', panes.annotated);
  return { following, heard };
};

describe('panes that follow each other', () => {
  it('bring the other pane to the place of the one that the reader moves', () => {
    const [original, annotated] = [pane(), pane()];
    const { following, heard } = attach({ original, annotated });
    following.lead('original');
    original.moveTo(at('b3', 0.5));
    following.scrolled('original');
    expect(annotated.place()).toEqual(at('b3', 0.5));
    expect(heard).toEqual([at('b3', 0.5)]);
  });

  it('does not answer the scrolling of a pane that only goes along: no feedback', () => {
    const [original, annotated] = [pane(), pane()];
    const { following, heard } = attach({ original, annotated });
    following.lead('annotated');
    annotated.moveTo(at('b1'));
    following.scrolled('annotated');
    original.show.mockClear();
    annotated.show.mockClear();
    original.moveTo(at('b0', 0.9));
    following.scrolled('original');
    expect(annotated.show).not.toHaveBeenCalled();
    expect(heard).toEqual([at('b1')]);
  });

  it('opens a pane where the reader already is', () => {
    const [original, annotated] = [pane(), pane()];
    const following = createFollowing(at('b7', 0.2), () => undefined);
    following.attach('annotated', annotated);
    expect(annotated.place()).toEqual(at('b7', 0.2));
    annotated.moveTo(at('b9'));
    following.scrolled('annotated');
    following.attach('original', original);
    expect(original.place()).toEqual(at('b9'));
  });

  it('lets the only pane lead, whichever was led before', () => {
    const original = pane();
    const heard: BlockPlace[] = [];
    const following = createFollowing(undefined, (place) => heard.push(place));
    const detach = following.attach('annotated', pane());
    following.attach('original', original);
    detach();
    original.moveTo(at('b2'));
    following.scrolled('original');
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
    following.scrolled('annotated');
    expect(heard).toEqual([at('b5')]);
    following.lead('annotated');
    following.scrolled('annotated');
    expect(heard).toEqual([at('b5'), at('b4', 0.5)]);
  });
});
