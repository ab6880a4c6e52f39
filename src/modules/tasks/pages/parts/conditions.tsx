import { Row, Rows, Section, uiTexts, useView } from '../../../../ui'
import { reaches } from '../../../members'
import { regionName } from '../../../profiles'
import type { StartView } from '../../queries-start'
import type { TaskView } from '../../queries-worker'
import { approvalReaches, isInRegion } from '../../rules'
import { texts, workerTexts } from '../../texts'

interface Condition {
  text: string
  /** How the viewer stands; null for a guest. */
  yours: string | null
  isMet: boolean | null
}

const conditionsOf = (task: TaskView, start: StartView | null, lang: 'ja' | 'en'): Condition[] => {
  const t = workerTexts[lang].page
  const decided = start ? start.approved + start.unpaid : 0
  const rate = start && decided > 0 ? texts[lang].mine.rateOf(start.approved, decided) : t.rateNone
  const list: (Condition | null)[] = [
    task.minTier === 'none'
      ? { text: t.anyRank, yours: null, isMet: null }
      : {
          text: t.rank(texts[lang].tiers[task.minTier]),
          yours: start && t.yours(uiTexts[lang].tiers[start.tier]),
          isMet: start && reaches(start.tier, task.minTier),
        },
    task.minApprovalPercent === 0
      ? { text: t.anyRate, yours: null, isMet: null }
      : {
          text: t.rate(task.minApprovalPercent),
          yours: start && t.yours(rate),
          isMet: start && approvalReaches(start),
        },
    task.regions.length === 0
      ? null
      : {
          text: t.regions(task.regions.map((code) => regionName(code, lang))),
          yours: start && t.yours(start.region ? regionName(start.region, lang) : t.regionNone),
          isMet: start && isInRegion(start),
        },
    {
      text: t.limit(task.perPerson),
      yours: start && start.done > 0 ? t.yours(t.done(start.done)) : null,
      isMet: start && start.done < start.perPerson,
    },
    task.screening
      ? {
          text: t.screening,
          yours:
            start && start.screeningPassed !== null
              ? t.yours(start.screeningPassed ? t.passed : t.failed)
              : null,
          isMet: start ? start.screeningPassed : null,
        }
      : null,
  ]
  return list.filter((one) => one !== null)
}

const Sign = ({ isMet }: { isMet: boolean | null }) => {
  const t = workerTexts[useView().lang].page
  if (isMet === null) return <span class="condition-sign soft" aria-hidden="true" />
  return (
    <span
      class={isMet ? 'condition-sign condition-met' : 'condition-sign condition-unmet'}
      role="img"
      aria-label={isMet ? t.isMet : t.isUnmet}
    >
      {isMet ? '✓' : '×'}
    </span>
  )
}

/** Who may take part, each condition with how the viewer stands to it. */
export const Conditions = ({ task, start }: { task: TaskView; start: StartView | null }) => {
  const { lang } = useView()
  const t = workerTexts[lang].page
  return (
    <Section title={t.who}>
      <Rows label={t.who}>
        {conditionsOf(task, start, lang).map(({ text, yours, isMet }) => (
          <Row mark={<Sign isMet={isMet} />} aside={yours}>
            {text}
          </Row>
        ))}
      </Rows>
      {start ? null : <p class="small soft">{t.notYet}</p>}
    </Section>
  )
}
