// What Open Badges 3.0 and Bitstring Status List 1.0 ask of a credential, read from the two texts and written down by us:
// the tests hold every badge against it, as somebody else's validator would.

type JsonObject = Readonly<Record<string, unknown>>

const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The properties of one class of the data model: what must be there, and what else may. */
interface Class {
  readonly needs: readonly string[]
  readonly may: readonly string[]
}

const classes: Readonly<Record<string, Class>> = {
  OpenBadgeCredential: {
    needs: ['@context', 'id', 'type', 'issuer', 'validFrom', 'credentialSubject'],
    may: [
      ...[
        'name',
        'description',
        'image',
        'awardedDate',
        'validUntil',
        'credentialSchema',
        'credentialStatus',
      ],
      // The claims of the token that repeat it (§8.2), each explained by one of the contexts.
      ...['iss', 'jti', 'sub', 'nbf', 'exp'],
    ],
  },
  Profile: { needs: ['id', 'type', 'name'], may: ['url', 'description', 'image', 'email'] },
  AchievementSubject: { needs: ['type', 'achievement'], may: ['id', 'identifier', 'image', 'narrative'] },
  Achievement: {
    needs: ['id', 'type', 'name', 'description', 'criteria'],
    may: ['achievementType', 'image', 'inLanguage', 'tag', 'version'],
  },
  Image: { needs: ['id', 'type'], may: ['caption'] },
  IdentityObject: { needs: ['type', 'hashed', 'identityHash', 'identityType'], may: ['salt'] },
  '1EdTechJsonSchemaValidator2019': { needs: ['id', 'type'], may: [] },
  BitstringStatusListEntry: {
    needs: ['type', 'statusPurpose', 'statusListIndex', 'statusListCredential'],
    may: ['id'],
  },
}

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]

const isUri = (value: unknown): boolean => typeof value === 'string' && /^[a-z][a-z\d+.-]*:\S+$/i.test(value)
const isUrl = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\/\S+$/.test(value)
const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isStamp = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)
const isSeconds = (value: unknown): boolean => Number.isInteger(value)

/** What a value must look like, by the name of its property, wherever it stands. */
const looks: Readonly<Record<string, (value: unknown) => boolean>> = {
  '@context': (value) => Array.isArray(value) && contexts.every((url, place) => value[place] === url),
  id: isUri,
  name: isText,
  description: isText,
  narrative: isText,
  caption: isText,
  url: isUrl,
  validFrom: isStamp,
  validUntil: isStamp,
  inLanguage: (value) => typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z\d]+)*$/.test(value),
  hashed: (value) => typeof value === 'boolean',
  identityHash: isText,
  identityType: (value) =>
    ['name', 'emailAddress', 'userName', 'accountId', 'systemId'].includes(value as string),
  achievementType: (value) => ['Badge', 'Achievement', 'Award', 'Certification'].includes(value as string),
  statusPurpose: (value) => value === 'revocation',
  statusListIndex: (value) => typeof value === 'string' && /^(0|[1-9]\d*)$/.test(value),
  statusListCredential: isUrl,
  iss: isUri,
  jti: isUri,
  sub: isUri,
  nbf: isSeconds,
  exp: isSeconds,
}

const typesOf = (bag: JsonObject): unknown[] => [bag['type']].flat()

const faultsIn = (bag: JsonObject, where: string): string[] => {
  const named = typesOf(bag).find((type) => Object.hasOwn(classes, String(type)))
  const known = named === undefined ? undefined : classes[String(named)]
  const { needs, may } = known ?? { needs: ['type'], may: [] }
  const missing = needs.filter((name) => bag[name] === undefined)
  const others = Object.keys(bag).filter((name) => ![...needs, ...may].includes(name))
  return [
    ...missing.map((name) => `${where}.${name} is missing`),
    ...others.map((name) => `${where}.${name}`),
  ]
}

/** A criterion has no type of its own in the contexts; a page about it or its words must be there. */
const criteriaFaults = (bag: JsonObject, where: string): string[] =>
  isUri(bag['id']) || isText(bag['narrative']) ? [] : [`${where} says nothing`]

const walk = (value: unknown, where: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((one, place) => walk(one, `${where}[${place}]`))
  if (!isJsonObject(value)) return []
  const own = where.endsWith('.criteria') ? criteriaFaults(value, where) : faultsIn(value, where)
  const inner = Object.entries(value).flatMap(([name, one]) => {
    const isWrong = looks[name] !== undefined && !looks[name](one)
    return isWrong ? [`${where}.${name} looks wrong`] : walk(one, `${where}.${name}`)
  })
  return [...own, ...inner]
}

/** Somebody must be meant: by an address or by another identity. */
const subjectFaults = (subject: unknown): string[] =>
  isJsonObject(subject) && (subject['id'] !== undefined || subject['identifier'] !== undefined)
    ? []
    : ['nobody is meant']

const typeFaults = (badge: JsonObject): string[] =>
  ['VerifiableCredential', 'OpenBadgeCredential']
    .filter((type) => !typesOf(badge).includes(type))
    .map((type) => `is no ${type}`)

const seconds = (stamp: unknown): number => Date.parse(String(stamp)) / 1000

/** The claims around the credential say what the credential says (§8.2.4.1). */
const claimFaults = (badge: JsonObject): string[] => {
  const { issuer, credentialSubject: subject } = badge
  const pairs: Record<string, unknown> = {
    iss: isJsonObject(issuer) ? issuer['id'] : issuer,
    jti: badge['id'],
    sub: isJsonObject(subject) ? subject['id'] : undefined,
    nbf: seconds(badge['validFrom']),
    ...(badge['validUntil'] === undefined ? {} : { exp: seconds(badge['validUntil']) }),
  }
  return Object.entries(pairs).flatMap(([claim, said]) => (badge[claim] === said ? [] : [`${claim} differs`]))
}

/** Everything about the payload of a badge that the specifications do not allow; empty for a good one. */
export const openBadgeFaults = (badge: JsonObject): string[] => [
  ...typeFaults(badge),
  ...subjectFaults(badge['credentialSubject']),
  ...walk(badge, 'badge'),
  ...claimFaults(badge),
]

/** Everything about a badge's header that Open Badges 3.0 does not allow (§8.2.3). */
export const headerFaults = (header: JsonObject): string[] => {
  const others = Object.keys(header).filter((name) => !['alg', 'kid', 'jwk', 'typ'].includes(name))
  return [
    ...others,
    ...(isUrl(header['kid']) || isJsonObject(header['jwk']) ? [] : ['names no key']),
    ...(header['typ'] === undefined || header['typ'] === 'JWT' ? [] : ['typ']),
    ...(['RS256', 'ES256'].includes(header['alg'] as string) ? [] : ['alg']),
  ]
}
