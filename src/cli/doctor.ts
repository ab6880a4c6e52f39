import fs from 'node:fs'
import { sql } from 'kysely'
import { figures } from '../app'
import { missingForStripe, openPayments, verifyLedger } from '../modules/ledger'
import { systemClock } from '../platform/clock'
import { missingPages, readConfig } from '../platform/config'
import type { Db } from '../platform/db'
import { type Figure, figureLine, readFigures } from '../platform/figures'
import { waitingLetters } from '../platform/mail'
import { withDatabase } from './database'

interface Finding {
  what: string
  ok: boolean
  /** Works, but hardly as it was meant. */
  isWarning?: boolean
  said: string
}

const checkNode = (): Finding => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return {
    what: 'Node.js 20.19 or newer',
    ok: major > 20 || (major === 20 && minor >= 19),
    said: process.version,
  }
}

const checkFolder = (dir: string): Finding => {
  try {
    fs.mkdirSync(dir, { recursive: true })
    fs.accessSync(dir, fs.constants.W_OK)
    return { what: 'data folder can be written', ok: true, said: dir }
  } catch (error) {
    return { what: 'data folder can be written', ok: false, said: (error as Error).message }
  }
}

/** An acknowledged payment must survive a crash: without these, the database may lose it. */
const checkDurability = async (db: Db): Promise<Finding> => {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`.execute(db)
  const ok = rows.every((row) => row.setting !== 'off')
  return {
    what: 'database keeps what it acknowledged',
    ok,
    said: rows.map((r) => `${r.name} ${r.setting}`).join(', '),
  }
}

/** Pages are read by a role of their own, to which the row policies apply (decision 165). */
const checkViewer = async (db: Db): Promise<Finding> => {
  const { rows } = await sql<{ stands: boolean; owner: string }>`
    select prepare_viewer() as stands, current_user::text as owner`.execute(db)
  const stands = rows[0]?.stands ?? false
  const what = 'rows are kept from viewers by the database too'
  const missing = `an administrator runs: create role tanomi_viewer; grant tanomi_viewer to "${rows[0]?.owner}"; then start again`
  return { what, ok: true, isWarning: !stands, said: stands ? 'by the role tanomi_viewer' : missing }
}

/** The server needs no rights of the owner (decision 193). */
const checkServerRole = async (db: Db): Promise<Finding> => {
  const { rows } = await sql<{ stands: boolean }>`select prepare_roles() as stands`.execute(db)
  const { databaseUrl, appUrl } = readConfig(process.env)
  const isApart = rows[0]?.stands === true && (databaseUrl === null || appUrl !== null)
  const what = 'the server does not own its tables'
  const missing = 'give the role tanomi_app a password and set DATABASE_APP_URL (docs/operations.md)'
  return { what, ok: true, isWarning: !isApart, said: isApart ? 'it works as tanomi_app' : missing }
}

/** The figures of /metrics; what is beyond its bound works, but somebody should look. */
const figureFinding = (figure: Figure): Finding => {
  const { help, value, max = Number.POSITIVE_INFINITY } = figure
  const isWarning = value > max
  const said = isWarning ? `${figureLine(figure)}, should be at most ${max}` : figureLine(figure)
  return { what: help.replace(/\.$/, ''), ok: true, isWarning, said }
}

const checkDatabase = async (db: Db): Promise<Finding[]> => {
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version') as version`.execute(db)
  const { accounts, postings, faults } = await verifyLedger(db)
  return [
    { what: 'database answers', ok: true, said: `PostgreSQL ${rows[0]?.version}` },
    await checkDurability(db),
    await checkViewer(db),
    await checkServerRole(db),
    await checkMail(db),
    {
      what: 'ledger is sound',
      ok: faults.length === 0,
      said: `${accounts} accounts, ${postings} postings, ${faults.length} faults`,
    },
    ...(await readFigures(db, figures, systemClock.now())).map(figureFinding),
  ]
}

/** Behind a proxy that is not named, all visitors have one address, and share the tries of one. */
const checkProxies = (): Finding => {
  const { baseUrl, trustedProxies } = readConfig(process.env)
  const isSet = !('hops' in trustedProxies) || trustedProxies.hops > 0
  const what = 'visitors have addresses of their own'
  if (isSet) return { what, ok: true, said: 'TRUSTED_PROXIES is set' }
  const isBehind = baseUrl.startsWith('https:')
  const said = 'BASE_URL is https, so a proxy ends TLS, but TRUSTED_PROXIES is not set'
  return { what, ok: true, isWarning: isBehind, said: isBehind ? said : 'no proxy is trusted' }
}

/** The law asks for these pages of whoever runs a site; until they are set, no link to them is shown. */
const checkPages = (): Finding => {
  const what = 'privacy policy, commerce notice and contact are linked'
  const missing = missingPages(readConfig(process.env))
  if (missing.length === 0) return { what, ok: true, said: 'all three are set' }
  return { what, ok: true, isWarning: true, said: `not set: ${missing.join(', ')}` }
}

/** Nobody can confirm an address or set a new password while letters do not leave. */
const checkMail = async (db: Db): Promise<Finding> => {
  const { smtpUrl, outbox } = readConfig(process.env)
  const what = 'letters can leave'
  if (smtpUrl) return { what, ok: true, said: 'SMTP_URL is set' }
  if (outbox)
    return { what, ok: true, said: 'they are kept at /dev/outbox, which only this machine can open' }
  return { what, ok: false, said: `SMTP_URL is not set; ${await waitingLetters(db)} letters wait` }
}

/** Real money: whether what the chosen provider needs is set, and opens an account there (§4.3). */
const checkPayments = async (): Promise<Finding> => {
  const { payments, baseUrl } = readConfig(process.env)
  const what = 'payments can be taken'
  if (payments.provider === 'sandbox')
    return {
      ...{ what, ok: true, isWarning: baseUrl.startsWith('https:') },
      said: 'PAYMENTS is sandbox: no real money moves',
    }
  const missing = missingForStripe(payments)
  if (missing.length > 0) return { what, ok: false, said: `not set: ${missing.join(', ')}` }
  try {
    // Secrets of this site are not needed to ask.
    const { stripe } = openPayments({ secret: '', payments })
    const { live } = (await stripe?.probe()) ?? { live: false }
    const said = `Stripe answers (${live ? 'live' : 'test'} mode); its messages go to ${baseUrl}/webhooks/stripe`
    return { what, ok: true, isWarning: !live, said }
  } catch (error) {
    return { what, ok: false, said: (error as Error).message }
  }
}

/** Checks what the site needs; exits with 1 when something is missing. */
export const run = async (): Promise<number> => {
  const findings = [
    ...[checkNode(), checkFolder(readConfig(process.env).dataDir), checkProxies(), checkPages()],
    await checkPayments(),
  ]
  try {
    findings.push(...(await withDatabase(checkDatabase)))
  } catch (error) {
    findings.push({ what: 'database answers', ok: false, said: (error as Error).message })
  }
  for (const { what, ok, isWarning, said } of findings)
    process.stdout.write(`${ok ? (isWarning ? 'WARN ' : 'ok   ') : 'FAULT'} ${what}: ${said}\n`)
  return findings.every((finding) => finding.ok) ? 0 : 1
}
