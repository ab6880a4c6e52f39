// The policy lab: operators only (§2.7).

import { z } from 'zod'
import { builtInPolicies } from '../../engine/policy/policies/built-in'
import type { Policy } from '../../engine/policy/policy'
import { withDay } from '../../engine/policy/rule-hash'
import { recordLook } from '../../platform/audit'
import { dateOf } from '../../platform/calendar'
import { openFormAddress } from '../../platform/http/form-addresses'
import { field } from '../../platform/http/forms'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { readCalendar } from '../ranks'
import { askReplay } from './commands/ask-replay'
import { discardDraft } from './commands/discard-draft'
import { publishPolicy } from './commands/publish-policy'
import { reviseDraft } from './commands/revise-draft'
import { setNotice } from './commands/set-notice'
import { startDraft } from './commands/start-draft'
import { withdrawPolicy } from './commands/withdraw-policy'
import { copyName } from './lab-rules'
import { fault, readForm, readJson } from './lab-typed'
import { LabEditPage, LabJsonPage } from './pages/lab-edit-page'
import { LabPage } from './pages/lab-page'
import { LabPolicyPage, LabReplayPage } from './pages/lab-policy-page'
import {
  type KeptReplay,
  keptPolicies,
  keptPolicy,
  lastReplayOf,
  lastRunOf,
  namesOfPeople,
  noticeDays,
  recentReplays,
  replayCalled,
  toldOf,
} from './queries-lab'
import { refuse } from './refusals'
import { labPageTexts } from './texts'

const who = 'operator:administrator' as const
const here = '/console/lab'
const idOf = (c: Ctx): string => c.req.param('id') ?? ''
const placeOf = (id: string): string => `${here}/${id}`

const showLab = async (c: Ctx) => {
  const { db } = c.var.deps
  const lab = {
    policies: await keptPolicies(db),
    replays: await recentReplays(db),
    noticeDays: await noticeDays(db),
    newId: newId(c.var.at),
  }
  return page(c, <LabPage lab={lab} />)
}

/** Who would fall, and by what figures, is private: a look at it is kept (§5.4). */
const drawnOf = async (c: Ctx, replay: KeptReplay | undefined) => {
  if (!replay) return null
  const ids = replay.report.affected.map(({ memberId }) => memberId)
  if (ids.length === 0) return { replay, names: new Map<string, string>() }
  const look = {
    at: c.var.at,
    actorId: viewerOf(c).memberId,
    deed: 'view-replay',
    purpose: 'policy-preview',
  } as const
  const names = await onView(c, async (tx) => {
    await recordLook(tx, { ...look, subjectKind: 'rank-replay', subjectId: replay.id })
    return namesOfPeople(tx, ids)
  })
  return { replay, names }
}

/** A rule that waits for its day has none: what it would be judged by today is all the same. */
const policyOf = (c: Ctx, kept: { document: string; effectiveFrom: string | null }): Policy =>
  withDay(kept.document, kept.effectiveFrom ?? dateOf(c.var.at))

const showPolicy = async (c: Ctx) => {
  const { db } = c.var.deps
  const kept = await keptPolicy(db, idOf(c))
  if (!kept) return c.notFound()
  const replay = kept.replayId ? await replayCalled(db, kept.replayId) : await lastReplayOf(db, kept.hash)
  const policy = policyOf(c, kept)
  const lab = {
    kept,
    policy,
    drawn: await drawnOf(c, replay),
    run: (await lastRunOf(db, kept.id)) ?? null,
    noticeDays: await noticeDays(db),
    told: kept.publishedAt ? (await toldOf(db, kept.id)).length : 0,
    newId: newId(c.var.at),
  }
  return page(c, <LabPolicyPage lab={lab} />)
}

const editedOf = async (c: Ctx) => {
  const kept = await keptPolicy(c.var.deps.db, idOf(c))
  if (kept?.status !== 'draft') return undefined
  // A form that came back carries the hash of the text that it was opened with: whoever saved meanwhile must not be overwritten.
  const base = c.var.form?.values['baseHash']
  return { id: kept.id, hash: typeof base === 'string' ? base : kept.hash, policy: policyOf(c, kept) }
}

/** What is published meanwhile can only be read. */
const showEdit = async (c: Ctx) => {
  const edited = await editedOf(c)
  return edited ? page(c, <LabEditPage edited={edited} />) : showPolicy(c)
}

const showJson = async (c: Ctx) => {
  const edited = await editedOf(c)
  return edited ? page(c, <LabJsonPage edited={edited} />) : showPolicy(c)
}

const showReplay = async (c: Ctx) => {
  const drawn = await drawnOf(c, await replayCalled(c.var.deps.db, idOf(c)))
  return show(c, drawn, (found) => <LabReplayPage drawn={found} />)
}

/** A policy is a document of some 20 KB, its form a field for every number in it. */
const policyLimit = { bytes: 512 * 1024, fields: 3000 }
/** Any form whatever: what its fields are follows from the draft. */
const anyFields = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

