import { z } from 'zod'
import { pictures } from '../../platform/http/body-limit'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { type Act, get, noFields, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { encodedImages } from '../../platform/http/uploads'
import { publicTexts } from '../guard'
import { removeExperience } from './commands/remove-experience'
import { removePortfolioItem } from './commands/remove-portfolio-item'
import { saveExperience } from './commands/save-experience'
import { savePortfolioItem } from './commands/save-portfolio-item'
import { formId, linkOf, month, optionalUrl, ownOf, removedIn, savedIn } from './edit-routes'
import { ExperiencePage, PortfolioItemPage } from './pages/work-pages'
import { refuse } from './refusals'
import { imagesMax, visibilities, workShape } from './rules'

const home = '/my/profile'

/** The one with the path's id; null for a new one; undefined when there is none of this person's. */
const chosen = <T extends { id: string }>(c: Ctx, all: readonly T[]): T | null | undefined => {
  const id = c.req.param('id') ?? 'new'
  return id === 'new' ? null : all.find((one) => one.id === id)
}

/** A new thing has the form's id, an old one the path's. */
const idFor = ({ param, id }: Pick<Act<unknown>, 'param' | 'id'>): string =>
  param('id') === 'new' ? id : param('id')

const showItem = async (c: Ctx) => {
  const item = chosen(c, (await ownOf(c)).portfolio)
  if (item === undefined) return c.notFound()
  return page(c, <PortfolioItemPage id={item?.id ?? formId(c)} item={item} link={linkOf(c)} />)
}
const showExperience = async (c: Ctx) => {
  const one = chosen(c, (await ownOf(c)).experiences)
  return one === undefined ? c.notFound() : page(c, <ExperiencePage id={one?.id ?? formId(c)} one={one} />)
}

const portfolioRoutes = (app: Routes): void => {
  get(app, `${home}/portfolio/:id`, { who: 'person', show: showItem })
  post(app, `${home}/portfolio/:id`, {
    who: 'person',
    check: publicTexts('profile', ['title', 'description', 'url']),
    input: z.object({
      title: field.title(80),
      description: field.text(4000, 0),
      category: z.string().default(''),
      url: optionalUrl(),
      'drop[]': z.array(z.string()).default([]),
    }),
    limit: { files: pictures(imagesMax) },
    before: (act) => encodedImages(act, 'images', workShape),
    run: async (tx, act, added) => {
      const { c, at, viewer, input } = act
      const { title, description, url } = input
      await savePortfolioItem(tx, {
        id: idFor(act),
        memberId: viewer.memberId,
        title,
        description,
        url,
        categorySlug: input.category || null,
        added,
        dropped: input['drop[]'],
        files: c.var.deps.files,
        at,
      })
      return { to: home, flash: savedIn(c) }
    },
    rerender: showItem,
  })
  post(app, `${home}/portfolio/:id/remove`, {
    who: 'person',
    input: noFields,
    run: async (tx, { c, at, viewer, param }) => {
      await removePortfolioItem(tx, { id: param('id'), memberId: viewer.memberId, at })
      return { to: home, flash: removedIn(c) }
    },
    rerender: showItem,
  })
}

const experienceRoutes = (app: Routes): void => {
  get(app, `${home}/experiences/:id`, { who: 'person', show: showExperience })
  post(app, `${home}/experiences/:id`, {
    who: 'person',
    check: publicTexts('profile', ['company', 'role', 'description']),
    input: z.object({
      company: field.line(80),
      role: field.line(80),
      fromMonth: month(),
      untilMonth: month(),
      description: field.text(4000, 0),
      visibility: field.oneOf(visibilities),
    }),
    run: async (tx, act) => {
      const { fromMonth, untilMonth, ...rest } = act.input
      if (!fromMonth) throw refuse('month-not-readable', 'fromMonth')
      if (untilMonth === undefined) throw refuse('month-not-readable', 'untilMonth')
      const who = { id: idFor(act), memberId: viewerOf(act.c).memberId, at: act.at }
      await saveExperience(tx, { ...who, ...rest, fromMonth, untilMonth })
      return { to: home, flash: savedIn(act.c) }
    },
    rerender: showExperience,
  })
  post(app, `${home}/experiences/:id/remove`, {
    who: 'person',
    input: noFields,
    run: async (tx, { c, at, viewer, param }) => {
      await removeExperience(tx, { id: param('id'), memberId: viewer.memberId, at })
      return { to: home, flash: removedIn(c) }
    },
    rerender: showExperience,
  })
}

/** Works and experiences: each has a page of its own. */
export const workRoutes = (app: Routes): void => {
  portfolioRoutes(app)
  experienceRoutes(app)
}
