import type { Child } from 'hono/jsx'
import type { Policy } from '../../../engine/policy/policy'
import {
  ButtonLink,
  ConfirmButton,
  ConsoleLayout,
  DateOn,
  type Definition,
  DefList,
  formatCount,
  Notice,
  PageHead,
  Section,
  Tag,
  useView,
  When,
} from '../../../ui'
import { ChangeList, type KeptPolicy, policyInForce } from '../../ranks'
import { type RunState, runState } from '../lab-rules'
import type { ReplayRun } from '../queries-lab'
import { labPageTexts } from '../texts'
import { PublishForm, ReplayForm, WithdrawForm } from './parts/lab-forms'
import { type DrawnReplay, ReplayView } from './parts/replay-view'

export interface LabPolicy {
  readonly kept: KeptPolicy
  readonly policy: Policy
  readonly drawn: DrawnReplay | null
  readonly run: ReplayRun | null
  readonly noticeDays: number
  readonly told: number
  /** For the run that the form may start. */
  readonly newId: string
}

/** Null where nothing was asked for, or the last replay is done. */
const troubleOf = ({ run }: LabPolicy, at: Date): Exclude<RunState, 'done'> | null => {
  const state = run ? runState(run, at) : 'done'
  return state === 'done' ? null : state
}

const factsOf = ({ kept, told }: LabPolicy, t: (typeof labPageTexts)['ja']): Definition[] => {
  const { page } = t
  const facts: (Definition | null)[] = [
    { term: page.identity, value: kept.policyId },
    { term: page.version, value: kept.version },
    { term: page.author, value: kept.authorName },
    { term: page.changed, value: <When at={kept.changedAt} form="short" /> },
    kept.publishedAt ? { term: page.published, value: <When at={kept.publishedAt} form="short" /> } : null,
    kept.effectiveFrom ? { term: page.effective, value: <DateOn on={kept.effectiveFrom} /> } : null,
    kept.publishedAt ? { term: page.told, value: page.people(formatCount(told)) } : null,
    kept.withdrawnAt ? { term: page.withdrawnAt, value: <When at={kept.withdrawnAt} form="short" /> } : null,
    kept.withdrawnReason ? { term: page.reason, value: kept.withdrawnReason } : null,
    { term: page.hash, value: <code class="lab-hash">{kept.hash.slice(0, 16)}</code> },
  ]
  return facts.filter((fact) => fact !== null)
}

const Progress = ({ run, state }: { run: ReplayRun; state: Exclude<RunState, 'done'> }) => {
  const t = labPageTexts[useView().lang].replay
  const done = t.progress(String(run.monthsDone), String(run.months))
  if (state === 'counting')
    return (
      <Notice kind="info" title={t.counting}>
        <progress class="lab-progress" max={run.months} value={run.monthsDone} />
        <p class="small">{done}</p>
      </Notice>
    )
  return (
    <Notice kind="stop" title={state === 'failed' ? t.failed : t.stopped}>
      <p>{state === 'failed' ? done : t.stoppedText(done)}</p>
      <p>{t.nothingLost}</p>
      {run.fault ? (
        <details class="small">
          <summary>{t.fault}</summary>
          <code>{run.fault}</code>
        </details>
      ) : null}
    </Notice>
  )
}

const Replays = ({ lab }: { lab: LabPolicy }) => {
  const { lang, at } = useView()
  const t = labPageTexts[lang].replay
  const { kept, run, drawn, policy } = lab
  const trouble = troubleOf(lab, at)
  const isCounting = trouble === 'counting'
  return (
    <Section title={t.title} id="replay">
      <p class="soft">{t.lead}</p>
      {run && trouble ? <Progress run={run} state={trouble} /> : null}
      {kept.status === 'draft' && !isCounting ? <ReplayForm id={kept.id} newId={lab.newId} /> : null}
      {!drawn && !isCounting ? <p class="soft">{run?.finishedAt && !trouble ? t.stale : t.none}</p> : null}
      {drawn ? <ReplayView drawn={drawn} policy={policy} /> : null}
    </Section>
  )
}

const Head = ({ lab: { kept, policy } }: { lab: LabPolicy }) => {
  const { lang } = useView()
  const t = labPageTexts[lang]
  const isDraft = kept.status === 'draft'
  return (
    <PageHead
      above={
        <>
          <a href="/console/lab">{t.page.back}</a> <Tag>{t.status[kept.status]}</Tag>
        </>
      }
      title={policy.labels[lang]}
      lead={policy.note[lang]}
      aside={
        isDraft ? (
          <ButtonLink href={`/console/lab/${kept.id}/edit`}>{t.page.edit}</ButtonLink>
        ) : (
          <a href={`/ranks/rules/${kept.policyId}`}>{t.list.readPublic}</a>
        )
      }
    />
  )
}

const Discard = ({ id }: { id: string }) => {
  const t = labPageTexts[useView().lang].page
  return (
    <details class="lab-discard">
      <summary>{t.discard}</summary>
      <p class="small soft">{t.discardConfirm}</p>
      <ConfirmButton action={`/console/lab/${id}/discard`} small label={t.discard} />
    </details>
  )
}

/** A count that runs is looked at again by itself, without a script. */
const again = (lab: LabPolicy, at: Date): Child =>
  troubleOf(lab, at) === 'counting' ? <meta http-equiv="refresh" content="2" /> : null

/** One rule of the lab: what it changes, what it would have done, and its way into force (§2.7). */
export const LabPolicyPage = ({ lab }: { lab: LabPolicy }) => {
  const { lang, at } = useView()
  const t = labPageTexts[lang]
  const { kept, policy } = lab
  const now = policyInForce(at)
  return (
    <ConsoleLayout title={policy.labels[lang]} head={again(lab, at)}>
      <Head lab={lab} />
      <div class="lab-facts">
        <DefList items={factsOf(lab, labPageTexts[lang])} />
      </div>
      <Section title={t.page.compare(now.labels[lang])}>
        <ChangeList before={now} after={policy} />
      </Section>
      <Replays lab={lab} />
      {kept.status === 'draft' ? <PublishForm lab={lab} /> : null}
      {kept.status === 'published' ? <WithdrawForm kept={kept} /> : null}
      {kept.status === 'draft' ? <Discard id={kept.id} /> : null}
    </ConsoleLayout>
  )
}

/** A stored replay by itself: one made at a shell, or of a text that has changed since. */
export const LabReplayPage = ({ drawn }: { drawn: DrawnReplay }) => {
  const { lang, at } = useView()
  const t = labPageTexts[lang]
  const title = t.replay.one(drawn.replay.report.policyId)
  return (
    <ConsoleLayout title={title}>
      <PageHead above={<a href="/console/lab">{t.page.back}</a>} title={title} />
      <ReplayView drawn={drawn} policy={policyInForce(at)} />
    </ConsoleLayout>
  )
}
