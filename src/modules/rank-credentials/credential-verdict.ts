import type { Lang } from '../../platform/i18n'
import type { UnreadableReceipt, Verdict } from '../rank-receipts/in-browser'
import { dayText } from '../ranks/in-browser'
import { credentialVerdictTexts } from './texts'
import { type CheckedCredential, verifyCredential } from './verify-credential'

const titleOf = (of: CheckedCredential, lang: Lang, revokedAt: Date | null): string => {
  const t = credentialVerdictTexts[lang]
  if (of.signature === 'unsupported' && of.claims) return t.unsure
  if (of.signature !== 'good' || !of.claims) return t.forged
  if (of.status === 'revoked') return revokedAt ? t.revokedOn(dayText(revokedAt, lang)) : t.revoked
  if (of.time === 'expired') return t.expired(dayText(of.validUntil, lang))
  if (of.time === 'not-yet') return t.notYet
  if (of.status === 'unreadable') return t.unlisted
  return of.status === 'good' ? t.holds(of.achievement) : t.unchecked(of.achievement)
}

/**
 * What was found about a credential, in the reader's language. When it was revoked, the signed list does not say; who
 * knows, gives it.
 */
export const credentialVerdict = (
  of: CheckedCredential | UnreadableReceipt,
  lang: Lang,
  revokedAt: Date | null = null,
): Verdict => {
  const t = credentialVerdictTexts[lang]
  if (!of.ok) return { holds: false, title: t.unreadable, lead: t.unreadableLead, checks: [], conditions: [] }
  return {
    holds: of.holds,
    title: titleOf(of, lang, revokedAt),
    lead: t.lead(of.name ?? of.subject, dayText(of.validFrom, lang), dayText(of.validUntil, lang)),
    checks: [
      { holds: of.signature === 'good', text: t.signature[of.signature] },
      { holds: of.claims, text: of.claims ? t.claimsSame : t.claimsDiffer },
      { holds: of.time === 'current', text: t.time[of.time] },
      { holds: of.status === 'unchecked' ? null : of.status === 'good', text: t.status[of.status] },
    ],
    conditions: [],
  }
}

type VerdictContext = Parameters<typeof verifyCredential>[1] & {
  /** When the credential with this address was revoked, as its site says it beside the signed list. */
  readonly revokedAt: (url: string) => Promise<Date | null>
}

/** Checks a credential and says what was found, in the reader's language. */
export const checkCredential = async (jwt: string, against: VerdictContext, lang: Lang): Promise<Verdict> => {
  const found = await verifyCredential(jwt, against)
  const isRevoked = found.ok && found.status === 'revoked'
  return credentialVerdict(
    found,
    lang,
    isRevoked ? await against.revokedAt(found.url).catch(() => null) : null,
  )
}
