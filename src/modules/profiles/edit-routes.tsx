import { z } from 'zod'
import { pictures } from '../../platform/http/body-limit'
import { fileUrl } from '../../platform/http/file-url'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, noFields, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { encodedImages } from '../../platform/http/uploads'
import { newId } from '../../platform/ids'
import { publicTexts } from '../guard'
import { pledgeInForce } from '../verification'
import { addQualification } from './commands/add-qualification'
import { addSkill } from './commands/add-skill'
import { cancelVacation } from './commands/cancel-vacation'
import { chooseCategories } from './commands/choose-categories'
import { declareVacation } from './commands/declare-vacation'
import { removeProfilePicture } from './commands/remove-profile-picture'
import { removeQualification } from './commands/remove-qualification'
import { removeSkill } from './commands/remove-skill'
import { setAvailability } from './commands/set-availability'
import { setProfilePicture } from './commands/set-profile-picture'
import { updateIntroduction } from './commands/update-introduction'
import { cropFields, cropOf } from './crop-fields'
import { AboutPage, PicturePage } from './pages/about-pages'
import { AvailabilityPage, CategoriesPage } from './pages/choice-pages'
import { EditorPage } from './pages/editor-page'
import { QualificationsPage, SkillsPage } from './pages/word-pages'
import { ownProfile } from './queries'
import { refuse } from './refusals'
import { availabilities, categoriesMax, readMonth, squareShape } from './rules'
import { texts } from './texts'

const home = '/my/profile'

/** The viewer's own profile, for every sheet of the editor. */
export const ownOf = (c: Ctx) =>
  ownProfile(c.var.deps.db, viewerOf(c), { textVersion: pledgeInForce(c.var.at).version, at: c.var.at })
export const linkOf = (c: Ctx) => (fileId: string) => fileUrl(c, fileId, 'image.webp')
/** An id for the form, kept when it comes back. */
export const formId = (c: Ctx): string => String(c.var.form?.values['_id'] ?? newId(c.var.at))
export const savedIn = (c: Ctx): string => texts[c.var.lang].editor.saved
export const removedIn = (c: Ctx): string => texts[c.var.lang].editor.removed

/** An empty line is nothing; anything else must pass. */
const orNull = <S extends z.ZodType<unknown, string>>(schema: S) =>
  z.union([z.literal('').transform(() => null), schema]).default(null)

/** A month as people write it, or nothing. */
export const month = () =>
  z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? null : (readMonth(text) ?? undefined)))
export const optionalUrl = () => orNull(field.url())

const showEditor = async (c: Ctx) =>
  page(c, <EditorPage own={await ownOf(c)} id={viewerOf(c).memberId} link={linkOf(c)} />)
const showAbout = async (c: Ctx) => page(c, <AboutPage own={await ownOf(c)} />)
const showPicture = async (c: Ctx) => {
  const own = await ownOf(c)
  const picture = own.pictureFileId ? linkOf(c)(own.pictureFileId) : null
  return page(c, <PicturePage own={own} id={newId(c.var.at)} picture={picture} />)
}
const showCategories = async (c: Ctx) => page(c, <CategoriesPage own={await ownOf(c)} />)
const showSkills = async (c: Ctx) => page(c, <SkillsPage own={await ownOf(c)} />)
const showAvailability = async (c: Ctx) => page(c, <AvailabilityPage own={await ownOf(c)} id={formId(c)} />)
const showQualifications = async (c: Ctx) =>
  page(c, <QualificationsPage own={await ownOf(c)} id={formId(c)} />)

const aboutRoutes = (app: Routes): void => {
  get(app, home, { who: 'person', show: showEditor })
  get(app, `${home}/about`, { who: 'person', show: showAbout })
  post(app, `${home}/about`, {
    who: 'person',
    check: publicTexts('profile', ['name', 'headline', 'introduction']),
    input: z.object({
      name: field.name(40),
      headline: field.optionalLine(60),
      introduction: field.text(5000, 0),
    }),
    run: async (tx, { c, at, viewer, input }) => {
      await updateIntroduction(tx, { memberId: viewer.memberId, ...input, at })
      return { to: home, flash: savedIn(c) }
    },
    rerender: showAbout,
  })
  get(app, `${home}/picture`, { who: 'person', show: showPicture })
  post(app, `${home}/picture`, {
    who: 'person',
    input: cropFields,
    limit: { files: pictures(1) },
    before: (act) => encodedImages(act, 'picture', { ...squareShape, crop: cropOf(act.input) }),
    run: async (tx, { c, at, id, viewer }, [picture]) => {
      if (!picture) throw refuse('picture-missing', 'picture')
      const { files } = c.var.deps
      await setProfilePicture(tx, {
        id,
        memberId: viewer.memberId,
        bytes: picture.bytes,
        files,
        at,
      })
      return { to: home, flash: savedIn(c) }
    },
    rerender: showPicture,
  })
  post(app, `${home}/picture/remove`, {
    who: 'person',
    input: noFields,
    run: async (tx, { c, at, viewer }) => {
      await removeProfilePicture(tx, { memberId: viewer.memberId, at })
      return { to: home, flash: removedIn(c) }
    },
    rerender: showPicture,
  })
}

