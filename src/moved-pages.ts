import type { Ctx } from './platform/http/types'

interface Move {
  readonly from: string
  readonly to: string
  /** Whether everything below the address moved with it. */
  readonly tree?: true
}

/**
 * Addresses of earlier versions, each with the one of today (decision 068). Letters, bookmarks and stored notices hold them,
 * so no row is ever taken out. What machines read (`/issuer`, `/credentials`, `/ranks/policies`, `/ranks/verify`) never moves.
 */
export const moves: readonly Move[] = [
  { from: '/client/edit', to: '/my/client-profile' },
  { from: '/earnings', to: '/my/earnings' },
  { from: '/orders', to: '/my/orders' },
  { from: '/payments', to: '/my/payments' },
  { from: '/profile/edit', to: '/my/profile', tree: true },
  { from: '/rank', to: '/my/rank', tree: true },
  { from: '/rank.json', to: '/my/rank.json' },
  { from: '/reviews', to: '/my/reviews' },
  { from: '/search/order', to: '/search/ranking' },
  { from: '/standing', to: '/my/standing', tree: true },
  { from: '/standing.json', to: '/my/standing.json' },
  { from: '/verify', to: '/my/verification', tree: true },
]

/** Where an address of an earlier version leads today; null for any other. */
export const movedTo = (path: string): string | null => {
  const move = moves.find(({ from, tree }) => path === from || (tree && path.startsWith(`${from}/`)))
  return move ? move.to + path.slice(move.from.length) : null
}

/** A permanent redirect that keeps method, form and query; null where the address did not move. */
export const answerMoved = (c: Ctx): Response | null => {
  const url = new URL(c.req.url)
  const to = movedTo(url.pathname)
  return to === null ? null : c.redirect(to + url.search, 308)
}
