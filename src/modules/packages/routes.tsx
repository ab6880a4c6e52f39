// Packages from the form to the purchase.

import { sharedByGuests } from '../../platform/http/guest-pages'
import { page } from '../../platform/http/page'
import { readerOf } from '../../platform/http/read-from-standby'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { HiddenPage, isHiddenFrom } from '../members'
import { pause } from './commands/pause'
import { publish } from './commands/publish'
import { remove } from './commands/remove'
import { MyPackagesPage } from './pages/my-packages-page'
import { PackagePage } from './pages/package-page'
import { pictureOf } from './picture-href'
import { myPackages, packagePage, packageReviews } from './queries'
import { otherPackages } from './queries-cards'
import { buyRoutes } from './routes-buy'
import { formRoutes } from './routes-form'
import { texts } from './texts'

/** Four statements with the viewer's own (bar P2). */
const showPackage = async (c: Ctx) => {
  const { viewer, at } = c.var
  const db = readerOf(c)
  const found = await packagePage(db, viewer, { id: c.req.param('id') ?? '', at })
  if (!found) return c.notFound()
  if (isHiddenFrom(viewer, { ...found, ownerId: found.memberId }))
    return page(c, <HiddenPage back={{ href: '/packages', label: texts[c.var.lang].title }} />)
  const [reviews, others] = await Promise.all([
    packageReviews(db, { id: found.id, at }),
    otherPackages(db, { id: found.id, memberId: found.memberId, at }),
  ])
  const isOwn = viewer?.memberId === found.memberId
  return show(c, found, (offer) => (
    <PackagePage offer={offer} reviews={reviews} others={others} isOwn={isOwn} picture={pictureOf(c)} />
  ))
}

const showMine = async (c: Ctx) =>
  page(c, <MyPackagesPage mine={await myPackages(c.var.deps.db, viewerOf(c))} picture={pictureOf(c)} />)

const buttons = { publish, pause, remove }

export const packageRoutes = (app: Routes): void => {
  formRoutes(app)
  buyRoutes(app)
  get(app, '/my/packages', { who: 'member', show: showMine })
  get(app, '/packages/:id', { who: 'anyone', show: sharedByGuests(showPackage) })
  for (const [verb, run] of Object.entries(buttons))
    post(app, `/packages/:id/${verb}`, {
      who: 'member',
      input: noFields,
      run: async (tx, { param, viewer, at }) => {
        await run(tx, { packageId: param('id'), actorId: viewer.memberId, at })
        return { to: verb === 'remove' ? '/my/packages' : `/packages/${param('id')}` }
      },
      rerender: showPackage,
    })
}
