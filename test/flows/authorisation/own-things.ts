// What people keep for themselves: pieces of a profile, steps of a rank, devices, files.
import type { Person } from '../../support/person'
import { begun, uploaded } from '../../support/uploads'
import { form as packageForm } from '../packages.help'
import type { DealMaker, Resources } from './deal'

type Table =
  | 'qualifications'
  | 'vacations'
  | 'portfolioItems'
  | 'packages'
  | 'businessExperiences'
  | 'sessions'
  | 'rankChanges'
  | 'rankReceipts'
  | 'rankCredentials'
  | 'rankClientChanges'
  | 'rankClientReceipts'
  | 'savedSearches'

const idOf = async ({ app }: DealMaker, table: Table, person: Person): Promise<string> => {
  const owner = table === 'sessions' ? 'userId' : 'memberId'
  const row = await app.db
    .selectFrom(table as 'packages')
    .select('id')
    .where(owner as 'memberId', '=', person.memberId)
    .executeTakeFirst()
  if (!row) throw new Error(`The test world has no row of ${table} for ${person.email}`)
  return row.id
}

const own = async (maker: DealMaker, table: Table, who: 'client' | 'freelancer') => ({
  params: { id: await idOf(maker, table, maker[who]) },
  seenBy: who,
})

const packageOf = async ({ app, freelancer }: DealMaker, status: 'draft' | 'published'): Promise<string> =>
  (
    await app.db
      .selectFrom('packages')
      .select('id')
      .where('memberId', '=', freelancer.memberId)
      .where('status', '=', status)
      .executeTakeFirstOrThrow()
  ).id

/** As a device would have given it; nobody signs with it here. */
const passkeyOf = async ({ app, name, freelancer: { memberId } }: DealMaker): Promise<string> => {
  const [id, madeAt] = [`passkey-${name}`, app.clock.now()]
  const row = {
    id,
    memberId,
    name: '端末',
    publicKey: Buffer.from('key'),
    counter: 0n,
    backedUp: true,
    madeAt,
  }
  await app.db.insertInto('passkeys').values(row).execute()
  return id
}

export const profileThings = async (maker: DealMaker): Promise<Resources> => {
  const { name, secrets, freelancer } = maker
  await freelancer.does('/my/profile/portfolio/new', { title: '産地を歩く', description: '', category: '' })
  await freelancer.does('/my/profile/experiences/new', {
    company: secrets.mark(name, 'company', 'freelancer'),
    ...{ role: '編集', fromMonth: '2018/4', untilMonth: '', description: '', visibility: 'private' },
  })
  const shown = { ...packageForm, step: 'publish' }
  await freelancer.does('/packages/new', shown)
  const title = secrets.mark(name, 'package-draft', 'freelancer')
  await freelancer.does('/packages/new', { ...packageForm, title, step: 'draft' })
  const [onSale, draft] = [await packageOf(maker, 'published'), await packageOf(maker, 'draft')]
  await maker.client.does(`/packages/${onSale}/consult`, { body: '相談です。' })
  await freelancer.does('/my/profile/vacations', { fromOn: '2027-01-04', untilOn: '2027-01-08' })
  await freelancer.does('/my/searches', {
    kind: 'jobs',
    query: 'q=記事',
    name: secrets.mark(name, 'search', 'freelancer'),
  })
  const path = await uploaded(freelancer, { name: 'draft.txt', text: '下書き' })
  const part = await begun(freelancer, { name: 'part.txt', bytes: 10 })
  return {
    qualification: await own(maker, 'qualifications', 'freelancer'),
    vacation: await own(maker, 'vacations', 'freelancer'),
    portfolio: await own(maker, 'portfolioItems', 'freelancer'),
    package: { params: { id: onSale, clientId: maker.client.memberId }, seenBy: 'anyone' },
    draftPackage: { params: { id: draft }, seenBy: 'freelancer' },
    consultation: { params: { id: onSale, clientId: maker.client.memberId }, seenBy: 'freelancer' },
    experience: await own(maker, 'businessExperiences', 'freelancer'),
    savedSearch: await own(maker, 'savedSearches', 'freelancer'),
    session: await own(maker, 'sessions', 'freelancer'),
    passkey: { params: { id: await passkeyOf(maker) }, seenBy: 'freelancer' },
    upload: { params: { id: path.split('/').at(-1) ?? '' }, seenBy: 'freelancer' },
    part: { params: { id: part.headers.get('location')?.split('/').at(-1) ?? '' }, seenBy: 'freelancer' },
    freelancerPage: { params: { id: freelancer.memberId }, seenBy: 'anyone' },
    clientPage: { params: { id: maker.client.memberId }, seenBy: 'anyone' },
  }
}

export const rankThings = async (maker: DealMaker): Promise<Resources> => {
  const { app, client, freelancer } = maker
  await app.drain()
  await freelancer.does('/my/rank/receipts')
  await freelancer.does('/my/rank/credentials', { shows: 'profile' })
  await client.does('/my/standing/receipts')
  await app.drain()
  return {
    rankChange: await own(maker, 'rankChanges', 'freelancer'),
    rankReceipt: await own(maker, 'rankReceipts', 'freelancer'),
    credential: await own(maker, 'rankCredentials', 'freelancer'),
    openCredential: { ...(await own(maker, 'rankCredentials', 'freelancer')), seenBy: 'anyone' },
    standingChange: await own(maker, 'rankClientChanges', 'client'),
    standingReceipt: await own(maker, 'rankClientReceipts', 'client'),
  }
}

/** Papers of the deal's orders, which their jobs have issued by now. */
export const paperThings = async ({ app, client, freelancer }: DealMaker): Promise<Resources> => {
  await app.drain()
  const paper = async (kind: 'statement' | 'fee-statement', toId: string): Promise<string> =>
    (
      await app.db
        .selectFrom('papers')
        .select('id')
        .where('kind', '=', kind)
        .where('toId', '=', toId)
        .executeTakeFirstOrThrow()
    ).id
  const shared = await paper('statement', client.memberId)
  return {
    paper: { params: { id: shared }, seenBy: 'client|freelancer' },
    feePaper: { params: { id: await paper('fee-statement', freelancer.memberId) }, seenBy: 'freelancer' },
    lookedPaper: { params: { member: client.memberId, id: shared }, seenBy: 'operator' },
  }
}
