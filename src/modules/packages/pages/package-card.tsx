import { dateOf } from '../../../platform/clock'
import { DateOn, formatMoney, nameOf, RankSeal, useView } from '../../../ui'
import { categoryName } from '../../categories'
import type { PackageCardData } from '../queries-cards'
import { earliestOn, isFull } from '../rules'
import { texts } from '../texts'

/** Address of a picture by its file's id; pages get it from the route, which signs it. */
export type PictureHref = (fileId: string) => string

interface CardProps {
  offer: PackageCardData
  picture: PictureHref
  /** Of the heading: 2 right under the page's own, 3 within a section. */
  level?: 2 | 3
}

/** A package in a list: what it looks like, by whom, from which price and by when. */
export const PackageCard = ({ offer, picture, level = 2 }: CardProps) => {
  const { lang, at } = useView()
  const t = texts[lang].card
  const Title = level === 2 ? 'h2' : 'h3'
  const on = earliestOn({ queue: offer, vacations: offer.vacations, days: offer.days }, dateOf(at))
  return (
    <article class="package-card">
      <div class="package-cover">
        {offer.cover ? (
          <img src={picture(offer.cover)} alt="" width="320" height="200" loading="lazy" />
        ) : (
          <span class="package-blank">{categoryName(offer.categorySlug, lang)}</span>
        )}
      </div>
      <div class="package-words">
        <Title class="package-title">
          <a href={`/packages/${offer.id}`}>{offer.title}</a>
        </Title>
        <p class="package-by small">
          <RankSeal tier={offer.tier} size={24} /> <span>{nameOf(offer.name, lang)}</span>
        </p>
        <p class="small soft">
          {isFull(offer) ? `${t.full} · ` : ''}
          {t.earliest} <DateOn on={on} /> · {offer.sold > 0 ? t.sold(offer.sold) : t.fresh}
        </p>
        <p class="package-from num">{t.from(formatMoney(offer.fromYen))}</p>
      </div>
    </article>
  )
}

/** Packages side by side. */
export const PackageGrid = ({
  offers,
  picture,
  level = 2,
}: {
  offers: readonly PackageCardData[]
  picture: PictureHref
  level?: 2 | 3
}) => (
  <div class="package-grid">
    {offers.map((offer) => (
      <PackageCard offer={offer} picture={picture} level={level} />
    ))}
  </div>
)
