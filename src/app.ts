// The table of contents: which modules there are, where their pages hang, and who hears whose news.
import { sql } from 'kysely'
import { errorPages } from './error-pages'
import { makeAuth, memberRoutes, noteVisit, viewerBySession } from './modules/members'
import { inTransaction } from './platform/db'
import type { Routes } from './platform/http/doors'
import { makeShell } from './platform/http/shell'
import type { Deps, Viewer } from './platform/http/types'

const hourMs = 3_600_000

/** Deps that the modules themselves provide: who a session belongs to, and that they were here. */
export const memberDeps = ({ db }: Pick<Deps, 'db'>): Pick<Deps, 'loadViewer' | 'noteVisit'> => ({
  loadViewer: (token, at) =>
    viewerBySession(db, { token, at }, { todo: () => sql`0`, notices: () => sql`0` }),
  noteVisit: async (viewer: Viewer, at: Date) => {
    if (viewer.lastSeenAt && at.getTime() - viewer.lastSeenAt.getTime() < hourMs) return
    await inTransaction(db, (tx) => noteVisit(tx, { memberId: viewer.memberId, at }))
  },
})

/** Every crossing between modules, in one place (§6.1). Wired once per process. */
const wire = (): void => {}
wire()

/** The whole site over the given dependencies. */
export const makeApp = (deps: Deps): Routes => {
  const app = makeShell(deps)
  const auth = makeAuth(deps)
  memberRoutes(app, auth)
  errorPages(app)
  return app
}
