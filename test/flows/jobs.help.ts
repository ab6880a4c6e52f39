// Short ways to the middle of a story: a posted job, a person with confirmations.
import { syncCatalogue } from '../../src/modules/categories'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import type { Fields, Person } from '../support/person'
import type { TestApp } from '../support/test-app'

/** The first step of the wizard; answers the draft's id. */
export const step = async (app: TestApp, client: Person, fields: Fields = {}): Promise<string> => {
  await inTransaction(app.db, (tx) => syncCatalogue(tx))
  const answer = await client.post('/jobs/new', { categorySlug: 'product-description', ...fields })
  return /\/jobs\/(\w+)\//.exec(answer.to)?.[1] ?? ''
}

interface JobOptions {
  post?: boolean
  budget?: Fields
  requirements?: Fields
}

/** A job that went through the whole wizard, with a deadline at the end of 1 December. */
export const postedJob = async (app: TestApp, client: Person, wanted: JobOptions = {}): Promise<string> => {
  const id = await step(app, client)
  await client.does(`/jobs/${id}/draft/content`, {
    title: 'オーガニック食品の商品説明文（20点）',
    brief: '1点 **400字** ほどの説明文をお願いします。\n\n- 写真あり\n- 仕入れ表あり',
  })
  await client.does(`/jobs/${id}/draft/budget`, {
    band: '30000-50000',
    proposalsOn: '2026-12-01',
    wantedOn: '2026-12-20',
    hires: '1',
    ...wanted.budget,
  })
  await client.does(`/jobs/${id}/draft/requirements`, {
    visibility: 'public',
    'tags[]': ['continuing'],
    ...wanted.requirements,
  })
  if (wanted.post !== false) await client.does(`/jobs/${id}/post`)
  return id
}

/** Confirmations as facts, without the walk through their pages. */
export const confirmed = async (
  app: TestApp,
  { memberId }: Pick<Person, 'memberId'>,
  what: { identity?: boolean; confidentiality?: boolean; phone?: boolean },
): Promise<void> => {
  const at = app.clock.now()
  if (what.identity) {
    const fileId = newId(at)
    const file = { id: fileId, ownerId: memberId, name: 'a.webp', mime: 'image/webp', bytes: 1n, sha256: 'x' }
    await app.db
      .insertInto('files')
      .values({ ...file, createdAt: at })
      .execute()
    await app.db
      .insertInto('identityChecks')
      .values({
        id: newId(at),
        memberId,
        status: 'approved',
        documentKind: 'licence',
        frontFileId: fileId,
        submittedAt: at,
        decidedAt: at,
      })
      .execute()
  }
  if (what.confidentiality)
    await app.db
      .insertInto('confidentialityConfirmations')
      .values({ memberId, textVersion: '1', textSha256: 'x', signedName: '葵', at })
      .execute()
  if (what.phone)
    await app.db
      .insertInto('phones')
      .values({ memberId, phoneE164: `+8190${memberId}`, verifiedAt: at })
      .execute()
}
