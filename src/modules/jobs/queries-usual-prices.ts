import { type RawBuilder, sql } from 'kysely'

/** What completed orders of a category paid, per order, in yen: the latest 300. */
export interface UsualPrices {
  n: number
  min: number
  q1: number
  median: number
  q3: number
  max: number
}

/** Under so many orders no picture is drawn: it would say more than is known (§3.3). */
export const usualPricesFrom = 5

/** One json object per category: the price check of §3.3. The latest orders only, so that its cost does not grow. */
export const usualPricesOf = (category: RawBuilder<string | null>): RawBuilder<UsualPrices> => sql`(
  select json_build_object('n', count(*), 'min', coalesce(min(price_yen), 0), 'max', coalesce(max(price_yen), 0),
    'q1', coalesce(percentile_cont(0.25) within group (order by price_yen), 0),
    'median', coalesce(percentile_cont(0.5) within group (order by price_yen), 0),
    'q3', coalesce(percentile_cont(0.75) within group (order by price_yen), 0))
  from (select price_yen from orders sold where sold.category_slug = ${category} and sold.status = 'completed'
    order by sold.ended_at desc limit 300) recent)`

export const hasUsualPrices = (usual: Pick<UsualPrices, 'n'>): boolean => usual.n >= usualPricesFrom
