export const kinds = ['job', 'freelancer'] as const
export type FavouriteKind = (typeof kinds)[number]

/** So many of a kind a member may keep. */
export const favouritesMax = 300
/** So many of a kind are remembered as seen. */
export const recentMax = 30
