import type { Child } from 'hono/jsx'
import { excerpt } from '../../../platform/markdown'
import { Avatar, type Definition, DefList, nameOf, Percent, RankSeal, useView } from '../../../ui'
import type { FreelancerCard } from '../queries-cards'
import { texts } from '../texts'
import { type Replies, ratingText } from './figure-list'

const CardFigures = ({ person, replies }: { person: FreelancerCard; replies: Replies | null }) => {
  const t = texts[useView().lang].page
  const items: Definition[] = [
    {
      term: t.completed,
      value: t.recordValue(person.completedOrders, person.contracts, person.clients),
    },
    { term: t.rating, value: ratingText(person, t) },
  ]
  if (replies)
    items.push({
      term: t.reply,
      value: <Percent numerator={replies.answered} denominator={replies.due} digits={0} />,
    })
  return <DefList items={items} />
}

/** A freelancer in a list: face, seal, what they say of themselves, and the figures that count. */
export const PersonCard = ({
  person,
  picture,
  replies = null,
  children,
}: {
  person: FreelancerCard
  /** Path of the picture, or null. */
  picture: string | null
  replies?: Replies | null
  /** A line under the figures: a price, a button. */
  children?: Child
}) => {
  const name = nameOf(person.name, useView().lang)
  return (
    <article class="card mini-profile">
      <div class="mini-profile-head">
        <Avatar name={name} src={picture} size={44} />
        <div>
          <h3>
            <a href={`/freelancers/${person.id}`}>{name}</a>
          </h3>
          <small class="soft">{person.headline}</small>
        </div>
        <RankSeal tier={person.tier} size={34} />
      </div>
      <p>{excerpt(person.excerpt, 110)}</p>
      <CardFigures person={person} replies={replies} />
      {children}
    </article>
  )
}
