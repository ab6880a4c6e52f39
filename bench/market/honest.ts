// The honest market: ordinary people, and people who look like attackers and are none.
import { priceOf, type Size, someDay, work } from './work'
import { dayMs, hourMs, type MarketPerson, nextId, now, someone, type World } from './world'

const many = (n: number, make: (index: number) => void): void => {
  for (let index = 0; index < n; index++) make(index)
}

/** Nobody orders before they have joined; many join because they have something to order. */
const firstDay = (
  { luck }: World,
  { client, freelancer }: { client: MarketPerson; freelancer: MarketPerson },
  within = 360,
): number => {
  const joined = Math.max(client.joinedAt.getTime(), freelancer.joinedAt.getTime())
  const open = Math.max(joined, now - within * dayMs)
  const soon = open === client.joinedAt.getTime() && luck.happens(0.5)
  return soon
    ? Math.min(open + luck.around(1.5, 1) * dayMs, now - 5 * dayMs)
    : luck.between(open, now - 5 * dayMs)
}

const repeat = (
  world: World,
  pair: { client: MarketPerson; freelancer: MarketPerson },
  by: {
    orders: number
    size: Size
    within?: number
    isQuick?: boolean
    messages?: number
    /** The share of orders that only put on paper what is done. */
    formalities?: number
  },
): void => {
  const first = firstDay(world, pair, by.within)
  many(by.orders, (index) => {
    const agreedAt = index === 0 ? first : world.luck.between(first, now - 4 * dayMs)
    work(world, {
      ...pair,
      agreedAt,
      priceYen: priceOf(world, by.size),
      messages: by.messages ?? (index === 0 ? 5 : 1.5),
      isFormality: index > 0 && world.luck.happens(by.formalities ?? 0.03),
      isQuick: by.isQuick ?? false,
    })
  })
}

/** Most of the market: each freelancer with some clients, most of whom come once, and order from others too. */
const ordinary = (world: World, of: { freelancers: number; clients: number }): void => {
  const { luck } = world
  const clients: MarketPerson[] = []
  many(of.clients, () => clients.push(someone(world, { kind: 'ordinary client' })))
  many(of.freelancers, () => {
    const freelancer = someone(world, { kind: 'ordinary freelancer' })
    const size = luck.pick<Size>(['tiny', 'small', 'small', 'middle', 'middle', 'large'])
    many(1 + luck.count(3), () => {
      const client = luck.pick(clients)
      repeat(world, { client, freelancer }, { orders: luck.happens(0.7) ? 1 : luck.whole(2, 6), size })
    })
  })
}

/** One client who comes back to one freelancer for a year, and to nobody else. */
const loyal = (world: World): void => {
  const { luck } = world
  const client = someone(world, { kind: 'loyal client', strangers: luck.whole(0, 4) })
  const freelancer = someone(world, { kind: 'loyal client' })
  repeat(
    world,
    { client, freelancer },
    {
      orders: luck.whole(3, 30),
      size: luck.pick(['small', 'middle']),
      formalities: luck.pick([0, 0.1, 0.3]),
    },
  )
}

/** Several accounts of one shop or family, made on one day at one place, all of which like the same freelancer. */
const family = (world: World): void => {
  const { luck } = world
  const place = nextId(world, 'p')
  const freelancer = someone(world, { kind: 'family' })
  const joinedDays = luck.between(60, 600)
  many(luck.whole(2, 4), () => {
    const joined = joinedDays - luck.between(0, 2)
    const client = someone(world, {
      kind: 'family',
      joinedDays: joined,
      strangers: luck.whole(0, 1),
      places: [place],
    })
    repeat(
      world,
      { client, freelancer },
      { orders: luck.whole(2, 6), size: 'small', within: Math.min(joined, 360), formalities: 0.15 },
    )
  })
}

/** Orders from dozens, for whom it may be the only client so far. */
const agency = (world: World): void => {
  const { luck } = world
  const client = someone(world, { kind: 'agency', strangers: luck.whole(10, 60) })
  many(luck.whole(12, 30), () => {
    const freelancer = someone(world, { kind: 'agency' })
    repeat(world, { client, freelancer }, { orders: luck.whole(1, 8), size: luck.pick(['tiny', 'small']) })
  })
}

/** A designer and a writer who hire each other now and then, beside their other work. */
const reciprocal = (world: World): void => {
  const { luck } = world
  const one = someone(world, { kind: 'reciprocal' })
  const other = someone(world, { kind: 'reciprocal' })
  repeat(
    world,
    { client: one, freelancer: other },
    { orders: luck.whole(1, 5), size: luck.pick(['small', 'middle']) },
  )
  repeat(
    world,
    { client: other, freelancer: one },
    { orders: luck.whole(1, 4), size: luck.pick(['small', 'middle']) },
  )
  for (const freelancer of [one, other])
    many(luck.whole(0, 5), () =>
      repeat(
        world,
        { client: someone(world, { kind: 'ordinary client' }), freelancer },
        { orders: 1, size: 'small' },
      ),
    )
}

