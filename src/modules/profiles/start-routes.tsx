import { z } from 'zod'
import { pictures } from '../../platform/http/body-limit'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { encodedImages } from '../../platform/http/uploads'
import { newId } from '../../platform/ids'
import { publicTexts } from '../guard'
import { addQualification } from './commands/add-qualification'
import { addSkill } from './commands/add-skill'
import { chooseCategories } from './commands/choose-categories'
import { saveExperience } from './commands/save-experience'
import { setProfilePicture } from './commands/set-profile-picture'
import { updateIntroduction } from './commands/update-introduction'
import { cropFields, cropOf } from './crop-fields'
import { categoryFields, formId, linkOf, month, ownOf } from './edit-routes'
import { StartConfirmations } from './pages/start-end'
import { StartAbout, StartBackground, StartOffers } from './pages/start-pages'
import { refuse } from './refusals'
import { squareShape } from './rules'
import { firstOpenStep, startHref, wordsIn } from './start'

const showAbout = async (c: Ctx) => {
  const own = await ownOf(c)
  const picture = own.pictureFileId ? linkOf(c)(own.pictureFileId) : null
  return page(c, <StartAbout own={own} picture={picture} />)
}
const showOffers = async (c: Ctx) => page(c, <StartOffers own={await ownOf(c)} />)
const showBackground = async (c: Ctx) => page(c, <StartBackground own={await ownOf(c)} id={formId(c)} />)
const showConfirmations = async (c: Ctx) => {
  const { memberId, tier } = viewerOf(c)
  return page(c, <StartConfirmations own={await ownOf(c)} isFound={tier !== 'none'} memberId={memberId} />)
}

const aboutStep = (app: Routes): void => {
  get(app, startHref('about'), { who: 'person', show: showAbout })
  post(app, startHref('about'), {
    who: 'person',
    check: publicTexts('profile', ['name', 'headline', 'introduction']),
    input: cropFields.extend({
      name: field.name(40),
      headline: field.optionalLine(60),
      introduction: field.text(5000, 0),
    }),
    limit: { files: pictures(1) },
    before: (act) => encodedImages(act, 'picture', { ...squareShape, crop: cropOf(act.input) }),
    run: async (tx, { c, at, viewer, input }, [picture]) => {
      const { memberId } = viewer
      const { name, headline, introduction } = input
      await updateIntroduction(tx, { memberId, name, headline, introduction, at })
      if (picture) await setProfilePicture(tx, { ...picture, memberId, files: c.var.deps.files, at })
      return { to: startHref('offers') }
    },
    rerender: showAbout,
  })
}

const offersStep = (app: Routes): void => {
  get(app, startHref('offers'), { who: 'person', show: showOffers })
  post(app, startHref('offers'), {
    who: 'person',
    check: publicTexts('profile', ['skills']),
    input: z.object({
      ...categoryFields,
      skills: z
        .string()
        .default('')
        .transform(wordsIn)
        .pipe(z.array(field.line(40)).max(10)),
    }),
    run: async (tx, { at, viewer, input }) => {
      const { memberId } = viewer
      const { skills, ...chosen } = input
      const slugs = Object.values(chosen).filter((slug): slug is string => slug !== '')
      await chooseCategories(tx, { memberId, slugs, at })
      for (const name of skills) await addSkill(tx, { memberId, name, years: null, at })
      return { to: startHref('background') }
    },
    rerender: showOffers,
  })
}

const backgroundFields = z.object({
  qualification: field.optionalLine(80),
  month: month(),
  company: field.optionalLine(80),
  role: field.optionalLine(80),
  fromMonth: month(),
})

const backgroundStep = (app: Routes): void => {
  get(app, startHref('background'), { who: 'person', show: showBackground })
  post(app, startHref('background'), {
    who: 'person',
    check: publicTexts('profile', ['qualification', 'company', 'role']),
    input: backgroundFields,
    run: async (tx, { at, id, viewer, input }) => {
      const { memberId } = viewer
      const { qualification, company, role, fromMonth } = input
      if (input.month === undefined) throw refuse('month-not-readable', 'month')
      if (qualification)
        await addQualification(tx, { id, memberId, name: qualification, acquiredMonth: input.month, at })
      if (company || role) {
        if (!company) throw refuse('company-missing', 'company')
        if (!role) throw refuse('role-missing', 'role')
        if (!fromMonth) throw refuse('month-not-readable', 'fromMonth')
        const experience = { company, role, fromMonth, untilMonth: null, description: '' }
        await saveExperience(tx, { id: newId(at), memberId, ...experience, visibility: 'public', at })
      }
      return { to: startHref('confirmations') }
    },
    rerender: showBackground,
  })
}

/** The four steps of a newcomer (§1): each can be left out and taken up again; `/my/start` leads to the first that is open. */
export const startRoutes = (app: Routes): void => {
  get(app, '/my/start', {
    who: 'person',
    show: async (c) => c.redirect(startHref(firstOpenStep(await ownOf(c))), 303),
  })
  aboutStep(app)
  offersStep(app)
  backgroundStep(app)
  get(app, startHref('confirmations'), { who: 'person', show: showConfirmations })
}
