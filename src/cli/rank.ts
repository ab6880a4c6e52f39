import fs from 'node:fs'
import path from 'node:path'
import { type Evaluation, evaluateDocument } from '../engine/documents/evaluate-document'
import { credentialIn } from '../modules/rank-credentials/in-browser'
import { verdictOf, verifyReceipt } from '../modules/rank-receipts/in-browser'
import { explain, readCalendar } from '../modules/ranks'
import { readConfig } from '../platform/config'
import { documentsIn, type LineResult } from '../platform/json-lines'
import { type Algorithm, algorithms, readPublished, rotateSigningKeys } from '../platform/signing'
import { withDatabase } from './database'
import { type Keys, keysIn, keysOf, verifyBadge } from './rank-badge'
import { replayUsage, runReplay } from './rank-replay'

const usage =
  'Usage: bin/tanomi rank evaluate FILE|-          judge facts documents: one JSON, or JSON lines\n' +
  '       bin/tanomi rank explain MEMBER_ID|EMAIL  the standing of a person and why\n' +
  '       bin/tanomi rank verify FILE|- [--keys JWKS_FILE] [--site URL]  check a receipt or a badge: 0 holds, 1 does not,\n' +
  '                                                2 is none; offline, but for the revocation of a badge at the site named\n' +
  replayUsage +
  '       bin/tanomi rank rotate-key [--only receipts|badges]  sign receipts (Ed25519) and badges (P-256) with new keys\n' +
  '                                                from the next start on; the old public keys stay published\n'

const misused = (message: string): number => {
  process.stderr.write(message)
  return 2
}

const judge = (document: LineResult): Evaluation =>
  document.ok ? evaluateDocument(document.value) : { ok: false, field: '', message: 'is not JSON' }

/** Answers in order; the first document at fault ends it, with the field named (§2.9). */
const evaluateAll = (text: string): number => {
  const documents = documentsIn(text)
  if (documents.length === 0) return misused('There is no document to judge\n')
  for (const [index, document] of documents.entries()) {
    const evaluation = judge(document)
    if (!evaluation.ok) {
      const where = documents.length > 1 ? `document ${index + 1}: ` : ''
      return misused(`${where}${evaluation.field || 'document'} ${evaluation.message}\n`)
    }
    process.stdout.write(`${JSON.stringify(evaluation.result)}\n`)
  }
  return 0
}

const read = async (file: string): Promise<string> => {
  if (file !== '-') return fs.readFileSync(path.resolve(process.env['TANOMI_CWD'] ?? '.', file), 'utf8')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** A file that is not there is the caller's mistake. */
const reading = async (work: () => Promise<number>): Promise<number> => {
  try {
    return await work()
  } catch (error) {
    const { code, path: file } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return misused(`There is no file ${file}\n`)
    throw error
  }
}

interface VerifyOptions {
  readonly keysFile: string | undefined
  readonly site: string | null
}

/** Those in a file, those of a site, or those of the site whose data directory this is. */
const keysFor = async ({ keysFile, site }: VerifyOptions): Promise<Keys> => {
  if (keysFile) return keysIn(await read(keysFile))
  return site ? keysOf(site) : readPublished(readConfig(process.env).dataDir)
}

const verifyToken = async (jwt: string, of: { keys: Keys; site: string | null }): Promise<number> => {
  const { code, lines } = await verifyBadge(jwt, { ...of, at: new Date() })
  if (code === 2) return misused(`${lines.join('\n')}\n`)
  process.stdout.write(`${lines.join('\n')}\n`)
  return code
}

/** Checks a receipt or a badge (§2.6). Asks nobody, unless a site is named. */
const verify = async (file: string, against: VerifyOptions): Promise<number> => {
  const keys = await keysFor(against)
  if (keys.length === 0) return misused('There are no public keys: name a file with --keys\n')
  const text = await read(file)
  const jwt = credentialIn(text)
  if (jwt) return verifyToken(jwt, { keys, site: against.site })
  const verification = await verifyReceipt(text, { keys })
  const { title, lead, checks, conditions } = verdictOf(verification, 'en')
  if (!verification.ok) return misused(`${title}: ${verification.message}\n`)
  const differing = conditions.filter(({ holds }) => !holds)
  const lines = [
    title,
    lead,
    ...checks.map(({ holds, text }) => `  ${holds ? 'ok ' : 'NOT'}  ${text}`),
    ...differing.map(({ name, said, found }) => `  NOT  ${name}: receipt ${said}, computed again ${found}`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return verification.holds ? 0 : 1
}

/** What each key signs, by the name it has in a shell. */
const signedBy: Readonly<Record<string, Algorithm>> = { receipts: 'EdDSA', badges: 'ES256' }

/** New keys of both kinds, or of the one that `--only` names. */
const rotateKeys = (flags: readonly string[]): number => {
  const [flag, name = '', ...more] = flags
  const only = signedBy[name]
  if (flag !== undefined && (flag !== '--only' || !only || more.length > 0)) return misused(usage)
  const which = only ? [only] : algorithms
  const keys = rotateSigningKeys(readConfig(process.env).dataDir, which)
  const told = Object.entries(signedBy).map(
    ([what, alg]) => `${what} with ${keys[alg].kid} (${which.includes(alg) ? 'new' : 'as before'})`,
  )
  process.stdout.write(
    `Signing ${told.join(' and ')} from the next start on; ${keys.published.length} public keys stay published\n`,
  )
  return 0
}

const explainMember = (who: string): Promise<number> =>
  withDatabase(async (db) => {
    await readCalendar(db)
    const lines = await explain(db, who, new Date())
    if (!lines) return misused(`There is nobody called ${who}\n`)
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  })

/** `--keys FILE` and `--site URL`, each at most once and in any order; null for anything else. */
const againstIn = (flags: readonly string[]): VerifyOptions | null => {
  const named = new Map<string, string>()
  for (let place = 0; place < flags.length; place += 2) {
    const [flag = '', value] = flags.slice(place, place + 2)
    if (!['--keys', '--site'].includes(flag) || value === undefined || named.has(flag)) return null
    named.set(flag, value)
  }
  const site = named.get('--site')?.replace(/\/+$/, '') ?? null
  if (site !== null && !/^https?:\/\/[^/]+/.test(site)) return null
  return { keysFile: named.get('--keys'), site }
}

/** `rank evaluate`, `rank explain`, `rank verify` and `rank rotate-key`. */
export const run = async ([verb, subject, ...flags]: string[]): Promise<number> => {
  if (verb === 'evaluate' && subject) return reading(async () => evaluateAll(await read(subject)))
  if (verb === 'explain' && subject) return explainMember(subject)
  if (verb === 'rotate-key') return rotateKeys([...(subject ? [subject] : []), ...flags])
  if (verb === 'replay') return runReplay([subject ?? '', ...flags], new Date())
  const against = verb === 'verify' && subject ? againstIn(flags) : null
  if (against && subject) return reading(() => verify(subject, against))
  return misused(usage)
}