/** Three or four who know each other and pass work on, which sometimes comes round. */
const circle = (world: World): void => {
  const { luck } = world
  const people = Array.from({ length: luck.whole(3, 5) }, () => someone(world, { kind: 'circle of friends' }))
  people.forEach((client, index) => {
    const freelancer = people[(index + 1) % people.length] as MarketPerson
    repeat(world, { client, freelancer }, { orders: luck.whole(1, 3), size: luck.pick(['small', 'middle']) })
  })
}

/** A newcomer whose first clients are all new as well, and have ordered nothing else yet. */
const newcomer = (world: World): void => {
  const { luck } = world
  const joinedDays = luck.between(20, 90)
  const freelancer = someone(world, { kind: 'newcomer', joinedDays })
  many(luck.whole(2, 5), () => {
    const days = luck.between(12, joinedDays)
    const client = someone(world, { kind: 'newcomer', joinedDays: days, strangers: luck.count(2) })
    const agreedAt = now - Math.max(6, days - luck.around(1.5, 1)) * dayMs
    work(world, { client, freelancer, agreedAt, priceYen: priceOf(world, 'small') })
  })
}

/** A freelancer who brings along the clients they had before: new accounts that know nobody else here. */
const brought = (world: World): void => {
  const { luck } = world
  const joinedDays = luck.between(60, 300)
  const freelancer = someone(world, { kind: 'clients brought along', joinedDays })
  many(luck.whole(2, 6), () => {
    const days = joinedDays - luck.between(0, 15)
    const client = someone(world, { kind: 'clients brought along', joinedDays: days, strangers: 0 })
    repeat(
      world,
      { client, freelancer },
      { orders: luck.whole(1, 6), size: 'small', within: days, messages: 2, formalities: 0.15 },
    )
  })
}

/** Christmas, or the end of the tax year: many small orders within days. */
const season = (world: World): void => {
  const { luck } = world
  const freelancer = someone(world, { kind: 'season' })
  const opens = someDay(world, 300)
  many(luck.whole(10, 25), () => {
    const client = someone(world, { kind: 'season', strangers: luck.count(2) })
    const agreedAt = opens + luck.between(0, 6) * dayMs
    work(world, {
      client,
      freelancer,
      agreedAt,
      priceYen: priceOf(world, 'tiny'),
      isQuick: luck.happens(0.6),
    })
  })
}

/** A large order cut into pieces; often all pieces are accepted and rated in one sitting. */
const pieces = (world: World): void => {
  const { luck } = world
  const client = someone(world, { kind: 'split order' })
  const freelancer = someone(world, { kind: 'split order' })
  const contractId = nextId(world, 'k')
  const agreedAt = someDay(world, 200)
  const deliveredAt = agreedAt + luck.between(5, 30) * dayMs
  const completedAt = deliveredAt + luck.around(20, 1) * hourMs
  const isTogether = luck.happens(0.5)
  many(luck.whole(4, 12), (index) => {
    const priceYen = priceOf(world, 'small')
    const job = { client, freelancer, contractId, agreedAt, priceYen, isPiece: index > 0, messages: 2 }
    work(world, { ...job, ...(isTogether ? { together: { deliveredAt, completedAt } } : {}) })
  })
}

/** Small things between two people at their desks: a caption, a correction, done within the hour. */
const desk = (world: World): void => {
  const { luck } = world
  const client = someone(world, { kind: 'small and quick', strangers: luck.whole(0, 8) })
  many(luck.whole(1, 3), () => {
    const freelancer = someone(world, { kind: 'small and quick' })
    repeat(
      world,
      { client, freelancer },
      { orders: luck.whole(4, 15), size: 'tiny', isQuick: true, messages: 0.8 },
    )
  })
}

/** About 700 people: three in four ordinary, the others hard to tell from attackers. */
export const honestMarket = (world: World): void => {
  ordinary(world, { freelancers: 220, clients: 330 })
  many(8, () => loyal(world))
  many(4, () => family(world))
  many(2, () => agency(world))
  many(8, () => reciprocal(world))
  many(3, () => circle(world))
  many(6, () => newcomer(world))
  many(5, () => brought(world))
  many(3, () => season(world))
  many(6, () => pieces(world))
  many(4, () => desk(world))
}
