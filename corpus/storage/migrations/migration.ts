/** The shape of a migration: one numbered step of the library's schema. */

/** `version` is the schema's version afterwards; `sql` runs in one transaction together with the new number. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
