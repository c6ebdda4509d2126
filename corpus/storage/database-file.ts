/** The database's place in a library. */

/** Name of the database in the library's folder. */
export const databaseFile = 'library.sqlite';
