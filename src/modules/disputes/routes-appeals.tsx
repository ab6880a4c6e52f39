// The operators' side of appeals against decisions: they are read on the page of their dispute.
import { z } from 'zod'
import type { Tx } from '../../platform/db'
import { field } from '../../platform/http/forms'
import { type Act, noFields, post, type Routes } from '../../platform/http/routing'
import { overturnDecision } from './commands/overturn-decision'
import { proposeOverturn } from './commands/propose-overturn'
import { sendBackOverturn } from './commands/send-back-overturn'
import { takeAppeal } from './commands/take-appeal'
import { upholdAppeal } from './commands/uphold-appeal'
import { faults } from './lifecycle'
import { actOf, showDispute } from './show-operator'
import { texts } from './texts'

const here = '/console/disputes/:id/appeal'

/** A route of an appeal: the command, and what is said after it on the page of the dispute. */
const step = <S extends z.ZodType>(
  app: Routes,
  verb: string,
  deed: {
    input: S
    run: (tx: Tx, act: Act<z.output<S>>) => Promise<unknown>
    flash: (lang: 'ja' | 'en') => string
  },
): void =>
  post(app, `${here}/${verb}`, {
    who: 'operator:trust',
    input: deed.input,
    run: async (tx, act) => {
      await deed.run(tx, act)
      return { to: `/console/disputes/${act.param('id')}`, flash: deed.flash(act.c.var.lang) }
    },
    rerender: showDispute,
  })

export const operatorAppealRoutes = (app: Routes): void => {
  step(app, 'take', {
    input: noFields,
    run: (tx, act) => takeAppeal(tx, actOf(act)),
    flash: (lang) => texts[lang].console.takenFlash,
  })
  step(app, 'uphold', {
    input: z.object({ upholdAnswer: field.text(3000) }),
    run: (tx, act) => upholdAppeal(tx, { ...actOf(act), answer: act.input.upholdAnswer }),
    flash: (lang) => texts[lang].appeal.upheldFlash,
  })
  step(app, 'propose', {
    input: z.object({ rewardYen: field.yen(0n), fault: field.oneOf(faults), reason: field.text(3000) }),
    run: (tx, act) => proposeOverturn(tx, { ...actOf(act), ...act.input }),
    flash: (lang) => texts[lang].appeal.proposedFlash,
  })
  step(app, 'send-back', {
    input: z.object({ sendBackReason: field.line(200) }),
    run: (tx, act) => sendBackOverturn(tx, { ...actOf(act), reason: act.input.sendBackReason }),
    flash: (lang) => texts[lang].console.sentBack,
  })
  step(app, 'overturn', {
    input: noFields,
    run: (tx, act) => overturnDecision(tx, actOf(act)),
    flash: (lang) => texts[lang].appeal.overturnedFlash,
  })
}
