import { squareShape, updateClientProfile } from '../../../src/modules/profiles'
import { approveIdentity } from '../../../src/modules/verification'
import { later } from '../../../src/platform/clock'
import { encodeImage } from '../../../src/platform/picture-encoding'
import { avatarSvg, logoSvg } from '../avatars/avatar'
import { type ClientPerson, clients } from '../texts/people'
import { declareDemoBusiness } from './businesses'
import { confirmPhoneOf, handInIdentity } from './confirmations'
import { daysAgo, deed, newId, roll, type SeedContext } from './kit'
import { signUp } from './members'

export interface Client {
  n: number
  id: string
  person: ClientPerson
}

/** The clients in the order of the texts; the first is 健 of 株式会社やまと農園. */
export const planClients = (kit: SeedContext): (Client & { joinedAt: Date })[] =>
  clients.slice(0, 60).map((person, n) => {
    const joinedAt = daysAgo(kit, 745 - n * 3, n)
    return { n, id: newId(joinedAt), person, joinedAt }
  })

/** Four of five show who they are, after some weeks; the others have seen no reason to. */
const isShown = ({ n }: Client): boolean => n % 5 !== 3

/** Freelancers have the numbers before. */
const firstNumber = 5000

const confirm = async (
  kit: SeedContext,
  client: Client,
  of: { joinedAt: Date; operatorId: string },
): Promise<void> => {
  const { id, n, person } = client
  const at = later(of.joinedAt, { days: 10 + roll(n, 95, 40), hours: 3 })
  const names = { legalName: `${person.contactFamily} ${person.contactGiven}`, kana: person.kana }
  const shown = { id, n: firstNumber + n, ...names, prefecture: person.prefecture, at }
  const checkId = await deed(kit, at, (tx) => handInIdentity(tx, kit, shown))
  await deed(kit, at, (tx) => confirmPhoneOf(tx, kit, shown))
  const decidedAt = later(at, { hours: 20 + roll(n, 96, 12) })
  await deed(kit, decidedAt, (tx) =>
    approveIdentity(tx, { id: checkId, operatorId: of.operatorId, at: decidedAt }),
  )
}

export const makeClient = async (
  kit: SeedContext,
  client: Client & { joinedAt: Date; operatorId: string },
): Promise<void> => {
  const { person, n, joinedAt: at } = client
  const email = n === 0 ? 'client@example.jp' : `client-${n}@example.jp`
  const name = `${person.contactFamily} ${person.contactGiven}`
  await deed(kit, at, (tx) => signUp(tx, { id: client.id, email, name, side: 'client', at }))
  const svg = person.kind === 'company' ? logoSvg(n, person.name) : avatarSvg(1000 + n, person.name)
  const bytes = await encodeImage(Buffer.from(svg), squareShape)
  const presentedAt = later(at, { minutes: 20 })
  await deed(kit, presentedAt, (tx) =>
    updateClientProfile(tx, {
      memberId: client.id,
      kind: person.kind,
      name: person.name,
      industry: person.industry,
      description: person.description,
      website: null,
      picture: { id: newId(presentedAt), bytes },
      files: kit.files,
      at: presentedAt,
    }),
  )
  const business = {
    id: client.id,
    name: person.name,
    kind: person.kind,
    representative: name,
    isClient: true,
  }
  const declaredAt = later(presentedAt, { minutes: 10 })
  await deed(kit, declaredAt, (tx) => declareDemoBusiness(tx, business, { i: n, at: declaredAt }))
  if (isShown(client)) await confirm(kit, client, client)
}
