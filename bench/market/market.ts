// One market of one seed: honest people, and a few attacks of every kind among them.
import { type AttackKind, attack, attackKinds } from './attacks'
import { hidden, plain } from './camouflage'
import { honestMarket } from './honest'
import { evaluatePolicy } from './work'
import { emptyWorld, type MarketPerson, type World } from './world'

export interface Attack {
  readonly kind: AttackKind
  readonly isHidden: boolean
  readonly people: readonly MarketPerson[]
}

export interface Market {
  readonly world: World
  readonly attacks: readonly Attack[]
}

const sizeOf = (world: World, kind: AttackKind): number => {
  if (kind === 'pair') return 2
  return world.luck.whole(kind === 'ring' ? 3 : 2, kind === 'burst' ? 3 : 8)
}

/** Each kind once in the open, and twice in camouflage. */
export const makeMarket = (seed: number): Market => {
  const world = emptyWorld(seed)
  honestMarket(world)
  for (const freelancer of [...world.people]) evaluatePolicy(world, freelancer)
  const attacks: Attack[] = []
  for (const kind of attackKinds)
    for (const isHidden of [false, true, true]) {
      const camouflage = isHidden ? hidden(world.luck) : plain
      const plan = { kind, attack: attacks.length, camouflage, size: sizeOf(world, kind) }
      attacks.push({ kind, isHidden, people: attack(world, plan) })
    }
  return { world, attacks }
}
