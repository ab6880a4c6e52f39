import {
  Avatar,
  type Definition,
  DefList,
  FavouriteButton,
  formatCount,
  formatMoney,
  formatPercent,
  RankSeal,
  Tag,
  Tags,
  useView,
} from '../../../../ui'
import { categoryName, wordName } from '../../../categories'
import { RatingFigure } from '../../../reviews'
import type { FreelancerCard } from '../../cards'
import { texts } from '../../texts'
import { Points } from './points'

/** Address of a member's picture; pages get it from the door, which knows how to sign. */
export type PictureHref = (fileId: string) => string

const figuresOf = (person: FreelancerCard, lang: 'ja' | 'en'): Definition[] => {
  const t = texts[lang].person
  const replies = formatPercent(person.repliesMet, person.repliesDue, 0)
  return [
    {
      term: t.orders,
      value: person.orders
        ? t.ordersValue(
            formatCount(person.orders),
            formatCount(person.contracts),
            formatCount(person.clients),
          )
        : t.none,
    },
    { term: t.rating, value: <RatingFigure sum={person.ratingSum} n={person.ratingCount} /> },
    { term: t.replies, value: replies ?? t.none },
  ]
}

const priceOf = (person: FreelancerCard, lang: 'ja' | 'en'): Definition[] => {
  if (person.priceYen === null) return []
  const t = texts[lang].person
  const yen = formatMoney(BigInt(person.priceYen))
  return [
    person.priceFromPackage
      ? { term: t.priceFrom, value: t.priceFromValue(yen) }
      : { term: t.priceMedian, value: yen },
  ]
}

interface PersonProps {
  person: FreelancerCard
  picture: PictureHref
}

/** `level` of the heading: 2 right under the page's own, 3 within a section. */
const Head = ({ person, picture, size, level }: PersonProps & { size: 44 | 56; level: 2 | 3 }) => {
  const Name = level === 2 ? 'h2' : 'h3'
  return (
    <div class="person-head">
      <Avatar
        name={person.name}
        src={person.pictureFileId ? picture(person.pictureFileId) : null}
        size={size}
      />
      <div>
        <Name class="person-name">
          <a href={`/freelancers/${person.memberId}`}>{person.name}</a>
        </Name>
        {person.headline ? <small class="soft">{person.headline}</small> : null}
      </div>
      <RankSeal tier={person.tier} size={size === 56 ? 44 : 34} />
    </div>
  )
}

/** A person on a card of their own: for the first page and other walls of people. */
export const PersonCard = ({ person, picture, level = 3 }: PersonProps & { level?: 2 | 3 }) => {
  const { lang } = useView()
  return (
    <article class="card person">
      <Head person={person} picture={picture} size={44} level={level} />
      <p class="person-words">{person.excerpt}</p>
      <DefList items={figuresOf(person, lang)} />
      <FavouriteButton kind="freelancer" id={person.memberId} name={person.name} />
    </article>
  )
}

const Traits = ({ person }: { person: FreelancerCard }) => {
  const { lang } = useView()
  const t = texts[lang].freelancers
  return (
    <Tags>
      {person.availability === 'open' ? null : (
        <Tag kind={person.availability === 'limited' ? 'due' : 'stop'}>{t.avail[person.availability]}</Tag>
      )}
      {person.categories.map((slug) => (
        <Tag kind="mode">{categoryName(slug, lang)}</Tag>
      ))}
      {person.skills.map((skill) => (
        <Tag>{wordName(skill, lang)}</Tag>
      ))}
    </Tags>
  )
}

/** A person in the list of a search: with skills, price and the points behind their place. */
export const PersonRow = ({ person, picture }: PersonProps) => {
  const { lang } = useView()
  return (
    <article class="person-row">
      <div>
        <Head person={person} picture={picture} size={56} level={2} />
        <p class="person-words">{person.excerpt}</p>
        <Traits person={person} />
        <FavouriteButton kind="freelancer" id={person.memberId} name={person.name} />
        <Points parts={person.parts} names={texts[lang].freelancerParts} />
      </div>
      <DefList items={[...figuresOf(person, lang), ...priceOf(person, lang)]} />
    </article>
  )
}
