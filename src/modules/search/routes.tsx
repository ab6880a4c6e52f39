import { fileUrl } from '../../platform/http/file-url'
import { sharedByGuests } from '../../platform/http/guest-pages'
import { page } from '../../platform/http/page'
import { fromStandby, readerOf } from '../../platform/http/read-from-standby'
import { get, type Routes } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { catalogue, isCategory } from '../categories'
import { competitionCards } from '../competitions'
import { markFavourites } from '../favourites'
import { jobCards } from '../jobs'
import { packageCards } from '../packages'
import { taskCards } from '../tasks'
import type { JobListing } from './cards'
import { readSearch, type Search } from './filters'
import { CategoryListPage, CategoryPage } from './pages/category-pages'
import { CertifiedPage } from './pages/certified-page'
import { FreelancerListPage } from './pages/freelancer-list-page'
import { HomePage } from './pages/home-page'
import { JobListPage } from './pages/job-list-page'
import { OrderPage } from './pages/order-page'
import { PackageListPage } from './pages/package-list-page'
import type { PictureHref } from './pages/parts/person-card'
import type { WorkCards } from './pages/parts/work-cards'
import { StaticPage, staticNames } from './pages/static-pages'
import { TaskListPage } from './pages/task-list-page'
import { freelancerListPage, jobListPage, packageListPage } from './queries'
import { categoryListPage, categoryPage, freelancerSuggestions, homePage, sitemap } from './queries-pages'
import { fold, termsOf } from './rules'

const queryOf = (c: Ctx): URLSearchParams => new URL(c.req.url).searchParams
export const pictureOf =
  (c: Ctx): PictureHref =>
  (fileId) =>
    fileUrl(c, fileId, 'picture.webp')

/** The first page is for those who do not know the site yet: members are led to their own. */
const showHome = async (c: Ctx) => {
  if (c.var.viewer) return c.redirect(c.var.viewer.operator ? '/console' : '/home', 303)
  const content = await homePage(readerOf(c), c.var.at)
  const jobs = await jobCards(readerOf(c), content.jobIds, c.var.at)
  const tasks = await taskCards(readerOf(c), content.taskIds, c.var.at)
  return page(c, <HomePage content={content} jobs={jobs} tasks={tasks} picture={pictureOf(c)} />)
}

const showFreelancers = async (c: Ctx) => {
  const search = readSearch('freelancers', queryOf(c))
  const hits = await freelancerListPage(readerOf(c), search, c.var.at)
  markFavourites(c)
  return page(c, <FreelancerListPage search={search} hits={hits} picture={pictureOf(c)} />)
}

const showCertified = async (c: Ctx) => {
  const asked = readSearch('freelancers', queryOf(c))
  const search: Search = {
    ...asked,
    terms: [],
    sort: 'recommended',
    groups: [{ key: 'tier', values: ['certified'] }, ...asked.groups.filter((group) => group.key === 'cat')],
  }
  const hits = await freelancerListPage(readerOf(c), search, c.var.at)
  markFavourites(c)
  return page(c, <CertifiedPage search={search} hits={hits} picture={pictureOf(c)} />)
}

/** The cards of hits, one statement for each way of giving work among them. */
export const workCards = async (c: Ctx, hits: readonly JobListing[]): Promise<WorkCards> => {
  const db = readerOf(c)
  const ids = (mode?: JobListing['mode']) =>
    hits.filter((card) => card.mode === mode).map(({ jobId }) => jobId)
  return {
    jobs: await jobCards(db, ids(), c.var.at),
    competitions: await competitionCards(db, ids('competition')),
    tasks: await taskCards(db, ids('task'), c.var.at),
  }
}

const showJobs = async (c: Ctx) => {
  const { viewer, at } = c.var
  const search = readSearch('jobs', queryOf(c))
  const hits = await jobListPage(readerOf(c), search, { viewer, at })
  const cards = await workCards(c, hits.cards)
  markFavourites(c)
  return page(c, <JobListPage search={search} hits={hits} cards={cards} />)
}

const showTasks = async (c: Ctx) => {
  const { viewer, at } = c.var
  const search = readSearch('tasks', queryOf(c))
  const hits = await jobListPage(readerOf(c), search, { viewer, at })
  const { tasks } = await workCards(c, hits.cards)
  markFavourites(c)
  return page(c, <TaskListPage search={search} hits={hits} tasks={tasks} />)
}

