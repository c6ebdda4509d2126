/** The shape of a migration: one numbered step of the library's schema. */

/**
 * `version` is the schema's version afterwards; `sql` runs in one transaction together with the new number. `standIn` makes
 * temporary, empty tables and views in its place where an older library is opened for reading only.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  readonly standIn?: string;
}