const writingRoutes = (app: Routes): void => {
  post(app, here, {
    who,
    input: z.object({ from: field.line(80) }),
    run: async (tx, { c, at, id, viewer, input }) => {
      const policies = await keptPolicies(tx)
      const kept = policies.find((each) => each.id === input.from)
      const model = kept ? policyOf(c, kept) : builtInPolicies.find((each) => each.id === input.from)
      if (!model) throw refuse('no-such-draft')
      const taken = [...policies.map(({ policyId }) => policyId), ...builtInPolicies.map((each) => each.id)]
      const labels = {
        ja: labPageTexts.ja.start.copy(model.labels.ja),
        en: labPageTexts.en.start.copy(model.labels.en),
      }
      const policy = { ...model, id: copyName(model.id, taken), version: 1, author: viewer.name, labels }
      await startDraft(tx, { id, operatorId: viewer.memberId, policy, at })
      return { to: `${placeOf(id)}/edit`, flash: labPageTexts[c.var.lang].start.done }
    },
    rerender: showLab,
  })
  for (const form of ['edit', 'json'] as const)
    post(app, `${here}/:id/${form}`, {
      who,
      input: anyFields,
      limit: policyLimit,
      run: async (tx, { c, at, viewer, input, param }) => {
        const id = param('id')
        const kept = await keptPolicy(tx, id)
        if (!kept) throw refuse('no-such-draft')
        if (kept.status !== 'draft') throw refuse('not-a-draft')
        const policy = form === 'json' ? readJson(c, input) : readForm(c, policyOf(c, kept), input)
        const baseHash = String(input['baseHash'] ?? '')
        await reviseDraft(tx, { id, operatorId: viewer.memberId, policy, baseHash, at })
        return { to: placeOf(id), flash: labPageTexts[c.var.lang].edit.saved }
      },
      rerender: form === 'json' ? showJson : showEdit,
    })
}

const decidingRoutes = (app: Routes): void => {
  post(app, `${here}/:id/replay`, {
    who,
    input: z.object({ from: field.on(), to: field.on() }),
    run: async (tx, { c, at, id, viewer, input, param }) => {
      const policyId = param('id')
      await askReplay(tx, { id, policyId, operatorId: viewer.memberId, ...input, at })
      return { to: `${placeOf(policyId)}#replay`, flash: labPageTexts[c.var.lang].replay.asked }
    },
    rerender: showPolicy,
  })
  post(app, `${here}/:id/publish`, {
    who,
    input: z.object({
      effectiveFrom: field.on(),
      replayId: z.string().default(''),
      confirm: field.tick(),
    }),
    run: async (tx, { c, at, viewer, input, param }) => {
      const t = labPageTexts[c.var.lang].publish
      const { effectiveFrom, replayId, confirm } = input
      if (!confirm) throw fault({ effectiveFrom, replayId }, { confirm: t.confirmNeeded })
      const id = param('id')
      await publishPolicy(tx, { id, operatorId: viewer.memberId, replayId, effectiveFrom, at })
      // Its own rows are seen before they are kept; if they never are, the sweep forgets the rule within the minute.
      await readCalendar(tx)
      return { to: placeOf(id), flash: t.done }
    },
    rerender: showPolicy,
  })
}

const endingRoutes = (app: Routes): void => {
  post(app, `${here}/:id/discard`, {
    who,
    input: noFields,
    run: async (tx, { c, at, viewer, param }) => {
      await discardDraft(tx, { id: param('id'), operatorId: viewer.memberId, at })
      return { to: here, flash: labPageTexts[c.var.lang].page.discarded }
    },
    rerender: showPolicy,
  })
  post(app, `${here}/:id/withdraw`, {
    who,
    input: z.object({ reason: field.line(200) }),
    run: async (tx, { c, at, viewer, input, param }) => {
      const id = param('id')
      await withdrawPolicy(tx, { id, operatorId: viewer.memberId, reason: input.reason, at })
      await readCalendar(tx)
      return { to: placeOf(id), flash: labPageTexts[c.var.lang].withdraw.done }
    },
    rerender: showPolicy,
  })
  post(app, `${here}/notice`, {
    who,
    input: z.object({ days: field.whole(1, 365) }),
    run: async (tx, { c, at, viewer, input }) => {
      await setNotice(tx, { days: input.days, operatorId: viewer.memberId, at })
      return { to: here, flash: labPageTexts[c.var.lang].notice.done }
    },
    rerender: showLab,
  })
}

export const labRoutes = (app: Routes): void => {
  get(app, here, { who, show: showLab })
  get(app, `${here}/replays/:id`, { who, show: showReplay })
  writingRoutes(app)
  decidingRoutes(app)
  endingRoutes(app)
  openFormAddress(app, { path: `${here}/notice`, who, show: showLab })
  get(app, `${here}/:id`, { who, show: showPolicy })
  get(app, `${here}/:id/edit`, { who, show: showEdit })
  get(app, `${here}/:id/json`, { who, show: showJson })
}
