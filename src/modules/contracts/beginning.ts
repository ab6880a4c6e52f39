import { type RawBuilder, sql } from 'kysely'
import { mayBegin } from '../members'
import { namedBusiness } from '../profiles'

interface Parties {
  clientId: string
  freelancerId: string
}

export interface Beginning {
  by: 'client' | 'freelancer'
  at: Date
}

/** An order that one side begins. */
export interface BegunOrder extends Parties, Beginning {}

/** Who begins an order, what they must be free to do, and with whom. */
export const beginning = ({ clientId, freelancerId }: Parties, { by, at }: Beginning) => {
  const [memberId, otherId] = by === 'client' ? [clientId, freelancerId] : [freelancerId, clientId]
  const wanted = by === 'client' ? ('ordering' as const) : ('proposing' as const)
  return { deed: { memberId, wanted, at }, otherId }
}

/** For a statement that begins an order: whether nothing stands against it; `checkParties` says what does. */
export const mayBeginOrder = (begun: BegunOrder): RawBuilder<boolean> => {
  const { deed, otherId } = beginning(begun, begun)
  const isNamed = begun.by === 'freelancer' ? sql`true` : namedBusiness(sql`${begun.clientId}::text`)
  return sql`(${mayBegin(deed, otherId)} and ${isNamed})`
}
