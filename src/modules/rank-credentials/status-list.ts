import type { Reader } from '../../platform/db'
import { type Issuer, signToken } from '../rank-receipts'
import { encodeList } from './bitstring'
import { issuerUrl, listUrl, secondsOf, stampOf } from './credential'
import { statusRows } from './queries-credentials'

/** How long anybody may keep a copy before asking again: half of the minute in which a demotion must show (§2.6). */
export const listSecondsMax = 30

const hourMs = 3_600_000

interface StatusListInput {
  readonly site: string
  readonly list: number
  readonly places: readonly number[]
  readonly lastRevokedAt: Date | null
}

/** Since when the list has read as it does: a revocation, or the hour, so that an old copy ends by itself in a day. */
export const listedSince = ({ lastRevokedAt }: Pick<StatusListInput, 'lastRevokedAt'>, at: Date): Date => {
  const hour = Math.floor(at.getTime() / hourMs) * hourMs
  return new Date(Math.max(hour, lastRevokedAt?.getTime() ?? 0))
}

/** The states of all credentials of one list, as a credential of its own (Bitstring Status List 1.0), to be signed. */
export const makeStatusList = async (listed: StatusListInput, at: Date) => {
  const { site, list, places } = listed
  const since = listedSince(listed, at)
  const validUntil = new Date(since.getTime() + 24 * hourMs)
  const url = listUrl(site, list)
  const issuer = issuerUrl(site)
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: stampOf(since),
    validUntil: stampOf(validUntil),
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      ttl: listSecondsMax * 1000,
      encodedList: await encodeList(places),
    },
    iss: issuer,
    jti: url,
    sub: `${url}#list`,
    nbf: secondsOf(since),
    exp: secondsOf(validUntil),
  }
}

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
