// What can be done to a work, by its commands.
import {
  appeal,
  approve,
  concede,
  lapse,
  overturn,
  refer,
  reject,
  sendBack,
  submit,
  uphold,
} from '../../src/modules/tasks'
import type { WorksAct } from '../../src/modules/tasks/advance-works'
import type { Tx } from '../../src/platform/db'
import type { ModelWork, WorkDeed } from './task-model'

const why = { reason: 'careless' as const, comment: '読んでいません。' }
/** The command of each deed, with whatever it asks for. */
export const commands: Record<WorkDeed, (tx: Tx, act: WorksAct) => Promise<unknown>> = {
  submit: (tx, act) => {
    const [workId = ''] = act.workIds
    const answers = { q1: '毎日', q2: `肉じゃがを作ります（${workId}）` }
    const { taskId, at } = act
    return submit(tx, {
      taskId,
      workId,
      workerId: act.actorId ?? '',
      answers,
      aiUse: 'none',
      consentText: null,
      at,
    })
  },
  approve: (tx, act) => approve(tx, { ...act, as: 'client' }),
  reject: (tx, act) => reject(tx, { ...act, ...why }),
  'send-back': (tx, act) => sendBack(tx, { ...act, note: '詳しく。' }),
  refer: (tx, act) => refer(tx, { ...act, ...why }),
  appeal: (tx, act) => appeal(tx, { ...act, text: '読みました。' }),
  concede,
  uphold: (tx, act) => uphold(tx, { ...act, note: '見ました。' }),
  overturn: (tx, act) => overturn(tx, { ...act, note: '見ました。' }),
  lapse,
}
export const byWhom: Record<WorkDeed, 'worker' | 'client' | 'operator'> = {
  ...{ submit: 'worker', appeal: 'worker', concede: 'worker', lapse: 'worker' },
  ...{ approve: 'client', reject: 'client', 'send-back': 'client', refer: 'client' },
  ...{ uphold: 'operator', overturn: 'operator' },
}

/** In which states a work is chosen for a deed more often than not, so that histories get somewhere. */
export const mostly: Record<WorkDeed, readonly ModelWork['status'][]> = {
  submit: ['started', 'returned'],
  approve: ['submitted'],
  reject: ['submitted'],
  'send-back': ['submitted'],
  refer: ['submitted'],
  appeal: ['rejected'],
  concede: ['rejected'],
  uphold: ['appealed', 'referred'],
  overturn: ['appealed', 'referred'],
  lapse: ['started', 'returned'],
}
