import type { Child } from 'hono/jsx'
import { Mark, Section, useView } from '../../../../ui'
import { texts } from '../../texts'
import type { TierGroup } from '../../tier-groups'

/** As much of a condition as these parts ask. */
type Condition = TierGroup<{ tier: string; met: boolean; choice: number | null }>['conditions'][number]

interface ConditionRenderer<C extends Condition> {
  readonly row: (condition: C) => Child
  readonly label: (tier: string) => string
}

const Conditions = <C extends Condition>({
  of,
  group,
}: {
  of: ConditionRenderer<C>
  group: TierGroup<C>
}) => <ul class="conditions">{group.conditions.map(of.row)}</ul>

/** A tier's conditions behind one line: kept ones, or those of a tier further up. */
const Fold = <C extends Condition>({
  of,
  group,
  open,
}: {
  of: ConditionRenderer<C>
  group: TierGroup<C>
  open: boolean
}) => {
  const t = texts[useView().lang]
  return (
    <details class="tier-fold" open={open}>
      <summary>
        <Mark met={group.met === group.all} />
        <b>{t.conditions(of.label(group.tier))}</b>
        <span class="num">{t.metOf(group.met, group.all)}</span>
      </summary>
      <Conditions of={of} group={group} />
    </details>
  )
}

interface FoldsProps<C extends Condition> {
  readonly title: string
  readonly of: ConditionRenderer<C>
  readonly groups: readonly TierGroup<C>[]
  /** The first is open: what somebody at the top wants to see. */
  readonly openFirst?: boolean
}

export const Folds = <C extends Condition>({ title, of, groups, openFirst = false }: FoldsProps<C>) =>
  groups.length === 0 ? null : (
    <Section title={title}>
      <div class="tier-folds">
        {groups.map((group, place) => (
          <Fold of={of} group={group} open={openFirst && place === 0} />
        ))}
      </div>
    </Section>
  )

interface NextProps<C extends Condition> {
  readonly of: ConditionRenderer<C>
  readonly group: TierGroup<C>
  /** The time counted, where there is one. */
  readonly window: string | null
}

/** What the next tier asks. */
export const NextConditions = <C extends Condition>({ of, group, window }: NextProps<C>) => (
  <Section
    title={texts[useView().lang].conditions(of.label(group.tier))}
    aside={window ? <small class="soft">{window}</small> : null}
  >
    <Conditions of={of} group={group} />
  </Section>
)
