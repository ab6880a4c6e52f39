// A client's way to a standing, by the same commands that the pages use.
import { declareBusiness, updateClientProfile } from '../../src/modules/profiles'
import { approveIdentity, codeMark, confirmPhone, sendCode } from '../../src/modules/verification'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import type { Person } from './person'
import { handInLicence } from './regular'
import type { TestApp } from './test-app'

let phones = 20_000_000

/** Says who one is as a client: a company without employees and other officers. */
export const presented = (app: TestApp, { memberId }: Pick<Person, 'memberId'>): Promise<void> =>
  inTransaction(app.db, async (tx) => {
    const at = app.clock.now()
    await updateClientProfile(tx, {
      ...{ memberId, kind: 'company', name: '木桶商店', industry: '食品', website: null, picture: null },
      description: 'オーガニック食品を扱っています。',
      ...{ files: app.deps.files, at },
    })
    await declareBusiness(tx, {
      ...{
        memberId,
        kind: 'company',
        registeredName: '木桶商店',
        representative: '佐藤 健',
        address: '',
        at,
      },
      ...{ capitalYen: null, employees: 0, moreOfficers: false, invoiceNumber: '', invoiceFrom: '' },
      ...{ wantsStatements: false, acceptsStatements: false },
    })
  })

/** Identity and phone, confirmed. */
export const confirmedClient = async (
  app: TestApp,
  { memberId }: Pick<Person, 'memberId'>,
  operatorId: string,
): Promise<void> =>
  inTransaction(app.db, async (tx) => {
    const at = app.clock.now()
    await approveIdentity(tx, { id: await handInLicence(tx, app, memberId), operatorId, at })
    const code = { id: newId(at), digits: '123456' }
    const mark = codeMark(app.deps.keys.secret, code)
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
export const clientTierOf = async (app: TestApp, memberId: string): Promise<string | undefined> =>
  (await app.db.selectFrom('rankClients').select('tier').where('memberId', '=', memberId).executeTakeFirst())
    ?.tier
