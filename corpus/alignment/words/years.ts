/** Years of one calendar as the other writes them. */

/**
 * The numbers (as keys of words) that a year may be in the other calendar, with how likely each is; none for a number that
 * is no year. A Jalali year begins in March, so it lies in two Gregorian ones; an Islamic year is counted by the moon.
 */
export function yearsOf(key: string): [key: string, chance: number][] {
  const year = /^#(\d{3,4})$/u.exec(key)?.[1];
  if (year === undefined) return [];
  const number = Number(year);
  if (number >= 1200 && number <= 1500) {
    const islamic = Math.round(number * 0.970229 + 621.57);
    return [
      [`#${number + 621}`, 0.4],
      [`#${number + 622}`, 0.25],
      [`#${islamic}`, 0.1],
    ];
  }
  if (number >= 1800 && number <= 2100) {
    return [
      [`#${number - 621}`, 0.4],
      [`#${number - 622}`, 0.25],
    ];
  }
  return [];
}
