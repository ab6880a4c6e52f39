// Who people of the demo world are as businesses, and who runs the site: what papers print.
import { sql } from 'kysely'
import { setOperator } from '../../../src/modules/papers'
import { declareBusiness } from '../../../src/modules/profiles'
import { dateOf, earlier } from '../../../src/platform/clock'
import { inTransaction, type Tx } from '../../../src/platform/db'
import { type SeedContext, tellAll } from './kit'

interface DemoBusiness {
  id: string
  name: string
  kind: 'individual' | 'company'
  /** Who acts for a company. */
  representative: string
  isClient: boolean
}

/** Freelancers who have worked, and clients who had not said who they are; they were there before their first order. */
const people = async (kit: SeedContext): Promise<DemoBusiness[]> =>
  (
    await sql<DemoBusiness>`
    select m.id, coalesce(nullif(p.name, ''), m.name) as name, coalesce(p.kind, 'individual') as kind, m.name as representative, p.member_id is not null as is_client
    from members m left join client_profiles p on p.member_id = m.id
    where (p.member_id is not null or exists (select from orders o where o.freelancer_id = m.id))
      and not exists (select from business_facts b where b.member_id = m.id)
    order by 1`.execute(kit.db)
  ).rows

/** A number with the right check digit that nobody has: twelve digits out of a place in the list. */
export const demoInvoiceNumber = (n: number): string => {
  const digits = String(990_000_000_000 + n * 7_919).slice(-12)
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 2), 0)
  return `T${9 - (sum % 9)}${digits}`
}

/** Who runs the site, and the people who have not said who they are as a business. */
export const declareBusinesses = async (kit: SeedContext): Promise<void> => {
  const at = earlier(kit.now, { days: 759 })
  const invoiceFrom = dateOf(earlier(kit.now, { days: 900 }))
  const operator = await kit.db
    .selectFrom('members')
    .select('id')
    .where('kind', '=', 'operator')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const site = { name: '株式会社タノミ（架空）', address: '東京都千代田区丸の内0-0-0', invoiceFrom }
  await inTransaction(kit.db, (tx) =>
    setOperator(tx, { ...site, invoiceNumber: demoInvoiceNumber(0), actorId: operator.id, at }),
  )
  const all = await people(kit)
  await tellAll(
    all.map((person, i) => () => inTransaction(kit.db, (tx) => declareDemoBusiness(tx, person, { i, at }))),
  )
}

/** Three of five freelancers and four of five clients are registered; firms have employees. */
export const declareDemoBusiness = async (
  tx: Tx,
  { id, name, kind, representative, isClient }: DemoBusiness,
  { i, at }: { i: number; at: Date },
): Promise<void> => {
  const isRegistered = isClient ? i % 5 !== 4 : i % 5 < 3
  const isCompany = kind === 'company'
  await declareBusiness(tx, {
    ...{ memberId: id, at, kind, registeredName: name || '屋号なし', address: '東京都（架空）0-0-0' },
    representative: isCompany ? representative : null,
    capitalYen: isCompany ? BigInt(1 + (i % 9)) * 5_000_000n : null,
    employees: isCompany ? 3 + (i % 40) : 0,
    moreOfficers: isCompany,
    invoiceNumber: isRegistered ? demoInvoiceNumber((isClient ? 1 : 1001) + i) : '',
    invoiceFrom: isRegistered ? dateOf(earlier(at, { days: 141 })) : '',
    wantsStatements: isClient && i % 7 === 0,
    acceptsStatements: !isClient && i % 3 === 0,
  })
}
