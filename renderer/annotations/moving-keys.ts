/** Names of the keys that move or stretch a selection. */
export const movingKeys = /^(Arrow|Home$|End$|Page)/;
