import { FavouriteButton, formatMoney, nameOf, Tag, Tags, useView, When } from '../../../ui'
import type { TaskCardData } from '../queries-cards'
import { texts, workerTexts } from '../texts'

/** A task in a list of jobs: the price of one work, how many are left, and what an hour of it comes to. */
export const TaskCard = ({ task }: { task: TaskCardData }) => {
  const { lang } = useView()
  const t = texts[lang]
  const w = workerTexts[lang].card
  return (
    <article class="job-card">
      <div>
        <Tags>
          <Tag kind="mode">{t.title}</Tag>
          {task.minTier === 'none' ? null : <Tag>{t.tiers[task.minTier]}</Tag>}
          {task.isRegional ? <Tag>{w.regional}</Tag> : null}
          {task.freePlaces === 0 ? <Tag kind="due">{w.full}</Tag> : null}
        </Tags>
        <h2>
          <a href={`/tasks/${task.id}`}>{task.title}</a>
        </h2>
        <p class="job-card-excerpt">{task.excerpt}</p>
        <p class="job-card-client num">
          <span>{nameOf(task.clientName, lang)}</span>
          <span>{w.minutes(task.minutes)}</span>
        </p>
        <FavouriteButton kind="job" id={task.id} name={task.title} />
      </div>
      <div class="job-card-price num">
        <b>{formatMoney(task.unitYen)}</b>
        <small class="soft">{w.perWork}</small>
        <dl>
          <dt>{w.hour}</dt>
          <dd>{formatMoney(BigInt(task.hourlyYen))}</dd>
          <dt>{t.page.places}</dt>
          <dd>{t.page.placeCount(task.freePlaces)}</dd>
          <dt>{t.page.ends}</dt>
          <dd>
            <When at={task.endsAt} form="relative" />
          </dd>
        </dl>
      </div>
    </article>
  )
}
