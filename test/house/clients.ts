// A client's way to a standing, by the same commands that the pages use.
import { presentClient } from '../../src/modules/profiles'
import { approveIdentity, codeMark, confirmPhone, sendCode } from '../../src/modules/verification'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import type { House } from './house'
import type { Person } from './person'
import { handInLicence } from './regular'

let phones = 20_000_000

/** Says who one is as a client. */
export const presented = (house: House, { memberId }: Pick<Person, 'memberId'>): Promise<void> =>
  inTransaction(house.db, (tx) =>
    presentClient(tx, {
      ...{ memberId, kind: 'company', name: '木桶商店', industry: '食品', website: null, picture: null },
      description: 'オーガニック食品を扱っています。',
      ...{ files: house.deps.files, at: house.clock.now() },
    }),
  )

/** Identity and phone, confirmed. */
export const confirmedClient = async (
  house: House,
  { memberId }: Pick<Person, 'memberId'>,
  operatorId: string,
): Promise<void> =>
  inTransaction(house.db, async (tx) => {
    const at = house.clock.now()
    await approveIdentity(tx, { id: await handInLicence(tx, house, memberId), operatorId, at })
    const code = { id: newId(at), digits: '123456' }
    const mark = codeMark(house.deps.keys.secret, code)
    await sendCode(tx, {
      id: code.id,
      memberId,
      phone: `080${phones++}`,
      digits: code.digits,
      mark,
      lang: 'ja',
      at,
    })
    await confirmPhone(tx, { memberId, markOf: () => mark, at })
  })

/** The standing that somebody holds now; undefined for whoever was never judged. */
export const clientTierOf = async (house: House, memberId: string): Promise<string | undefined> =>
  (
    await house.db
      .selectFrom('rankClients')
      .select('tier')
      .where('memberId', '=', memberId)
      .executeTakeFirst()
  )?.tier
