import type { Reader } from '../../platform/db'
import type { Issuer } from '../rank-receipts'
import { signToken } from '../rank-receipts'
import { secondsOf } from './credential'
import { statusRows } from './queries-credentials'
import { listedSince, makeStatusList } from './status-list'

export interface PublishedList {
  /** Changes with every revocation, with the hour, and with the key. */
  readonly mark: string
  readonly token: () => Promise<string>
}

/** One status list as anybody may fetch it, in one statement; null for a list that nobody stands in. */
export const publishedList = async (
  db: Reader,
  by: Issuer,
  of: { list: number; at: Date },
): Promise<PublishedList | null> => {
  const { issued, ...rows } = await statusRows(db, of.list)
  if (issued === 0 && of.list !== 1) return null
  const since = secondsOf(listedSince(rows, of.at))
  return {
    // Weak, since two signatures by ES256 over the same list are never the same bytes.
    mark: `W/"${by.keys.ES256.kid}-${of.list}-${rows.places.length}-${since}"`,
    token: async () =>
      signToken(by, await makeStatusList({ site: by.site, list: of.list, ...rows }, of.at), 'list'),
  }
}
