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
