/** The name by which the library knows a collection. */
import * as z from 'zod';

export const CollectionId = z.string().min(1).brand<'CollectionId'>();
export type CollectionId = z.infer<typeof CollectionId>;
