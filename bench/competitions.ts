// The review wall of a competition with 300 entries: statements, weight, and the server's work beside the list of jobs (issue 12).
import { gzipSync } from 'node:zlib'
import { weighEntry } from '../src/modules/competitions'
import { inTransaction } from '../src/platform/db'
import { keepImage } from '../src/platform/files'
import { newId } from '../src/platform/ids'
import { entered, opened } from '../test/support/competitions'
import { newcomer, type Person } from '../test/support/person'
import type { TestApp } from '../test/support/test-app'
import { type Row, report } from './bars/report'
import { smallWorld } from './bars/small-world'
import { openTestApp, root } from './bars/test-app'

const entries = 300
const ofAPerson = 5
const rounds = 30

/** Each entry with pictures that are kept as rows; their bytes are not asked for by the page. */
const addPictures = async (app: TestApp, of: { entryId: string; ownerId: string }): Promise<void> => {
  const at = app.clock.now()
  const bytes = Buffer.from('webp')
  await inTransaction(app.db, async (tx) => {
    const [preview = '', thumb = '', original = ''] = [newId(at), newId(at), newId(at)]
    for (const id of [preview, thumb, original])
      await keepImage(tx, app.deps.files, { id, ownerId: of.ownerId, name: 'entry.webp', bytes, at })
    const file = { entryId: of.entryId, position: 1, previewFileId: preview, thumbFileId: thumb }
    await tx
      .insertInto('competitionEntryFiles')
      .values({ ...file, originalFileId: original })
      .execute()
  })
}

const fill = async (app: TestApp, client: Person): Promise<string> => {
  const competitionId = await opened(app, client, { entriesVisibility: 'open' })
  for (let n = 0; n < entries / ofAPerson; n++) {
    const author = await newcomer(app, { name: `描き手 ${n + 1}`, email: `entrant-${n}@example.jp` })
    for (let k = 0; k < ofAPerson; k++) {
      const entryId = await entered(app, author, competitionId)
      await addPictures(app, { entryId, ownerId: author.memberId })
    }
  }
  const at = app.clock.now()
  for (let number = 1; number <= entries; number += 2) {
    const thoughts = { stars: (number % 5) + 1, shortlisted: number % 10 === 1 }
    await inTransaction(app.db, (tx) =>
      weighEntry(tx, { competitionId, number, clientId: client.memberId, thoughts, at }),
    )
  }
  return competitionId
}

/** Milliseconds of this process's CPU for one page; the database works in its own. */
const cpuMs = async (person: Person, path: string): Promise<number> => {
  for (let i = 0; i < rounds; i++) await person.get(path)
  const before = process.cpuUsage()
  for (let i = 0; i < rounds; i++) await person.get(path)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / rounds
}

const main = async (): Promise<void> => {
  const { app, close } = await openTestApp()
  const { client } = await smallWorld(app)
  const id = await fill(app, client)
  const path = `/competitions/${id}/wall`
  await client.get(path)
  app.statements.length = 0
  const wall = await client.get(path)
  const statements = app.statements.length
  const pictures = wall.html.match(/<img [^>]*>/g) ?? []
  const unsized = pictures.filter((tag) => !/loading="lazy"/.test(tag) || !/width=.*height=/.test(tag)).length
  if (pictures.length !== entries) throw new Error(`${pictures.length} pictures on the wall`)
  const list = await cpuMs(client, '/jobs')
  const ours = await cpuMs(client, path)
  const rows: Row[] = [
    { what: `wall of ${entries} entries, SQL statements`, ours: statements, bar: 6 },
    { what: 'wall, HTML gzip, kB', ours: gzipSync(wall.html).length / 1000, bar: 60 },
    { what: 'wall, pictures without size or not lazy', ours: unsized, bar: 0 },
    { what: 'job list, 30 cards, CPU ms', ours: list },
    { what: 'wall, CPU ms', ours, bar: 3 * list, note: `${(ours / list).toFixed(1)} × the job list` },
  ]
  report(root, 'competitions', rows)
  await close()
}

await main()
