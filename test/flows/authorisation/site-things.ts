// What the site has once, not per deal: an identity check, a suspicion, a draft of a rule, postings.
import { recordCase } from '../../../src/modules/integrity/commands/record-case'
import { inTransaction } from '../../../src/platform/db'
import { newId } from '../../../src/platform/ids'
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

export const siteThings = async (app: TestApp, people: People, secrets: Secrets): Promise<Resources> => {
  const { operator } = people
  const draft = await startDraft(operator)
  const replay = await replayed(app, operator, draft)
  const posting = await app.db.selectFrom('postings').select('id').executeTakeFirstOrThrow()
  const check = await identityCheck(app, people, secrets)
  const kid = app.deps.keys.signing.published[0]?.kid ?? ''
  return {
    identityCheck: { params: { id: check, side: 'front' }, seenBy: 'operator' },
    case: { params: { id: await suspicion(app, people) }, seenBy: 'operator' },
    draft: { params: { id: draft }, seenBy: 'operator' },
    replay: { params: { id: replay }, seenBy: 'operator' },
    posting: { params: { posting: String(posting.id) }, seenBy: 'operator' },
    person: { params: { id: people.freelancer.memberId }, seenBy: 'operator' },
    category: { params: { slug: 'article' }, seenBy: 'anyone' },
    policy: { params: { policyId: 'classic-2020', file: 'classic-2020.json' }, seenBy: 'anyone' },
    statusList: { params: { list: '1' }, seenBy: 'anyone' },
    key: { params: { kid }, seenBy: 'anyone' },
  }
}
