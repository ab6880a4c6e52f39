import { ButtonLink, Empty, Layout, PageHead, Pager, RankSeal, useView } from '../../../ui'
import { catalogue, categoryName } from '../../categories'
import type { FreelancerCard } from '../cards'
import { chosen, type Search } from '../filters'
import type { SearchResults } from '../queries'
import { hitsMax, mark, pageSize } from '../rules'
import { texts } from '../texts'
import { facetCount } from './parts/filters'
import { countText } from './parts/list-frame'
import { PersonCard, type PictureHref } from './parts/person-card'

const hrefOf = (cat: string | undefined, page = 1): string => {
  const query = new URLSearchParams({ ...(cat ? { cat } : {}), ...(page > 1 ? { page: String(page) } : {}) })
  return `/freelancers/certified${query.size > 0 ? `?${query}` : ''}`
}

export interface CertifiedProps {
  search: Search
  hits: SearchResults<FreelancerCard>
  picture: PictureHref
}

const Tops = ({ search, hits }: Pick<CertifiedProps, 'search' | 'hits'>) => {
  const { lang } = useView()
  const t = texts[lang]
  const [cat] = chosen(search, 'cat')
  return (
    <nav class="top-tabs" aria-label={t.freelancers.categoryTitle}>
      <a href={hrefOf(undefined)} aria-current={cat ? undefined : 'true'}>
        {t.all}
      </a>
      {catalogue.map(({ slug }) => {
        const { count, countText: more } = facetCount(hits.counts, mark('cat', slug), hits.total)
        return (
          <a href={hrefOf(slug)} aria-current={cat === slug ? 'true' : undefined}>
            {categoryName(slug, lang)} <span class="num">{more ?? count}</span>
          </a>
        )
      })}
    </nav>
  )
}

/** Certified freelancers, browsed by category (§2.1). */
export const CertifiedPage = ({ search, hits, picture }: CertifiedProps) => {
  const { lang } = useView()
  const t = texts[lang].certified
  const [cat] = chosen(search, 'cat')
  return (
    <Layout title={t.title} description={t.lead}>
      <PageHead
        title={t.title}
        lead={
          <>
            {t.lead} <a href="/ranks/rules">{t.rules}</a>
          </>
        }
        aside={<RankSeal tier="certified" size={60} label="" />}
      />
      <Tops search={search} hits={hits} />
      <p class="num list-note" role="status">
        {countText(hits.total, lang)}
      </p>
      {hits.total === 0 ? (
        <Empty
          title={t.emptyTitle}
          text={t.emptyText}
          action={<ButtonLink href={cat ? `/freelancers?cat=${cat}` : '/freelancers'}>{t.all}</ButtonLink>}
        />
      ) : (
        <div class="grid-3">
          {hits.cards.map((person) => (
            <PersonCard person={person} picture={picture} level={2} />
          ))}
        </div>
      )}
      <Pager
        page={search.page}
        pages={Math.ceil(Math.min(hits.total, hitsMax) / pageSize)}
        href={(page) => hrefOf(cat, page)}
      />
    </Layout>
  )
}