export const categoryFields = Object.fromEntries(
  Array.from({ length: categoriesMax }, (_, index) => [`category${index + 1}`, z.string().default('')]),
)

const wordRoutes = (app: Routes): void => {
  get(app, `${home}/categories`, { who: 'person', show: showCategories })
  post(app, `${home}/categories`, {
    who: 'person',
    input: z.object(categoryFields),
    run: async (tx, { c, at, viewer, input }) => {
      const slugs = Object.values(input).filter((slug) => slug !== '')
      await chooseCategories(tx, { memberId: viewer.memberId, slugs, at })
      return { to: home, flash: savedIn(c) }
    },
    rerender: showCategories,
  })
  get(app, `${home}/skills`, { who: 'person', show: showSkills })
  post(app, `${home}/skills`, {
    who: 'person',
    check: publicTexts('profile', ['skill']),
    input: z.object({ skill: field.line(40), years: orNull(field.whole(0, 60)) }),
    run: async (tx, { c, at, viewer, input }) => {
      const { skill: name, years } = input
      await addSkill(tx, { memberId: viewer.memberId, name, years, at })
      return { to: `${home}/skills`, flash: texts[c.var.lang].skills.added(name) }
    },
    rerender: showSkills,
  })
  post(app, `${home}/skills/remove`, {
    who: 'person',
    input: z.object({ name: field.line(40) }),
    run: async (tx, { c, at, viewer, input }) => {
      await removeSkill(tx, { memberId: viewer.memberId, name: input.name, at })
      return { to: `${home}/skills`, flash: removedIn(c) }
    },
    rerender: showSkills,
  })
}

const qualificationRoutes = (app: Routes): void => {
  get(app, `${home}/qualifications`, { who: 'person', show: showQualifications })
  post(app, `${home}/qualifications`, {
    who: 'person',
    check: publicTexts('profile', ['qualification']),
    input: z.object({ qualification: field.line(80), month: month() }),
    run: async (tx, { c, at, id, viewer, input }) => {
      if (input.month === undefined) throw refuse('month-not-readable', 'month')
      const { qualification: name, month: acquiredMonth } = input
      await addQualification(tx, { id, memberId: viewer.memberId, name, acquiredMonth, at })
      return { to: `${home}/qualifications`, flash: savedIn(c) }
    },
    rerender: showQualifications,
  })
  post(app, `${home}/qualifications/:id/remove`, {
    who: 'person',
    input: noFields,
    run: async (tx, { c, at, viewer, param }) => {
      await removeQualification(tx, { id: param('id'), memberId: viewer.memberId, at })
      return { to: `${home}/qualifications`, flash: removedIn(c) }
    },
    rerender: showQualifications,
  })
}

const availabilityRoutes = (app: Routes): void => {
  get(app, `${home}/availability`, { who: 'person', show: showAvailability })
  post(app, `${home}/availability`, {
    who: 'person',
    input: z.object({
      availability: field.oneOf(availabilities),
      hours: orNull(field.whole(1, 100)),
      region: orNull(z.string().max(2)),
    }),
    run: async (tx, { c, at, viewer, input }) => {
      const { availability, hours: hoursPerWeek, region } = input
      await setAvailability(tx, { memberId: viewer.memberId, availability, hoursPerWeek, region, at })
      return { to: home, flash: savedIn(c) }
    },
    rerender: showAvailability,
  })
  post(app, `${home}/vacations`, {
    who: 'person',
    input: z.object({ fromOn: field.on(), untilOn: field.on() }),
    run: async (tx, { c, at, id, viewer, input }) => {
      await declareVacation(tx, { id, memberId: viewer.memberId, ...input, at })
      return { to: `${home}/availability#vacations`, flash: savedIn(c) }
    },
    rerender: showAvailability,
  })
  post(app, `${home}/vacations/:id/cancel`, {
    who: 'person',
    input: noFields,
    run: async (tx, { c, at, viewer, param }) => {
      await cancelVacation(tx, { id: param('id'), memberId: viewer.memberId, at })
      return { to: `${home}/availability#vacations`, flash: removedIn(c) }
    },
    rerender: showAvailability,
  })
}

/** The editor's own sheets. */
export const editRoutes = (app: Routes): void => {
  aboutRoutes(app)
  wordRoutes(app)
  qualificationRoutes(app)
  availabilityRoutes(app)
}
