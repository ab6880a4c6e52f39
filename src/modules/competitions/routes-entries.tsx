import { z } from 'zod'
import { anyFiles } from '../../platform/http/body-limit'
import { field } from '../../platform/http/forms'
import { countedIn } from '../../platform/http/paging'
import { type Act, get, noFields, post, type Routes } from '../../platform/http/routing'
import { publicTexts } from '../guard'
import { appeal } from './commands/appeal'
import { choose } from './commands/choose'
import { chooseAnother } from './commands/choose-another'
import { enter } from './commands/enter'
import { markUnserious } from './commands/mark-unserious'
import { replaceEntry } from './commands/replace-entry'
import { weighEntry } from './commands/weigh-entry'
import { withdrawEntry } from './commands/withdraw-entry'
import { entryInput, newEntryInput, weighInput } from './competition-form'
import { keepEntryFiles, prepareFiles } from './entry-files'
import { limits } from './rules'
import { showEnter, showEntry, showReplace } from './show-entry'
import { texts } from './texts'
import { readWallView, wallQuery } from './wall-view'

const entryOf = (act: Act<unknown>) => ({
  competitionId: act.param('id'),
  number: countedIn(act.param('number')),
  at: act.at,
})
const here = (act: Act<unknown>): string => `/competitions/${act.param('id')}/entries/${act.param('number')}`

/** What the form of a new entry and of its replacement share. */
const form = {
  check: publicTexts('competition', ['body', 'comment']),
  limit: { files: anyFiles(limits.filesOfAnEntry) },
  before: prepareFiles,
}

const authorRoutes = (app: Routes): void => {
  get(app, '/competitions/:id/enter', { who: 'member', show: showEnter })
  post(app, '/competitions/:id/enter', {
    who: 'member',
    ...form,
    input: newEntryInput,
    run: async (tx, act, prepared) => {
      const { c, id, viewer, input, param, at } = act
      const { acceptsRights, ...fields } = input
      const files = await keepEntryFiles(tx, act, prepared)
      const made = {
        id,
        competitionId: param('id'),
        authorId: viewer.memberId,
        acceptsRights,
        isOperator: viewer.operator,
      }
      await enter(tx, { ...made, fields, files, at })
      return { to: `/competitions/${param('id')}#entries`, flash: texts[c.var.lang].entry.submitted }
    },
    rerender: showEnter,
  })
  get(app, '/competitions/:id/entries/:number', { who: 'anyone', show: showEntry })
  get(app, '/competitions/:id/entries/:number/replace', { who: 'member', show: showReplace })
  post(app, '/competitions/:id/entries/:number/replace', {
    who: 'member',
    ...form,
    input: entryInput,
    run: async (tx, act, prepared) => {
      const files = await keepEntryFiles(tx, act, prepared)
      await replaceEntry(tx, { ...entryOf(act), authorId: act.viewer.memberId, fields: act.input, files })
      return { to: here(act), flash: texts[act.c.var.lang].entry.replaced }
    },
    rerender: showReplace,
  })
  post(app, '/competitions/:id/entries/:number/withdraw', {
    who: 'member',
    input: noFields,
    run: async (tx, act) => {
      await withdrawEntry(tx, { ...entryOf(act), authorId: act.viewer.memberId })
      const to = `/competitions/${act.param('id')}`
      return { to, flash: texts[act.c.var.lang].entry.withdrawn }
    },
    rerender: showEntry,
  })
}

/** Choosing the first winner moves the prize; each further one makes an order that is paid first. */
const choiceRoute = (app: Routes, verb: 'choose' | 'choose-another'): void =>
  post(app, `/competitions/:id/entries/:number/${verb}`, {
    who: 'member',
    input: noFields,
    run: async (tx, act) => {
      const choice = { ...entryOf(act), id: act.id, actorId: act.viewer.memberId }
      await (verb === 'choose' ? choose : chooseAnother)(tx, choice)
      return { to: `/orders/${act.id}`, flash: texts[act.c.var.lang].wall.chosen }
    },
    rerender: showEntry,
  })

const clientRoutes = (app: Routes): void => {
  post(app, '/competitions/:id/entries/:number/weigh', {
    who: 'member',
    check: publicTexts('competition', ['feedback']),
    input: weighInput,
    run: async (tx, act) => {
      const { stars, ...rest } = act.input
      const thoughts = { ...rest, stars: stars === '' ? null : Number(stars) }
      await weighEntry(tx, { ...entryOf(act), clientId: act.viewer.memberId, thoughts })
      const view = wallQuery(readWallView((name) => act.c.req.query(name)))
      return { to: here(act) + view, flash: texts[act.c.var.lang].wall.saved }
    },
    rerender: showEntry,
  })
  post(app, '/competitions/:id/entries/:number/unserious', {
    who: 'member',
    input: z.object({ reason: field.text(1000, 0) }),
    run: async (tx, act) => {
      const reason = act.input.reason === '' ? null : act.input.reason
      await markUnserious(tx, { ...entryOf(act), clientId: act.viewer.memberId, reason })
      return { to: here(act), flash: texts[act.c.var.lang].wall.marked }
    },
    rerender: showEntry,
  })
  choiceRoute(app, 'choose')
  choiceRoute(app, 'choose-another')
}

const appealRoute = (app: Routes): void =>
  post(app, '/competitions/:id/entries/:number/appeal', {
    who: 'member',
    input: z.object({ body: field.text(2000) }),
    run: async (tx, act) => {
      await appeal(tx, { ...entryOf(act), id: act.id, authorId: act.viewer.memberId, body: act.input.body })
      return { to: `${here(act)}#appeal`, flash: texts[act.c.var.lang].appeal.made }
    },
    rerender: showEntry,
  })

/** What authors and the client do with entries. */
export const entryRoutes = (app: Routes): void => {
  authorRoutes(app)
  clientRoutes(app)
  appealRoute(app)
}
