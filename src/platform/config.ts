import path from 'node:path'
import { z } from 'zod'
import { readTrustedProxies, type TrustedProxies } from './client-address'
import type { FileQuota } from './file-quota'

const megabyte = 1024 * 1024

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  BASE_URL: z.url().optional(),
  SEED: z.enum(['none', 'demo', 'large']).default('demo'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Tanomi <no-reply@tanomi.invalid>'),
  FILES_PERSON_MB: z.coerce.number().int().min(1).default(2048),
  FILES_TOTAL_MB: z.coerce.number().int().min(1).default(51_200),
  TRUSTED_PROXIES: z
    .string()
    .default('0')
    .transform((text, context) => {
      try {
        return readTrustedProxies(text)
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message })
        return z.NEVER
      }
    }),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

export interface Config {
  port: number
  host: string
  /** Absolute path. Holds the embedded database, uploaded files and the site's own keys. */
  dataDir: string
  /** A PostgreSQL server to use instead of the embedded one. */
  databaseUrl: string | null
  /** Public address, without a slash at the end; links in mails start with it. */
  baseUrl: string
  seed: 'none' | 'demo' | 'large'
  smtpUrl: string | null
  /** Whether letters are shown at /dev/outbox instead of being sent: without a mail server, where nobody else can look. */
  outbox: boolean
  mailFrom: string
  /** Files that one person, and all together, may keep. */
  fileQuota: FileQuota
  /** Whose X-Forwarded-For is believed; nobody's unless set. */
  trustedProxies: TrustedProxies
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** Whether only this machine can reach such a host. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(host) || /^\[?::1\]?$/.test(host)

/** Reads the environment. Throws an error that names every variable at fault. */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Settings cannot be used:\n  ${faults.join('\n  ')}`)
  }
  const s = parsed.data
  return {
    port: s.PORT,
    host: s.HOST,
    dataDir: path.resolve(s.DATA_DIR),
    databaseUrl: s.DATABASE_URL ?? null,
    baseUrl: (s.BASE_URL ?? `http://${s.HOST === '0.0.0.0' ? 'localhost' : s.HOST}:${s.PORT}`).replace(
      /\/+$/,
      '',
    ),
    seed: s.SEED,
    smtpUrl: s.SMTP_URL ?? null,
    outbox: !s.SMTP_URL && isLoopback(s.HOST) && (!s.BASE_URL || isLoopback(new URL(s.BASE_URL).hostname)),
    mailFrom: s.MAIL_FROM,
    fileQuota: { personBytes: s.FILES_PERSON_MB * megabyte, siteBytes: s.FILES_TOTAL_MB * megabyte },
    trustedProxies: s.TRUSTED_PROXIES,
    logLevel: s.LOG_LEVEL,
  }
}
