import { Bar, Card, Mark, useView } from '../../../ui'
import { type Condition, regularConditions } from '../conditions'
import type { OwnProfile } from '../queries'
import { introductionAim } from '../rules'
import { texts } from '../texts'

const labelOf = (key: Condition['key'], own: OwnProfile, t: (typeof texts)['ja']['checklist']): string => {
  if (key === 'introduction') return t.introduction(own.introductionLength, introductionAim)
  if (key === 'identity' && own.identityStatus === 'submitted') return t.identityWaiting
  return t[key]
}

/** The nine conditions of Regular, each with its state and the way to the place where it is met. */
export const Checklist = ({ own }: { own: OwnProfile }) => {
  const t = texts[useView().lang].checklist
  const conditions = regularConditions(own)
  const done = conditions.filter((one) => one.met).length
  return (
    <Card kind="tight" title={t.title} id="checklist">
      <p class="soft">{done === conditions.length ? t.complete : t.lead}</p>
      <div class="checklist-bar">
        <Bar value={done} max={conditions.length} label={t.count(done)} />
        <b class="num">{t.count(done)}</b>
      </div>
      <ul class="checklist">
        {conditions.map((one) => (
          <li>
            <Mark met={one.met} />
            {one.met ? (
              <span>{labelOf(one.key, own, t)}</span>
            ) : (
              <a href={one.href}>{labelOf(one.key, own, t)}</a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
