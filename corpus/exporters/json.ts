/** What exports in JSON are made of. */

/** Any value of the output; what is undefined is left out. */
export type Json = string | number | readonly Json[] | { readonly [key: string]: Json | undefined };
