// Competitions at any point of their life, brought there by the real commands.
import { syncCatalogue } from '../../src/modules/categories'
import { enter, pay, saveDraft } from '../../src/modules/competitions'
import { settleCharge } from '../../src/modules/ledger/commands/settle-charge'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { via } from './charges'
import type { Person } from './person'
import type { TestApp } from './test-app'

type Fields = Parameters<typeof saveDraft>[1]['fields']

const usual: Fields = {
  categorySlug: 'logo',
  title: '木桶仕込み醤油のロゴ',
  brief: '直売所の看板にも使えるロゴを募集します。',
  formats: 'AI, PNG',
  tags: ['traditional'],
  sliders: [],
  withholding: false,
  prizeYen: 30_000n,
  rewardYen: 0n,
  rewardCount: 0,
  periodDays: 7,
  entriesVisibility: 'sealed',
  guaranteedEntries: 0,
  aiUse: 'declared',
  rights: 'transfer',
}

export const drafted = async (
  app: TestApp,
  client: Person,
  fields: Partial<Fields> = {},
): Promise<string> => {
  const at = app.clock.now()
  const competitionId = newId(at)
  await inTransaction(app.db, async (tx) => {
    await syncCatalogue(tx)
    await saveDraft(tx, { competitionId, clientId: client.memberId, fields: { ...usual, ...fields }, at })
  })
  return competitionId
}

/** The client's payment is begun; answers the charge's id. */
export const payBegun = async (app: TestApp, client: Person, competitionId: string): Promise<string> => {
  const at = app.clock.now()
  const chargeId = newId(at)
  const begun = { competitionId, clientId: client.memberId, chargeId, via, at }
  const { payPath } = await inTransaction(app.db, (tx) => pay(tx, begun))
  return payPath.split('/').at(-1) ?? chargeId
}

/** The provider says that a charge was paid. */
export const chargePaid = async (app: TestApp, chargeId: string): Promise<void> => {
  const charge = await app.db
    .selectFrom('charges')
    .selectAll()
    .where('id', '=', chargeId)
    .executeTakeFirstOrThrow()
  await inTransaction(app.db, (tx) =>
    settleCharge(tx, {
      provider: charge.provider,
      ref: charge.providerRef ?? '',
      verb: 'succeed',
      amountYen: charge.amountYen,
      failure: null,
      at: app.clock.now(),
    }),
  )
}

export const opened = async (app: TestApp, client: Person, fields: Partial<Fields> = {}): Promise<string> => {
  const competitionId = await drafted(app, client, fields)
  await chargePaid(app, await payBegun(app, client, competitionId))
  return competitionId
}

/** One entry of words; answers its id. */
export const entered = async (
  app: TestApp,
  author: Pick<Person, 'memberId'>,
  of: string | { competitionId: string; body: string },
): Promise<string> => {
  const at = app.clock.now()
  const id = newId(at)
  const usualBody = '「桶の輪」を軸にした案です。'
  const { competitionId, body } = typeof of === 'string' ? { competitionId: of, body: usualBody } : of
  const fields = { body, comment: '', aiUse: 'none' as const, aiTool: '' }
  const made = {
    id,
    competitionId,
    authorId: author.memberId,
    fields,
    files: [],
    acceptsRights: true,
    isOperator: false,
    at,
  }
  await inTransaction(app.db, (tx) => enter(tx, made))
  return id
}

export const competitionRow = (app: TestApp, id: string) =>
  app.db.selectFrom('competitions').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
