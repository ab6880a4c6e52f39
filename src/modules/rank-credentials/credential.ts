import type { Policy } from '../../engine/policy/policy'
import { signText } from '../../platform/crypto'
import type { Lang } from '../../platform/i18n'
import { type BadgeTier, emblemUrl } from './emblem'
import { credentialTexts } from './texts'

/** What a credential says of its holder: a name for this purpose alone, or the public profile. */
export const shownKinds = ['pseudonym', 'profile'] as const
export type SubjectKind = (typeof shownKinds)[number]

/** Whom it is about: an address or a pseudonym, and the name of that day if the holder wants it inside. */
export interface Subject {
  readonly id: string
  readonly name: string | null
}

interface CredentialInput {
  readonly id: string
  readonly site: string
  readonly subject: Subject
  readonly tier: BadgeTier
  readonly policy: Policy
  /** The conditions in words, as Markdown. */
  readonly narrative: string
  readonly lang: Lang
  readonly since: Date
  readonly validUntil: Date
  readonly place: { readonly list: number; readonly index: number }
}

export const issuerUrl = (site: string): string => `${site}/issuer`
export const credentialUrl = (site: string, id: string): string => `${site}/credentials/${id}`
export const listUrl = (site: string, list: number): string => `${site}/credentials/status/${list}`

/** An instant as credentials write it: UTC, whole seconds, so that it is the same as the JWT's own claim. */
export const stampOf = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`
/** The same instant as a JWT writes it: whole seconds since 1970. */
export const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000)

/** Anybody may read this; hence the one identity that the holder chose, and no other (Open Badges 3.0, IdentityObject). */
const subjectOf = ({ id, name }: Subject) => ({
  id,
  type: ['AchievementSubject'],
  ...(name === null
    ? {}
    : { identifier: [{ type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' }] }),
})

const achievementOf = ({ site, tier, policy, narrative, lang }: CredentialInput) => {
  const t = credentialTexts[lang].document
  const rules = `${site}/ranks/rules/${policy.id}`
  const label = policy.tiers.find((step) => step.tier === tier)?.labels[lang] ?? tier
  return {
    id: `${rules}#${tier}`,
    type: ['Achievement'],
    achievementType: 'Badge',
    name: label,
    description: t.description(label),
    criteria: { id: rules, narrative },
    image: { id: emblemUrl(tier), type: 'Image', caption: t.emblem(label) },
    inLanguage: lang,
  }
}

const statusOf = ({ site, place }: CredentialInput) => ({
  id: `${listUrl(site, place.list)}#${place.index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: String(place.index),
  statusListCredential: listUrl(site, place.list),
})

/**
 * A tier as an Open Badges 3.0 credential (VC 2.0), with the JWT claims that repeat it: the whole payload to be signed.
 * Nobody but the holder occurs in it; no order, no figure, no client (§2.6).
 */
export const makeCredential = (given: CredentialInput) => {
  const { id, site, subject, lang, since, validUntil } = given
  const achievement = achievementOf(given)
  const url = credentialUrl(site, id)
  const issuer = issuerUrl(site)
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      // Explains the type of `credentialSchema`: strict readers of JSON-LD refuse a word that nothing explains.
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    ],
    id: url,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: credentialTexts[lang].document.name(achievement.name),
    issuer: { id: issuer, type: ['Profile'], name: credentialTexts[lang].document.issuer, url: site },
    validFrom: stampOf(since),
    validUntil: stampOf(validUntil),
    credentialSubject: { ...subjectOf(subject), achievement },
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
        type: '1EdTechJsonSchemaValidator2019',
      },
    ],
    credentialStatus: statusOf(given),
    iss: issuer,
    jti: url,
    sub: subject.id,
    nbf: secondsOf(since),
    exp: secondsOf(validUntil),
  }
}

export type State = 'valid' | 'revoked' | 'expired'

/** A credential that ended by its date stays "expired", whatever was revoked afterwards. */
export const stateOf = (of: { revokedAt: Date | null; validUntil: Date }, at: Date): State => {
  if (of.revokedAt && of.revokedAt < of.validUntil) return 'revoked'
  return of.validUntil <= at ? 'expired' : 'valid'
}

/**
 * A UUID (RFC 9562, version 8) made from a member's id by a key that never leaves the site: the same for all of somebody's
 * credentials, and without the key nobody finds the member whose id is in the address of the profile.
 */
export const pseudonym = (secret: string, memberId: string): string => {
  const bytes = Buffer.from(signText(secret, `credential-subject:${memberId}`), 'base64url').subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${parts.join('-')}`
}