const showPackages = async (c: Ctx) => {
  const { at } = c.var
  const search = readSearch('packages', queryOf(c))
  const hits = await packageListPage(readerOf(c), search, at)
  const ids = hits.cards.map(({ packageId }) => packageId)
  const offers = await packageCards(readerOf(c), ids, at)
  return page(c, <PackageListPage search={search} hits={hits} offers={offers} picture={pictureOf(c)} />)
}

const showCategories = async (c: Ctx) => {
  const slugs = catalogue.flatMap((top) => top.children.map((child) => child.slug))
  return page(c, <CategoryListPage counts={await categoryListPage(readerOf(c), slugs, c.var.at)} />)
}

const showCategory = async (c: Ctx) => {
  const slug = c.req.param('slug') ?? ''
  if (!isCategory(slug)) return c.notFound()
  const inside = catalogue.find((top) => top.slug === slug)?.children.map((child) => child.slug) ?? []
  const content = await categoryPage(readerOf(c), { slug, inside, at: c.var.at })
  const jobs = await jobCards(readerOf(c), content.jobIds, c.var.at)
  const offers = await packageCards(readerOf(c), content.packageIds, c.var.at)
  return page(c, <CategoryPage {...{ slug, content, jobs, offers }} picture={pictureOf(c)} />)
}

/** The header's search leads to the list of what was chosen there. */
const find = (c: Ctx) => {
  const asked = c.req.query('kind')
  const kind = asked === 'freelancers' || asked === 'packages' || asked === 'tasks' ? asked : 'jobs'
  const words = (c.req.query('q') ?? '').trim()
  return c.redirect(words ? `/${kind}?q=${encodeURIComponent(words)}` : `/${kind}`, 303)
}

const suggestionsMax = 8

const suggest = async (c: Ctx) => {
  const words = (c.req.query('q') ?? '').slice(0, 60)
  const terms = termsOf(words)
  const found = await freelancerSuggestions(readerOf(c), words)
  const fitting = found.filter((text) => terms.some((term) => fold(text).includes(term)))
  return c.json([...new Set(fitting)].slice(0, suggestionsMax))
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const showSitemap = async (c: Ctx) => {
  const base = c.var.deps.config.baseUrl
  const fixed = [
    '/',
    '/jobs',
    '/freelancers',
    '/freelancers/certified',
    '/packages',
    '/tasks',
    '/categories',
    '/help',
    '/terms',
    '/trust',
  ]
  const tops = catalogue.flatMap((top) => [top, ...top.children]).map(({ slug }) => `/categories/${slug}`)
  const found = (await sitemap(readerOf(c), c.var.at)).map(({ path }) => path)
  const urls = [...fixed, ...tops, ...found].map((path) => `<url><loc>${xml(base + path)}</loc></url>`)
  c.header('Content-Type', 'application/xml; charset=utf-8')
  return c.body(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  )
}

const showRobots = (c: Ctx) =>
  c.text(
    `User-agent: *\nDisallow: /find\nDisallow: /files/\nDisallow: /freelancers/suggest\n\nSitemap: ${c.var.deps.config.baseUrl}/sitemap.xml\n`,
  )

/** Public pages. Mounted before the modules whose pages hang under /freelancers/:id and /jobs/:id. */
export const searchRoutes = (app: Routes): void => {
  get(app, '/', { who: 'anyone', show: sharedByGuests(showHome) })
  get(app, '/freelancers', { who: 'anyone', show: sharedByGuests(showFreelancers) })
  get(app, '/freelancers/certified', { who: 'anyone', show: sharedByGuests(showCertified) })
  get(app, '/freelancers/suggest', { who: 'anyone', show: fromStandby(suggest) })
  get(app, '/jobs', { who: 'anyone', show: sharedByGuests(showJobs) })
  get(app, '/tasks', { who: 'anyone', show: sharedByGuests(showTasks) })
  get(app, '/packages', { who: 'anyone', show: sharedByGuests(showPackages) })
  get(app, '/categories', { who: 'anyone', show: sharedByGuests(showCategories) })
  get(app, '/categories/:slug', { who: 'anyone', show: sharedByGuests(showCategory) })
  get(app, '/find', { who: 'anyone', show: find })
  get(app, '/search/ranking', { who: 'anyone', show: sharedByGuests((c) => page(c, <OrderPage />)) })
  for (const name of staticNames)
    get(app, `/${name}`, { who: 'anyone', show: sharedByGuests((c) => page(c, <StaticPage name={name} />)) })
  get(app, '/sitemap.xml', { who: 'anyone', show: fromStandby(showSitemap) })
  get(app, '/robots.txt', { who: 'anyone', show: showRobots })
}
