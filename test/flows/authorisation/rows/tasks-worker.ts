import type { Line } from '../rows'

const answers = { q1: '毎日', q2: '肉じゃがと味噌汁をよく作ります' }

/** §3.5: a published task is everybody's to see, a work the person's who does it. */
// biome-ignore format: a table is read by its columns
export const taskWorkers: readonly Line[] = [
  ['GET /tasks',                                              '',                 'anyone'],
  ['GET /tasks/:id',                                          'task',             'anyone'],
  ['GET /tasks/:id',                                          'draftTask',        'client', {}, 303],
  ['POST /tasks/:id/start',                                   'task',             'freelancer|rival|outsider'],
  ['GET /my/works',                                           '',                 'member'],
  ['GET /my/works/:id',                                       'startedWork',      'freelancer'],
  ['GET /my/works/:id',                                       'rejectedWork',     'freelancer'],
  ['POST /my/works/:id/save',                                 'startedWork',      'freelancer', answers],
  ['POST /my/works/:id/submit',                               'startedWork',      'freelancer', { ...answers, aiUse: 'none' }],
  ['POST /my/works/:id/give-up',                              'startedWork',      'freelancer'],
  ['POST /my/works/:id/again',                                'lostWork',         'freelancer', answers],
  ['POST /my/works/:id/appeal',                               'rejectedWork',     'freelancer', { text: '読んで答えました。' }],
  ['GET /console/tasks',                                      '',                 'operator'],
  ['GET /console/task-appeals',                               '',                 'operator'],
  ['GET /console/task-appeals/:id',                           'appealedWork',     'operator'],
  ['POST /console/task-appeals/:id/uphold',                   'appealedWork',     'operator', { note: '確認しました。' }],
  ['POST /console/task-appeals/:id/overturn',                 'appealedWork',     'operator', { note: '確認しました。' }],
  ['POST /my/works/:id/concede',                              'rejectedWork',     'freelancer'],
]
