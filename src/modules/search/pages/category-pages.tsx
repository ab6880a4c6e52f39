import {
  Breadcrumbs,
  DefList,
  formatCount,
  formatMoney,
  Layout,
  PageHead,
  QuartileStrip,
  Section,
  useView,
} from '../../../ui'
import { type Category, catalogue, categoryName, type TopCategory } from '../../categories'
import { hasUsualPrices, JobCard, type JobCardData, type UsualPrices } from '../../jobs'
import { type PackageCardData, PackageGrid } from '../../packages'
import type { CategoryContent, CategoryCount } from '../queries-pages'
import { hitsMax, isCapped } from '../rules'
import { texts } from '../texts'
import { PersonCard, type PictureHref } from './parts/person-card'

const countOf = (count: number): string => (isCapped(count) ? `${formatCount(hitsMax)}+` : formatCount(count))

const Line = ({ category, counts }: { category: Category; counts: ReadonlyMap<string, CategoryCount> }) => {
  const { lang } = useView()
  const t = texts[lang].categories
  const count = counts.get(category.slug)
  return (
    <li>
      <a href={`/categories/${category.slug}`}>{category[lang]}</a>
      <small class="soft num">
        {t.jobs(countOf(count?.jobs ?? 0))} {t.people(countOf(count?.people ?? 0))}
      </small>
    </li>
  )
}

const bySlug = (counts: readonly CategoryCount[]) => new Map(counts.map((count) => [count.slug, count]))

/** All kinds of work, with how much there is of each. */
export const CategoryListPage = ({ counts }: { counts: readonly CategoryCount[] }) => {
  const { lang } = useView()
  const t = texts[lang].categories
  const found = bySlug(counts)
  return (
    <Layout title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} />
      <div class="grid-3">
        {catalogue.map((top) => (
          <section class="category-block">
            <h2>
              <a href={`/categories/${top.slug}`}>{top[lang]}</a>
            </h2>
            <ul class="category-lines">
              {top.children.map((child) => (
                <Line category={child} counts={found} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Layout>
  )
}

const Prices = ({ usual }: { usual: UsualPrices }) => {
  const { lang } = useView()
  const t = texts[lang].categories
  if (!hasUsualPrices(usual)) return <p class="soft">{t.priceNone}</p>
  const yen = (value: number) => formatMoney(BigInt(Math.round(value)))
  const range = (low: number, high: number) => `${yen(low)}${lang === 'ja' ? '〜' : '–'}${yen(high)}`
  return (
    <div class="category-prices">
      <p class="small soft">{t.priceNote(formatCount(usual.n))}</p>
      <QuartileStrip usual={usual} low={usual.median} high={usual.median} label={t.price} />
      <DefList
        items={[
          { term: t.median, value: yen(usual.median), strong: true },
          { term: t.middle, value: range(usual.q1, usual.q3) },
          { term: t.span, value: range(usual.min, usual.max) },
        ]}
      />
    </div>
  )
}

const People = ({ slug, content, picture }: Pick<CategoryProps, 'slug' | 'content' | 'picture'>) => {
  const t = texts[useView().lang].categories
  return (
    <Section title={t.topPeople} aside={<a href={`/freelancers?cat=${slug}`}>{t.allPeople}</a>}>
      {content.people.length === 0 ? <p class="soft">{t.noPeople}</p> : null}
      <div class="grid-3">
        {content.people.map((person) => (
          <PersonCard person={person} picture={picture} />
        ))}
      </div>
    </Section>
  )
}

const Inside = ({ top, content }: { top: TopCategory; content: CategoryContent }) => (
  <Section title={texts[useView().lang].categories.inside}>
    <ul class="category-lines category-columns">
      {top.children.map((child) => (
        <Line category={child} counts={bySlug(content.counts)} />
      ))}
    </ul>
  </Section>
)

export interface CategoryProps {
  slug: string
  content: CategoryContent
  jobs: readonly JobCardData[]
  offers: readonly PackageCardData[]
  picture: PictureHref
}

/** One kind of work: what it costs, what is open, who does it. */
export const CategoryPage = ({ slug, content, jobs, offers, picture }: CategoryProps) => {
  const { lang } = useView()
  const t = texts[lang].categories
  const top = catalogue.find((one) => one.slug === slug)
  const parent = catalogue.find((one) => one.children.some((child) => child.slug === slug))
  const here = bySlug(content.counts).get(slug)
  const crumbs = [
    { label: t.title, href: '/categories' },
    ...(parent ? [{ label: parent[lang], href: `/categories/${parent.slug}` }] : []),
    { label: categoryName(slug, lang) },
  ]
  return (
    <Layout title={categoryName(slug, lang)} description={t.lead}>
      <PageHead
        above={<Breadcrumbs items={crumbs} />}
        title={categoryName(slug, lang)}
        lead={
          <span class="num">
            {t.jobs(countOf(here?.jobs ?? 0))} {t.people(countOf(here?.people ?? 0))}
          </span>
        }
      />
      {top ? (
        <Inside top={top} content={content} />
      ) : (
        <Section title={t.price}>
          <Prices usual={content.usual} />
        </Section>
      )}
      <Section title={t.newJobs} aside={<a href={`/jobs?cat=${slug}`}>{t.allJobs}</a>}>
        {jobs.length === 0 ? <p class="soft">{t.noJobs}</p> : jobs.map((job) => <JobCard job={job} />)}
      </Section>
      {offers.length > 0 ? (
        <Section title={t.packages} aside={<a href={`/packages?cat=${slug}`}>{t.allPackages}</a>}>
          <PackageGrid offers={offers} picture={picture} level={3} />
        </Section>
      ) : null}
      <People slug={slug} content={content} picture={picture} />
    </Layout>
  )
}
