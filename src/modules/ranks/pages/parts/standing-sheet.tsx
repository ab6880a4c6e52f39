import type { Child } from 'hono/jsx'
import { Mark, Section, useView } from '../../../../ui'
import { texts } from '../../texts'
import { type GroupedCondition, nextGroup, type TierGroup, tierGroups } from '../../tier-groups'

interface SheetProps<C extends GroupedCondition & { readonly window: string | null }> {
  readonly standing: {
    readonly tier: string
    readonly conditions: readonly C[]
    readonly next: readonly { readonly tier: string }[]
  }
  readonly tiers: readonly string[]
  readonly label: (tier: string) => string
  readonly row: (condition: C) => Child
  /** The time counted; shown where the next tier counts over one. */
  readonly window: string
  readonly titles: { readonly kept: string; readonly later: string }
  readonly ahead: Child
  /** What somebody at the top wants to see is what keeps them there: open, and before what lies ahead. */
  readonly keptFirst?: boolean
}

interface FoldsProps<C extends GroupedCondition> {
  readonly title: string
  readonly groups: readonly TierGroup<C>[]
  readonly label: (tier: string) => string
  readonly row: (condition: C) => Child
  readonly openFirst: boolean
}

/** Tiers behind a line each: kept ones, or those further up. */
const Folds = <C extends GroupedCondition>({ title, groups, label, row, openFirst }: FoldsProps<C>) => {
  const t = texts[useView().lang]
  return groups.length === 0 ? null : (
    <Section title={title}>
      <div class="tier-folds">
        {groups.map((group, place) => (
          <details class="tier-fold" open={openFirst && place === 0}>
            <summary>
              <Mark met={group.met === group.all} />
              <b>{t.conditions(label(group.tier))}</b>
              <span class="num">{t.metOf(group.met, group.all)}</span>
            </summary>
            <ul class="conditions">{group.conditions.map(row)}</ul>
          </details>
        ))}
      </div>
    </Section>
  )
}

/** The conditions of a standing, of freelancers and clients alike: the next tier's, those kept, and those further up. */
export const StandingSheet = <C extends GroupedCondition & { readonly window: string | null }>({
  standing,
  tiers,
  label,
  row,
  window,
  titles,
  ahead,
  keptFirst = false,
}: SheetProps<C>) => {
  const t = texts[useView().lang]
  const next = nextGroup(standing)
  const of = { label, row }
  const others = tierGroups(standing.conditions).filter(({ tier }) => tier !== next?.tier)
  const isKept = ({ tier }: TierGroup<C>): boolean => tiers.indexOf(tier) <= tiers.indexOf(standing.tier)
  const rest = (
    <div class="rank-rest">
      <Folds title={titles.kept} groups={others.filter(isKept).reverse()} {...of} openFirst={keptFirst} />
      <Folds
        title={titles.later}
        groups={others.filter((group) => !isKept(group))}
        {...of}
        openFirst={false}
      />
    </div>
  )
  const isWindowed = next?.conditions.some((condition) => condition.window !== null)
  return (
    <div class="rank-sheet">
      {next ? (
        <Section
          title={t.conditions(label(next.tier))}
          aside={isWindowed ? <small class="soft">{window}</small> : null}
        >
          <ul class="conditions">{next.conditions.map(row)}</ul>
        </Section>
      ) : null}
      {keptFirst ? [rest, ahead] : [ahead, rest]}
    </div>
  )
}
