// What the site has once, not per deal: an identity check, a suspicion, a draft of a rule, postings.
import { recordDeposits } from '../../../src/modules/deposits/commands/record-deposits'
import { recordCase } from '../../../src/modules/integrity/commands/record-case'
import { sealNumber } from '../../../src/modules/payouts/account-number'
import { setPayer } from '../../../src/modules/payouts/commands/set-payer'
import type { RunStatus } from '../../../src/modules/payouts/lifecycle'
import { insertRun, type RunChange, replaceAccount } from '../../../src/modules/payouts/store'
import { inTransaction } from '../../../src/platform/db'
import { newId } from '../../../src/platform/ids'
import { newcomer, type Person } from '../../support/person'
import { somePicture } from '../../support/regular'
import type { TestApp } from '../../support/test-app'
import { replayed, startDraft } from '../rank-lab.help'
import type { Resources } from './deal'
import type { People } from './people'
import type { Secrets } from './secrets'

const identityCheck = async (app: TestApp, { newcomer }: People, secrets: Secrets): Promise<string> => {
  const image = async (name: string) =>
    new File([new Uint8Array(await somePicture())], name, { type: 'image/png' })
  await newcomer.does('/my/verification/identity', {
    documentKind: 'driving-licence',
    front: await image('front.png'),
    back: await image('back.png'),
    legalName: secrets.mark('A', 'legal-name', 'operator'),
    kana: 'サエキ アオイ',
    address: secrets.mark('A', 'address', 'operator'),
    birthOn: '1992-04-05',
  })
  const check = await app.db
    .selectFrom('identityChecks')
    .select('id')
    .where('memberId', '=', newcomer.memberId)
    .executeTakeFirstOrThrow()
  return check.id
}

const suspicion = async (app: TestApp, { client, freelancer }: People): Promise<string> => {
  const at = app.clock.now()
  const id = newId(at)
  const orders = await app.db
    .selectFrom('orders')
    .select('id')
    .where('clientId', '=', client.memberId)
    .orderBy('id')
    .limit(2)
    .execute()
  const shared = {
    memberIds: [client.memberId, freelancer.memberId].sort(),
    orderIds: orders.map((order) => order.id),
  }
  const signals = [{ kind: 'tiny-orders' as const, strength: 1, points: 60, figures: {}, ...shared }]
  await inTransaction(app.db, (tx) =>
    recordCase(tx, { id, suspicion: { ...shared, score: 60, signals }, at }),
  )
  return id
}

/** Runs of payouts: one that waits, one that another operator has approved, and one whose file was opened. */
const payoutRuns = async (
  app: TestApp,
  { operator, freelancer, both, regular }: People,
): Promise<Resources> => {
  const at = app.clock.now()
  const made = async (person: Person, change: RunChange & { status?: RunStatus }): Promise<string> => {
    const [id, bankAccountId] = [newId(at), newId(at)]
    const place = {
      bankCode: '0001',
      branchCode: '105',
      kind: 'ordinary' as const,
      numberEnd: '345',
      holder: 'ｻｴｷ',
    }
    const number = sealNumber(app.deps.keys.documents, bankAccountId, '0012345')
    const account = { id: bankAccountId, memberId: person.memberId, ...place, number, checked: true, at }
    const line = { memberId: person.memberId, bankAccountId, amountYen: 1000n, dueOn: '2027-01-21' }
    await inTransaction(app.db, async (tx) => {
      await replaceAccount(tx, account)
      await insertRun(tx, { id, kind: 'early', closedOn: '2026-11-23', payOn: '2026-11-30', at }, [line])
      await tx
        .updateTable('payoutRuns')
        .set({ status: 'prepared', ...change })
        .where('id', '=', id)
        .execute()
    })
    return id
  }
  const other = both.memberId
  const opened = { fileOpenedAt: at, fileOpenedBy: operator.memberId }
  const ids = {
    payoutRun: await made(freelancer, {}),
    checkedRun: await made(both, { status: 'checked', firstBy: other }),
    sentRun: await made(regular, { status: 'sent', firstBy: other, secondBy: operator.memberId, ...opened }),
  }
  return Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [name, { params: { id }, seenBy: 'operator' as const }]),
  )
}

/** Money that has arrived from nobody knows whom. */
const deposit = async (app: TestApp): Promise<string> => {
  const at = app.clock.now()
  const line = { key: 'a', paidOn: '2026-11-20', amountYen: 777n, sender: 'ﾀﾞﾚｶ', bank: '' }
  await inTransaction(app.db, (tx) =>
    recordDeposits(tx, { lines: [line], statementId: null, actorId: null, at }),
  )
  return (await app.db.selectFrom('deposits').select('id').executeTakeFirstOrThrow()).id
}

/** The account that pays: without it no file is made. */
const payer = (app: TestApp, { operator }: People): Promise<void> =>
  inTransaction(app.db, (tx) =>
    setPayer(tx, {
      ...{ bankCode: '0001', branchCode: '105', kind: 'ordinary', number: '1111111' },
      ...{ customerCode: '1234567890', name: 'カ）タノミ', actorId: operator.memberId, at: app.clock.now() },
    }),
  )

export const siteThings = async (app: TestApp, people: People, secrets: Secrets): Promise<Resources> => {
  const { operator } = people
  const draft = await startDraft(operator)
  const replay = await replayed(app, operator, draft)
  const posting = await app.db.selectFrom('postings').select('id').executeTakeFirstOrThrow()
  const check = await identityCheck(app, people, secrets)
  const kid = app.deps.keys.signing.published[0]?.kid ?? ''
  await payer(app, people)
  const reset = newId(app.clock.now())
  const lost = {
    id: reset,
    memberId: people.newcomer.memberId,
    words: '本人です。',
    stopHash: 'a hash',
    askedAt: app.clock.now(),
  }
  await app.db.insertInto('factorResets').values(lost).execute()
  const colleague = await newcomer(app, {
    name: '凪',
    email: 'nagi-operator@example.jp',
    operator: ['trust'],
  })
  return {
    ...(await payoutRuns(app, people)),
    deposit: { params: { id: await deposit(app) }, seenBy: 'operator' },
    identityCheck: { params: { id: check, side: 'front' }, seenBy: 'operator' },
    case: { params: { id: await suspicion(app, people) }, seenBy: 'operator' },
    draft: { params: { id: draft }, seenBy: 'operator' },
    replay: { params: { id: replay }, seenBy: 'operator' },
    posting: { params: { posting: String(posting.id) }, seenBy: 'operator' },
    factorReset: { params: { id: reset }, seenBy: 'operator' },
    colleague: { params: { id: colleague.memberId }, seenBy: 'operator' },
    person: { params: { id: people.freelancer.memberId }, seenBy: 'operator' },
    category: { params: { slug: 'article' }, seenBy: 'anyone' },
    year: { params: { year: '2026' }, seenBy: 'anyone' },
    policy: { params: { policyId: 'classic-2020', file: 'classic-2020.json' }, seenBy: 'anyone' },
    statusList: { params: { list: '1' }, seenBy: 'anyone' },
    key: { params: { kid }, seenBy: 'anyone' },
  }
}
