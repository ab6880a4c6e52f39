import type { Line } from '../rows'

const edit = '/my/profile'
const work = { title: '海を歩く', description: '', category: 'article' }
const job = {
  company: '木桶社',
  role: '編集',
  fromMonth: '2018/4',
  untilMonth: '',
  description: '',
  visibility: 'private',
}
const client = { kind: 'individual', name: '桶屋', industry: '', description: '', website: '' }

/** §3.5: everybody edits their own profile alone. */
// biome-ignore format: a table is read by its columns
export const profiles: readonly Line[] = [
  ['GET /freelancers/:id',                      'freelancerPage', 'anyone'],
  ['GET /clients/:id',                          'clientPage',     'anyone'],
  ['GET /my/business',                '',         'member'],
  ['POST /my/business',               '',         'member', { kind: 'individual', registeredName: '佐伯 葵' }],
  ['GET /my/client-profile',                          '',               'member'],
  ['POST /my/client-profile',                         '',               'member', client],
  ['GET /my/start',                             '',               'member', {}, 303],
  ['GET /my/start/about',                       '',               'member'],
  ['POST /my/start/about',                      '',               'member', { name: '凪', headline: '', introduction: '' }],
  ['GET /my/start/offers',                      '',               'member'],
  ['POST /my/start/offers',                     '',               'member', { category1: 'article', skills: '取材、校正' }],
  ['GET /my/start/background',                  '',               'member'],
  ['POST /my/start/background',                 '',               'member', { qualification: '簿記2級' }],
  ['GET /my/start/confirmations',               '',               'member'],
  [`GET ${edit}`,                               '',               'member'],
  [`GET ${edit}/about`,                         '',               'member'],
  [`POST ${edit}/about`,                        '',               'member', { name: '凪', headline: '', introduction: '' }],
  [`GET ${edit}/picture`,                       '',               'member'],
  [`POST ${edit}/picture`,                      '',               'member', {}, 422],
  [`POST ${edit}/picture/remove`,               '',               'member'],
  [`GET ${edit}/categories`,                    '',               'member'],
  [`POST ${edit}/categories`,                   '',               'member', { category1: 'article' }],
  [`GET ${edit}/skills`,                        '',               'member'],
  [`POST ${edit}/skills`,                       '',               'member', { skill: '取材', years: '2' }],
  [`POST ${edit}/skills/remove`,                '',               'member', { name: '取材' }, [303, 404]],
  [`GET ${edit}/qualifications`,                '',               'member'],
  [`POST ${edit}/qualifications`,               '',               'member', { qualification: '司書', month: '2020/3' }],
  [`POST ${edit}/qualifications/:id/remove`,    'qualification',  'freelancer'],
  [`GET ${edit}/availability`,                  '',               'member'],
  [`POST ${edit}/availability`,                 '',               'member', { availability: 'open' }],
  [`POST ${edit}/vacations`,                    '',               'member', { fromOn: '2027-02-01', untilOn: '2027-02-03' }],
  [`POST ${edit}/vacations/:id/cancel`,         'vacation',       'freelancer'],
  [`GET ${edit}/portfolio/:id`,                 'portfolio',      'freelancer'],
  [`GET ${edit}/portfolio/:id`,                 '',               'member'],
  [`POST ${edit}/portfolio/:id`,                'portfolio',      'freelancer', work],
  [`POST ${edit}/portfolio/:id/remove`,         'portfolio',      'freelancer'],
  [`GET ${edit}/experiences/:id`,               'experience',     'freelancer'],
  [`GET ${edit}/experiences/:id`,               '',               'member'],
  [`POST ${edit}/experiences/:id`,              'experience',     'freelancer', job],
  [`POST ${edit}/experiences/:id/remove`,       'experience',     'freelancer'],
]
