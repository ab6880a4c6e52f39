// The form of a package: a new one, and a change.
import type { Tx } from '../../platform/db'
import type { EncodedImage } from '../../platform/files'
import { pictures } from '../../platform/http/body-limit'
import { page } from '../../platform/http/page'
import { type Act, get, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { encodedImages } from '../../platform/http/uploads'
import { newId } from '../../platform/ids'
import { publicTexts } from '../guard'
import { publish } from './commands/publish'
import { save } from './commands/save'
import { type PackageInput, packageInput, packageTexts, partsOf } from './package-form'
import { PackageFormPage } from './pages/package-form-page'
import { pictureOf } from './picture-href'
import { packagePage } from './queries'
import { limits, packageShape } from './rules'
import { texts } from './texts'

const showNew = (c: Ctx) => {
  const typed = c.var.form?.values['_id']
  const id = typeof typed === 'string' ? typed : newId(c.var.at)
  return page(c, <PackageFormPage id={id} offer={null} picture={pictureOf(c)} />)
}

const showEdit = async (c: Ctx) => {
  const viewer = viewerOf(c)
  const found = await packagePage(c.var.deps.db, viewer, { id: c.req.param('id') ?? '', at: c.var.at })
  if (found?.memberId !== viewer.memberId) return c.notFound()
  return page(c, <PackageFormPage id={found.id} offer={found} picture={pictureOf(c)} />)
}

/** Saves what the form says, and publishes a draft when that button was pressed. */
const saved = async (
  tx: Tx,
  { c, viewer, at, input }: Act<PackageInput>,
  of: { packageId: string; added: EncodedImage[] },
) => {
  const { packageId, added } = of
  const { memberId } = viewer
  const parts = { ...partsOf(input), added, dropped: input['drop[]'], files: c.var.deps.files }
  await save(tx, { packageId, memberId, ...parts, at })
  const t = texts[c.var.lang].form
  if (input.step === 'publish') await publish(tx, { packageId, actorId: memberId, at })
  return { to: `/packages/${packageId}`, flash: input.step === 'publish' ? t.published : t.saved }
}

export const formRoutes = (app: Routes): void => {
  get(app, '/packages/new', { who: 'person', show: showNew })
  post(app, '/packages/new', {
    who: 'person',
    check: publicTexts('package', packageTexts),
    input: packageInput,
    limit: { files: pictures(limits.images) },
    before: (act) => encodedImages(act, 'images', packageShape),
    run: (tx, act, added) => saved(tx, act, { packageId: act.id, added }),
    rerender: showNew,
  })
  get(app, '/packages/:id/edit', { who: 'member', show: showEdit })
  post(app, '/packages/:id/edit', {
    who: 'member',
    check: publicTexts('package', packageTexts),
    input: packageInput,
    limit: { files: pictures(limits.images) },
    before: (act) => encodedImages(act, 'images', packageShape),
    run: (tx, act, added) => saved(tx, act, { packageId: act.param('id'), added }),
    rerender: showEdit,
  })
}
