import { excerpt } from '../../../platform/markdown'
import { DateOn, Money, nameOf, RankSeal, Tag, useView } from '../../../ui'
import { hiddenTexts } from '../../members'
import type { ComparedProposal } from '../queries-lists'
import { texts } from '../texts'
import { Completion, Rating, ReplyRate } from './figures'

const Head = () => {
  const { lang } = useView()
  const t = texts[lang].compare
  const f = texts[lang].figures
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="hidden">{t.pick}</span>
        </th>
        <th scope="col">{t.freelancer}</th>
        <th scope="col" class="figure">
          {t.price}
        </th>
        <th scope="col">{t.due}</th>
        <th scope="col">{f.rating}</th>
        <th scope="col">{f.completion}</th>
        <th scope="col">{f.reply}</th>
        <th scope="col" class="figure">
          {f.same}
        </th>
        <th scope="col" class="figure">
          {f.orders}
        </th>
      </tr>
    </thead>
  )
}

const Who = ({ item }: { item: ComparedProposal }) => {
  const { lang } = useView()
  const t = texts[lang].compare
  return (
    <div class="compare-who">
      <RankSeal tier={item.tier} size={34} />
      <div>
        <a href={`/proposals/${item.id}`}>{nameOf(item.freelancerName, lang)}</a>{' '}
        {item.readAt === null ? <Tag kind="due">{t.unread}</Tag> : null}{' '}
        {item.shortlisted ? <Tag kind="done">{texts[lang].page.shortlisted}</Tag> : null}{' '}
        {item.status === 'ordered' ? <Tag kind="mode">{texts[lang].status.ordered}</Tag> : null}{' '}
        {item.note ? <Tag>{t.note}</Tag> : null}
        <p class="compare-excerpt">{item.isHidden ? hiddenTexts[lang].others : excerpt(item.excerpt, 110)}</p>
      </div>
    </div>
  )
}

const Line = ({ item }: { item: ComparedProposal }) => {
  const { lang } = useView()
  const t = texts[lang].compare
  const f = texts[lang].figures
  return (
    <tr>
      <td class="compare-pick">
        <input
          type="checkbox"
          name="pick"
          value={item.id}
          form="side"
          aria-label={t.pickOne(nameOf(item.freelancerName, lang))}
        />
      </td>
      <td>
        <Who item={item} />
      </td>
      <td class="figure" data-label={t.price}>
        <span>
          <b>
            <Money yen={item.totalYen} />
          </b>
          <small class="soft">
            {item.orders > 1 ? t.orders(item.orders) : ''} {item.extras > 0 ? t.extras(item.extras) : ''}
          </small>
        </span>
      </td>
      <td data-label={t.due}>
        <DateOn on={item.lastDueOn} />
      </td>
      <td data-label={f.rating}>
        <Rating figures={item.figures} />
      </td>
      <td data-label={f.completion}>
        <Completion figures={item.figures} />
      </td>
      <td data-label={f.reply}>
        <ReplyRate figures={item.figures} />
      </td>
      <td class="figure" data-label={f.same}>
        {f.count(item.figures.sameCategory)}
      </td>
      <td class="figure" data-label={f.orders}>
        {f.record(item.figures.orders, item.figures.contracts, item.figures.clients)}
      </td>
    </tr>
  )
}

/** The comparison: a table, and a card for each proposal where there is no room for one. */
export const CompareTable = ({ items }: { items: readonly ComparedProposal[] }) => (
  <table class="table compare">
    <caption class="hidden">{texts[useView().lang].compare.title}</caption>
    <Head />
    <tbody>
      {items.map((item) => (
        <Line item={item} />
      ))}
    </tbody>
  </table>
)
