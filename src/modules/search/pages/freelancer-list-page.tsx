import { ButtonLink, uiTexts, useView } from '../../../ui'
import { categoryName, wordName } from '../../categories'
import { tiers } from '../../members'
import type { FreelancerCard } from '../cards'
import { chosen, hrefOf, type Search, toggled } from '../filters'
import type { SearchResults } from '../queries'
import { texts } from '../texts'
import { CategoryFilter, Choices } from './parts/filters'
import { ListFrame } from './parts/list-frame'
import { PersonRow, type PictureHref } from './parts/person-card'

const labelOf = (key: string, value: string, lang: 'ja' | 'en'): string => {
  const t = texts[lang].freelancers
  if (key === 'cat') return categoryName(value, lang)
  if (key === 'tier') return uiTexts[lang].tiers[value as 'regular']
  if (key === 'price') return t.prices.split('|')[Number(value) - 1] ?? value
  if (key === 'avail') return t.avail[value as 'open']
  return wordName(value, lang)
}

const Filters = ({ search, hits }: { search: Search; hits: SearchResults<FreelancerCard> }) => {
  const { lang } = useView()
  const t = texts[lang].freelancers
  const state = { search, total: hits.total, counts: hits.counts }
  const options = (key: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: labelOf(key, value, lang) }))
  const [skill] = chosen(search, 'skill')
  const skills = [...hits.counts]
    .filter(([token]) => token.startsWith('#skill:'))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([token]) => token.slice('#skill:'.length))
  const seals = tiers.filter((tier) => tier !== 'none').toReversed()
  return (
    <>
      <CategoryFilter {...state} title={t.categoryTitle} />
      <Choices {...state} title={t.tierTitle} name="tier" options={options('tier', seals)} />
      <Choices
        {...state}
        title={t.priceTitle}
        name="price"
        options={options('price', ['1', '2', '3', '4', '5'])}
      />
      <Choices
        {...state}
        title={t.availTitle}
        name="avail"
        options={options('avail', ['open', 'limited', 'closed'])}
      />
      {skills.length > 0 || skill ? (
        <Choices
          {...state}
          title={t.skillTitle}
          name="skill"
          options={options('skill', skill && !skills.includes(skill) ? [skill, ...skills] : skills)}
        />
      ) : null}
    </>
  )
}

export interface FreelancerListProps {
  search: Search
  hits: SearchResults<FreelancerCard>
  picture: PictureHref
}

/** Everyone who may be found, by words and filters. */
export const FreelancerListPage = ({ search, hits, picture }: FreelancerListProps) => {
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
      note={
        <p class="small soft list-note">
          {t.freelancers.note} <a href="/freelancers/certified">{t.freelancers.certified}</a>
        </p>
      }
      emptyAction={
        <ButtonLink kind="main" href="/jobs/new">
          {t.freelancers.post}
        </ButtonLink>
      }
    >
      {hits.cards.map((person) => (
        <PersonRow person={person} picture={picture} />
      ))}
    </ListFrame>
  )
}
