import { fileUrl } from '../../platform/http/file-url'
import { page } from '../../platform/http/page'
import { countedIn } from '../../platform/http/paging'
import { viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { EntryFormPage } from './pages/entry-form-page'
import { EntryPage } from './pages/entry-page'
import { competitionPage, type EntryView, entryPage } from './queries'
import { alikeEntries, wallNumbers } from './queries-wall'
import { readWallView } from './wall-view'

/** A signed link to a picture of an entry. */
export const pictureOf =
  (c: Ctx) =>
  (fileId: string): string =>
    fileUrl(c, fileId, 'entry.webp')

const loadEntry = (c: Ctx) =>
  entryPage(c.var.deps.db, c.var.viewer, {
    competitionId: c.req.param('id') ?? '',
    number: countedIn(c.req.param('number')),
  })

/** Where the entry stands on the client's wall; undefined for everybody else. */
const placeOf = async (c: Ctx, entry: EntryView) => {
  const { viewer, deps } = c.var
  if (!viewer || entry.clientId !== viewer.memberId) return undefined
  const view = readWallView((name) => c.req.query(name))
  const id = entry.competitionId
  return {
    view,
    numbers: await wallNumbers(deps.db, viewer, { id, view }),
    alike: await alikeEntries(deps.db, viewer, { id, number: entry.number }),
  }
}

export const showEntry = async (c: Ctx) => {
  const entry = await loadEntry(c)
  if (!entry) return c.notFound()
  return page(
    c,
    <EntryPage
      entry={entry}
      viewerId={c.var.viewer?.memberId ?? null}
      picture={pictureOf(c)}
      original={({ original, name }) => fileUrl(c, original ?? '', name)}
      formId={newId(c.var.at)}
      place={await placeOf(c, entry)}
      script={c.var.deps.assets.scripts['entry-wall']}
    />,
  )
}

export const showEnter = async (c: Ctx) => {
  const competition = await competitionPage(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  if (!competition) return c.notFound()
  const isMine = competition.clientId === viewerOf(c).memberId
  if (!c.var.form && (competition.status !== 'open' || isMine || viewerOf(c).operator))
    return c.redirect(`/competitions/${competition.id}`, 303)
  const typed = c.var.form?.values['_id']
  const formId = typeof typed === 'string' ? typed : newId(c.var.at)
  return page(c, <EntryFormPage competition={competition} formId={formId} />)
}

export const showReplace = async (c: Ctx) => {
  const entry = await loadEntry(c)
  const competition = entry && (await competitionPage(c.var.deps.db, viewerOf(c), entry.competitionId))
  if (!entry || !competition || entry.authorId !== viewerOf(c).memberId) return c.notFound()
  if (!c.var.form && (competition.status !== 'open' || entry.status !== 'submitted'))
    return c.redirect(`/competitions/${competition.id}/entries/${entry.number}`, 303)
  return page(c, <EntryFormPage competition={competition} entry={entry} formId={newId(c.var.at)} />)
}
