import type { Lang } from '../../../platform/i18n'
import { ButtonLink, formatMoney, useView } from '../../../ui'
import { categoryName } from '../../categories'
import { PackageCard, type PackageCardData } from '../../packages'
import type { PackageListing } from '../cards'
import { packageDaySteps, packagePriceSteps } from '../documents-package'
import { hrefOf, type Search, toggled } from '../filters'
import type { SearchResults } from '../queries'
import { texts } from '../texts'
import { CategoryFilter, Choices } from './parts/filters'
import { ListFrame } from './parts/list-frame'
import type { PictureHref } from './parts/person-card'
import { Points } from './parts/points'

const labelOf = (key: string, value: string, lang: Lang): string => {
  const t = texts[lang].packages
  if (key === 'cat') return categoryName(value, lang)
  if (key === 'upto') return t.upTo(formatMoney(BigInt(value)))
  return key === 'within' ? t.within(Number(value)) : t.free
}

const Filters = ({ search, hits }: { search: Search; hits: SearchResults<PackageListing> }) => {
  const { lang } = useView()
  const t = texts[lang].packages
  const state = { search, total: hits.total, counts: hits.counts }
  const options = (key: string, values: readonly (string | number)[]) =>
    values.map((value) => ({ value: String(value), label: labelOf(key, String(value), lang) }))
  return (
    <>
      <CategoryFilter {...state} title={t.categoryTitle} />
      <Choices {...state} title={t.priceTitle} name="upto" options={options('upto', packagePriceSteps)} />
      <Choices {...state} title={t.daysTitle} name="within" options={options('within', packageDaySteps)} />
      <Choices {...state} title={t.roomTitle} name="room" options={options('room', ['free'])} />
    </>
  )
}

/** Packages on sale, by words and filters; each card shows its lowest price and its earliest date. */
export const PackageListPage = ({
  search,
  hits,
  offers,
  picture,
}: {
  search: Search
  hits: SearchResults<PackageListing>
  offers: readonly PackageCardData[]
  picture: PictureHref
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const chips = search.groups.flatMap(({ key, values }) =>
    values.map((value) => ({
      href: key === 'cat' ? hrefOf(search, { cat: null }) : toggled(search, key, value),
      label: labelOf(key, value, lang),
    })),
  )
  return (
    <ListFrame
      search={search}
      total={hits.total}
      chips={chips}
      filters={<Filters search={search} hits={hits} />}
      note={<p class="small soft list-note">{t.packages.note}</p>}
      emptyAction={<ButtonLink href="/jobs/new">{t.packages.post}</ButtonLink>}
    >
      <div class="package-grid">
        {hits.cards.map(({ packageId, parts }) => {
          const offer = offers.find(({ id }) => id === packageId)
          return offer ? (
            <div class="package-listing">
              <PackageCard offer={offer} picture={picture} />
              <Points parts={parts} names={t.packageParts} />
            </div>
          ) : null
        })}
      </div>
    </ListFrame>
  )
}
