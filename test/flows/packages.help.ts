import type { Fields, Person } from '../support/person'
import type { TestApp } from '../support/test-app'

export const form: Fields = {
  ...{
    title: '記事1本',
    description: '取材から2000字',
    category: 'article',
    places: '1',
    rights: 'transfer',
  },
  ...{
    basicTitle: '標準',
    basicIncludes: '2000字',
    basicPrice: '12,000',
    basicDays: '7',
    basicRevisions: '2',
  },
  'optionTitle[]': ['写真つき'],
  'optionPrice[]': ['3000'],
  'optionDays[]': ['2'],
  'question[]': ['分野は選べますか'],
  'answer[]': ['食と暮らしが得意です。'],
}

/** A package on sale; answers its address. */
export const published = async (freelancer: Person, changed: Fields = {}): Promise<string> =>
  (await freelancer.post('/packages/new', { ...form, step: 'publish', ...changed })).to

export const soldOrders = (app: TestApp) =>
  app.db
    .selectFrom('orders as o')
    .innerJoin('packageOrders as s', 's.orderId', 'o.id')
    .select(['o.id', 'o.contractId', 'o.title', 'o.brief', 'o.priceYen', 'o.dueOn', 'o.status', 's.planKind'])
    .orderBy('s.at')
    .execute()
