/** What elements are in a table, in either namespace that tables of an ODT have. */

/**
 * The name of an element of a table without its prefix; undefined for all others. LibreOffice gives tables in shapes a
 * namespace of its own, since the standard has no place for them.
 */
export function tableName(name: string): string | undefined {
  return /^(?:table|loext):(table(?:-.+)?|covered-table-cell)$/.exec(name)?.[1];
}
