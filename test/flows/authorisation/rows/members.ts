import type { Line } from '../rows'

const account = { email: 'nobody@example.jp', password: 'long enough 1', agree: 'on' }

/** §5.4: accounts and devices. */
// biome-ignore format: a table is read by its columns
export const members: readonly Line[] = [
  ['GET /sign-up',                      '',        'anyone'],
  ['POST /sign-up',                     '',        'anyone', account],
  ['GET /check-mail',                   '',        'anyone', { email: 'nobody@example.jp' }],
  ['GET /confirm-email',                '',        'anyone', { token: 'none' }],
  ['GET /sign-in',                      '',        'anyone'],
  ['POST /sign-in',                     '',        'anyone', account, [401, 422]],
  ['POST /sign-out',                    '',        'member'],
  ['GET /forgot-password',              '',        'anyone'],
  ['POST /forgot-password',             '',        'anyone', { email: 'nobody@example.jp' }],
  ['GET /forgot-password/sent',         '',        'anyone'],
  ['GET /new-password',                 '',        'anyone'],
  ['POST /new-password',                '',        'anyone', { token: 'none', password: 'long enough 1' }, 410],
  ['GET /settings',                     '',        'member'],
  ['POST /settings/sessions/:id/end',   'session', 'freelancer'],
  ['POST /role',                        '',        'member', { role: 'client' }],
  ['POST /lang',                        '',        'anyone', { lang: 'en' }],
  ['GET /my/verification',                       '',        'member'],
  ['GET /my/verification/identity',              '',        'member'],
  ['POST /my/verification/identity',             '',        'member', {}, 422],
  ['GET /my/verification/confidentiality',       '',        'member'],
  ['POST /my/verification/confidentiality',      '',        'member', {}, 422],
  ['GET /my/verification/phone',                 '',        'member'],
  ['POST /my/verification/phone',                '',        'member', {}, 422],
  ['GET /my/verification/phone/code',            '',        'member', {}, 303],
  ['POST /my/verification/phone/code',           '',        'member', { code: '000000' }, [409, 422]],
]
