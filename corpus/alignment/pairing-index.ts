/** Texts that share rare words with texts of other languages, found without comparing every two. */
import type { PairingProfile } from './pairing-profile.ts';

/** Two texts of different languages with how much of what they say is the same. */
export interface Closeness {
  readonly one: PairingProfile;
  readonly other: PairingProfile;
  /** Of their weighed features: 0 where they share none, 1 where they are the same. */
  readonly cosine: number;
  /** Features that stand in both, the most telling first. */
  readonly shared: readonly string[];
}

/** So many texts are looked at closely for each. */
const mostCandidates = 5;

/** Words that half of so many texts have tell none from another. */
const manyTexts = 40;

/** Names and numbers say more than words, of which a lexicon gives several for each. */
const weightOf = (feature: string): number => (feature.startsWith('w:') ? 1 : 1.5);

/** The closest texts of another language for each text; every two once, in the order of `profiles`. */
export function closestTexts(profiles: readonly PairingProfile[]): readonly Closeness[] {
  const index = new FeatureIndex(profiles);
  const found = new Map<string, Closeness>();
  for (const at of profiles.keys()) {
    for (const [other, cosine] of index.closest(at)) {
      const [first, second] = at < other ? [at, other] : [other, at];
      const [one, two] = [profiles[first], profiles[second]];
      const key = `${first} ${second}`;
      if (one === undefined || two === undefined || found.has(key)) continue;
      found.set(key, { one, other: two, cosine, shared: index.shared(first, second) });
    }
  }
  return [...found.values()];
}

interface Feature {
  /** How rare it is. */
  readonly rarity: number;
  readonly texts: Int32Array;
  readonly weights: Float64Array;
}

class FeatureIndex {
  private readonly features = new Map<string, Feature>();

  constructor(private readonly profiles: readonly PairingProfile[]) {
    const standing = new Map<string, number[]>();
    for (const [at, { features }] of profiles.entries()) {
      for (const feature of features.keys()) {
        const texts = standing.get(feature);
        if (texts) texts.push(at);
        else standing.set(feature, [at]);
      }
    }
    const count = profiles.length;
    const norms = new Float64Array(count);
    const weighed = [...standing].map(([feature, texts]) => {
      const isUsual = count >= manyTexts && texts.length > count / 2;
      const rarity = isUsual ? 0 : Math.log(1 + count / texts.length) * weightOf(feature);
      const weights = texts.map((at) => {
        const often = profiles[at]?.features.get(feature) ?? 0;
        const weight = rarity * (1 + Math.log(Math.max(1, often)));
        norms[at] = (norms[at] ?? 0) + weight * weight;
        return weight;
      });
      return { feature, rarity, texts, weights };
    });
    for (const { feature, rarity, texts, weights } of weighed) {
      // What one text has alone makes it longer, and like no other.
      if (texts.length < 2 || rarity === 0) continue;
      const shares = weights.map((weight, place) => {
        return weight / Math.sqrt(norms[texts[place] ?? 0] ?? 1);
      });
      this.features.set(feature, {
        rarity,
        texts: Int32Array.from(texts),
        weights: Float64Array.from(shares),
      });
    }
  }

  /** The numbers of the closest texts of another language, with the cosine. */
  closest(at: number): readonly (readonly [other: number, cosine: number])[] {
    const { profiles } = this;
    const own = profiles[at];
    const sums = new Float64Array(profiles.length);
    for (const feature of own?.features.keys() ?? []) {
      const known = this.features.get(feature);
      if (known === undefined) continue;
      const { texts, weights } = known;
      const mine = weights[texts.indexOf(at)] ?? 0;
      for (let place = 0; place < texts.length; place += 1) {
        const text = texts[place] ?? 0;
        sums[text] = (sums[text] ?? 0) + mine * (weights[place] ?? 0);
      }
    }
    return [...sums.entries()]
      .filter(([other, cosine]) => cosine > 0 && profiles[other]?.language !== own?.language)
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostCandidates);
  }

  /** What stands in both texts, rarest first. */
  shared(one: number, other: number): readonly string[] {
    const [first, second] = [this.profiles[one], this.profiles[other]];
    const rarity = (feature: string) => this.features.get(feature)?.rarity ?? 0;
    return [...(first?.features.keys() ?? [])]
      .filter((feature) => second?.features.has(feature) === true && rarity(feature) > 0)
      .sort((a, b) => rarity(b) - rarity(a));
  }
}
