import { encodeList } from './bitstring'
import { issuerUrl, listUrl, secondsOf, stampOf } from './credential'

/** How long anybody may keep a copy before asking again: half of the minute in which a demotion must show (§2.6). */
export const listSecondsMax = 30

const hourMs = 3_600_000

interface StatusListInput {
  readonly site: string
  readonly list: number
  /** The places that are revoked. */
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
