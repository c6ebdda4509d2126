/** The nearest of the six colours to one that another program names. */
import { Colour } from '../annotation.ts';

/** Where the six stand on the wheel. Units: degrees of hue. */
const hues: Readonly<Record<Colour, number>> = {
  orange: 28,
  yellow: 52,
  green: 110,
  blue: 212,
  purple: 275,
  pink: 335,
};

/** Names of CSS and of other readers that are none of the six, as hues. */
const names: Readonly<Record<string, number>> = {
  red: 350,
  magenta: 310,
  violet: 275,
  lilac: 275,
  cyan: 200,
  teal: 190,
  turquoise: 190,
  aqua: 200,
  navy: 230,
  lime: 100,
  olive: 60,
  gold: 50,
  brown: 30,
  amber: 40,
  coral: 16,
  salmon: 350,
};

/**
 * The nearest of the six to a name, `#rgb`, `#rrggbb` or `rgb(…)`, or Thorium's `{red, green, blue}`; undefined for what is
 * no colour, and for greys.
 */
export function nearestColour(written: string | undefined): Colour | undefined {
  const name = written?.trim().toLowerCase() ?? '';
  const known = Colour.safeParse(name);
  if (known.success) return known.data;
  const hue = Object.hasOwn(names, name) ? names[name] : hueOf(channelsOf(name));
  if (hue === undefined) return undefined;
  return Colour.options.reduce((best, each) =>
    apart(hues[each], hue) < apart(hues[best], hue) ? each : best,
  );
}

type Channels = readonly [red: number, green: number, blue: number];

function channelsOf(written: string): Channels | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])[\da-f]?$/u.exec(written);
  if (short) return channels(short.slice(1, 4).map((digit) => parseInt(digit + digit, 16)));
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})(?:[\da-f]{2})?$/u.exec(written);
  if (long) return channels(long.slice(1, 4).map((digits) => parseInt(digits, 16)));
  const call = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/u.exec(written);
  return call ? channels(call.slice(1, 4).map(Number)) : undefined;
}

function channels([red = 0, green = 0, blue = 0]: readonly number[]): Channels {
  return [red, green, blue];
}

/** Undefined for greys, which have none. */
function hueOf(found: Channels | undefined): number | undefined {
  if (found === undefined) return undefined;
  const [red, green, blue] = found;
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 12) return undefined;
  const sixths =
    most === red
      ? (green - blue) / spread
      : most === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread;
  return (sixths * 60 + 360) % 360;
}

function apart(a: number, b: number): number {
  const distance = Math.abs(a - b) % 360;
  return Math.min(distance, 360 - distance);
}
