export { favourites } from './module'
export { markFavourites, rememberView } from './on-page'
export { favouriteIds, recentIds } from './queries'
export type { FavouriteKind } from './rules'
