import path from 'node:path'
import { z } from 'zod'
import { readTrustedProxies, type TrustedProxies } from './client-address'
import type { FileQuota } from './file-quota'

const megabyte = 1024 * 1024

/** A page of the operator's: on another site, on this one, or (to write to) an address of letters. */
const operatorPage = z
  .string()
  .regex(
    /^(https?:\/\/|mailto:)\S+$|^\/(?!\/)\S*$/,
    'must be an address with https:// or mailto:, or a path of this site',
  )
  .optional()

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  DATABASE_APP_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  DATABASE_READ_URL: z
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
  S3_BUCKET: z.string().min(1).optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_PREFIX: z.string().default(''),
  PAYMENTS: z.enum(['sandbox', 'stripe']).default('sandbox'),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/, 'must begin with sk_ or rk_')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, 'must begin with whsec_')
    .optional(),
  STRIPE_API_URL: z.url().optional(),
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
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  PRIVACY_URL: operatorPage,
  COMMERCE_URL: operatorPage,
  CONTACT_URL: operatorPage,
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

/** A bucket for files; credentials are read by the SDK itself. */
export interface S3Settings {
  readonly bucket: string
  /** Of a store that is not Amazon's. */
  readonly endpoint: string | null
  readonly region: string
  /** What every name in the bucket begins with. */
  readonly prefix: string
}

/** Who takes clients' money (§4.3): the built-in provider, which moves none, or Stripe. */
export interface PaymentSettings {
  readonly provider: 'sandbox' | 'stripe'
  readonly stripe: {
    readonly secretKey: string | null
    readonly webhookSecret: string | null
    /** Where the API is, if not at Stripe. */
    readonly apiUrl: string | null
  }
}

/** Pages that only the operator of a site can write: each is linked from every page once its variable is set. */
export const operatorPages = {
  privacy: 'PRIVACY_URL',
  commerce: 'COMMERCE_URL',
  contact: 'CONTACT_URL',
} as const
export type OperatorPage = keyof typeof operatorPages

export interface Config {
  port: number
  host: string
  /** Absolute path. Holds the embedded database, uploaded files and the site's own keys. */
  dataDir: string
  /** A PostgreSQL server to use instead of the embedded one. */
  databaseUrl: string | null
  /** How the server logs in there with the rights of its work alone; null: as DATABASE_URL says. */
  appUrl: string | null
  /** A standby of that server, for public pages. */
  readUrl: string | null
  /** Public address, without a slash at the end; links in mails start with it. */
  baseUrl: string
  seed: 'none' | 'demo' | 'large'
  smtpUrl: string | null
  /** Whether letters are shown at /dev/outbox instead of being sent: without a mail server, where nobody else can look. */
  outbox: boolean
  mailFrom: string
  /** Where files lie instead of DATA_DIR/files. */
  s3: S3Settings | null
  /** Files that one person, and all together, may keep. */
  fileQuota: FileQuota
  payments: PaymentSettings
  /** Whose X-Forwarded-For is believed; nobody's unless set. */
  trustedProxies: TrustedProxies
  /** Whoever has it may read /metrics; without one, only this machine may. */
  metricsToken: string | null
  /** Where the operator's own pages are: privacy policy, the notice of the commerce law, contact. */
  operatorPages: Partial<Record<OperatorPage, string>>
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** The variables of the operator's pages that are not set. */
export const missingPages = ({ operatorPages: set }: Pick<Config, 'operatorPages'>): string[] =>
  Object.entries(operatorPages).flatMap(([page, variable]) => (set[page as OperatorPage] ? [] : [variable]))

/** Whether only this machine can reach such a host. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(host) || /^\[?::1\]?$/.test(host)

const pagesSet = (s: z.output<typeof settings>): Config['operatorPages'] =>
  Object.fromEntries(
    Object.entries(operatorPages).flatMap(([page, variable]) => (s[variable] ? [[page, s[variable]]] : [])),
  )

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
    appUrl: s.DATABASE_APP_URL ?? null,
    readUrl: s.DATABASE_READ_URL ?? null,
    baseUrl: (s.BASE_URL ?? `http://${s.HOST === '0.0.0.0' ? 'localhost' : s.HOST}:${s.PORT}`).replace(
      /\/+$/,
      '',
    ),
    seed: s.SEED,
    smtpUrl: s.SMTP_URL ?? null,
    outbox: !s.SMTP_URL && isLoopback(s.HOST) && (!s.BASE_URL || isLoopback(new URL(s.BASE_URL).hostname)),
    mailFrom: s.MAIL_FROM,
    s3: s.S3_BUCKET
      ? { bucket: s.S3_BUCKET, endpoint: s.S3_ENDPOINT ?? null, region: s.S3_REGION, prefix: s.S3_PREFIX }
      : null,
    fileQuota: { personBytes: s.FILES_PERSON_MB * megabyte, siteBytes: s.FILES_TOTAL_MB * megabyte },
    payments: {
      provider: s.PAYMENTS,
      stripe: {
        secretKey: s.STRIPE_SECRET_KEY ?? null,
        webhookSecret: s.STRIPE_WEBHOOK_SECRET ?? null,
        apiUrl: s.STRIPE_API_URL ?? null,
      },
    },
    trustedProxies: s.TRUSTED_PROXIES,
    metricsToken: s.METRICS_TOKEN ?? null,
    operatorPages: pagesSet(s),
    logLevel: s.LOG_LEVEL,
  }
}
