/** What quotes with their surroundings tell of the older text says where passages of it stand now. */
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../corpus/annotations/describe.ts';
import { Patchwork, type Patch } from '../../../corpus/annotations/patchwork.ts';

const older =
  'The lock keeper opens the upper gate at six. Barges with gravel wait below the weir, and the one that came first goes first.\n' +
  'در پاییز آب کانال کم می‌شود و قایق‌ها تا بهار در بندر می‌مانند. آن‌گاه دروازه‌ها را رنگ می‌کنند.\n' +
  'Nobody is paid for the nights, but there is a stove in the hut and a kettle that never cools.';

function patch(index: number, exact: string): Patch {
  const was = older.indexOf(exact);
  const context = contextOf(older, { start: was, end: was + exact.length });
  return { index, was, quote: { type: 'TextQuoteSelector', exact, ...context } };
}

function carried(patches: readonly Patch[], now: string, index: number): string | undefined {
  const place = new Patchwork(patches, now).carry(index);
  return place && now.slice(place.start, place.end);
}

describe('Patchwork', () => {
  const some = [
    'upper gate',
    'gravel wait',
    'came first',
    'قایق‌ها تا بهار',
    'a stove',
    'kettle that',
  ];
  const patches = some.map((exact, index) => patch(index, exact));

  it('leads every passage to itself in an unchanged text', () => {
    expect(some.map((_, index) => carried(patches, older, index))).toEqual(some);
  });

  it('finds passages whose paragraph moved and was edited', () => {
    const [first = '', second = '', third = ''] = older.split('\n');
    const now = [third.replace('but there is', 'though there always was'), second, first].join(
      '\n',
    );
    expect(some.map((_, index) => carried(patches, now, index))).toEqual(some);
  });

  it('knows more around a passage by the quotes beside it than by its own', () => {
    const alone = new Patchwork([patch(1, 'gravel wait')], older).carry(1);
    const among = new Patchwork(patches, older).carry(1);
    expect(among?.support).toBeGreaterThan(alone?.support ?? Infinity);
  });

  it('says nothing wrong where surroundings contradict each other, and goes on after them', () => {
    const other = { ...patch(6, 'for the nights'), was: older.indexOf('gravel') - 5 };
    expect([undefined, 'gravel wait']).toContain(carried([...patches, other], older, 1));
    expect(carried([...patches, other], older, 3)).toBe('قایق‌ها تا بهار');
    expect(carried([...patches, other], older, 4)).toBe('a stove');
  });

  it('says nothing of a passage of which it does not know where it stood', () => {
    expect(new Patchwork(patches, older).carry(9)).toBeUndefined();
    expect(new Patchwork([], older).carry(0)).toBeUndefined();
  });
});
