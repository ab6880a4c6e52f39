// Orders of one pair that last half a year, in a category each: work without notice, with notice, and with a reason asked for.
import type { DealMaker, Resources } from './deal'

const categories = { longContract: 'article', endNotice: 'copywriting', askedEndNotice: 'proofreading' }

export const endNoticeThings = async (maker: DealMaker): Promise<Resources> => {
  const { app, name, secrets, client, freelancer } = maker
  const made: Resources = {}
  for (const [kind, categorySlug] of Object.entries(categories)) {
    const title = secrets.mark(name, kind, 'client|freelancer|operator')
    const terms = { title, brief: '', priceYen: '20,000', dueOn: '2027-07-01' }
    const { to } = await client.post(`/freelancers/${freelancer.memberId}/request`, {
      ...{ ...terms, categorySlug, revisions: '1', rights: 'transfer' },
    })
    const contractId = to.split('/').at(-1) ?? ''
    await freelancer.does(`${to}/agree`)
    const notice = { endsOn: '2027-07-01', reason: '' }
    if (kind !== 'longContract') await client.does(`${to}/end-notice`, notice)
    const { id } = (await app.db
      .selectFrom('endNotices')
      .select('id')
      .where('contractId', '=', contractId)
      .executeTakeFirst()) ?? { id: contractId }
    if (kind === 'askedEndNotice') await freelancer.does(`/end-notices/${id}/ask-reason`)
    made[kind] = { params: { id }, seenBy: 'client|freelancer' }
  }
  return made
}
