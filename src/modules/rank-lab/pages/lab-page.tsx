import { builtInPolicies } from '../../../engine/policy/policies/built-in'
import { labelOf } from '../../../engine/policy/rule-hash'
import {
  Button,
  ConsoleLayout,
  DataTable,
  DateOn,
  Empty,
  Form,
  FormActions,
  formatCount,
  HiddenField,
  PageHead,
  Section,
  SelectField,
  Tag,
  TextField,
  useView,
  When,
} from '../../../ui'
import { type KeptPolicy, policyInForce, stateOf, stateText } from '../../ranks'
import type { ReplayLine } from '../queries-lab'
import { labPageTexts } from '../texts'

export interface Lab {
  readonly policies: readonly KeptPolicy[]
  readonly replays: readonly ReplayLine[]
  readonly noticeDays: number
  /** For the draft that the form may start: sent twice, it starts one. */
  readonly newId: string
}

const StateTag = ({ kept }: { kept: KeptPolicy }) => {
  const { lang, at } = useView()
  const t = labPageTexts[lang]
  if (kept.status !== 'published') return <Tag>{t.status[kept.status]}</Tag>
  const state = stateOf(kept.policyId, at)
  const kind = state.kind === 'announced' ? 'due' : state.kind === 'in-force' ? 'done' : 'plain'
  return <Tag kind={kind}>{stateText(state, { lang, at })}</Tag>
}

const PolicyTable = ({ policies }: { policies: readonly KeptPolicy[] }) => {
  const { lang } = useView()
  const t = labPageTexts[lang].list
  const name = (kept: KeptPolicy) => (
    <>
      <a href={`/console/lab/${kept.id}`}>{labelOf(kept.document, lang)}</a>
      <small class="soft lab-id">{kept.policyId}</small>
    </>
  )
  return (
    <DataTable
      named
      rows={policies}
      columns={[
        { head: t.name, cell: name },
        { head: t.state, cell: (kept) => <StateTag kept={kept} /> },
        { head: t.effective, cell: (kept) => kept.effectiveFrom && <DateOn on={kept.effectiveFrom} /> },
        { head: t.author, cell: (kept) => kept.authorName },
        { head: t.changed, cell: (kept) => <When at={kept.changedAt} form="short" /> },
      ]}
    />
  )
}

const ReplayTable = ({ replays }: { replays: readonly ReplayLine[] }) => {
  const t = labPageTexts[useView().lang].list
  const period = ({ fromOn, toOn }: ReplayLine) => (
    <>
      <DateOn on={fromOn} /> – <DateOn on={toOn} />
    </>
  )
  return (
    <Section title={t.replays}>
      <DataTable
        named
        rows={replays}
        columns={[
          { head: t.rule, cell: ({ id, policyId }) => <a href={`/console/lab/replays/${id}`}>{policyId}</a> },
          { head: t.period, cell: period },
          { head: t.people, figure: true, cell: ({ people }) => formatCount(people) },
          { head: t.moved, figure: true, cell: ({ moved }) => formatCount(moved) },
          { head: t.made, cell: ({ madeAt }) => <When at={madeAt} form="short" /> },
        ]}
      />
    </Section>
  )
}

const StartForm = ({ lab }: { lab: Lab }) => {
  const { lang, at } = useView()
  const t = labPageTexts[lang].start
  const own = lab.policies.map((kept) => ({
    value: kept.id,
    label: `${labelOf(kept.document, lang)}（${kept.policyId}）`,
  }))
  const built = builtInPolicies.map(({ id, labels }) => ({ value: id, label: labels[lang] }))
  return (
    <Section title={t.title}>
      <Form action="/console/lab" plain>
        <HiddenField name="_id" value={lab.newId} />
        <div class="console-find">
          <SelectField
            name="from"
            label={t.from}
            value={policyInForce(at).id}
            empty={null}
            groups={[
              { label: t.built, options: built },
              ...(own.length > 0 ? [{ label: t.own, options: own }] : []),
            ]}
            unmarked
          />
          <Button kind="main">{t.submit}</Button>
        </div>
      </Form>
    </Section>
  )
}

const NoticeForm = ({ days }: { days: number }) => {
  const t = labPageTexts[useView().lang].notice
  return (
    <Section title={t.title}>
      <Form action="/console/lab/notice">
        <TextField
          name="days"
          label={t.label}
          hint={t.hint}
          value={String(days)}
          inputmode="numeric"
          size={5}
          suffix={t.days}
          unmarked
        />
        <FormActions>
          <Button>{t.submit}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

/** The policy lab: drafts, what is published, what was tried (§2.7). */
export const LabPage = ({ lab }: { lab: Lab }) => {
  const t = labPageTexts[useView().lang]
  const drafts = lab.policies.filter(({ status }) => status === 'draft')
  const others = lab.policies.filter(({ status }) => status !== 'draft')
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Section title={t.list.drafts}>
        {drafts.length > 0 ? (
          <PolicyTable policies={drafts} />
        ) : (
          <Empty title={t.list.noDrafts} text={t.list.noDraftsText} />
        )}
      </Section>
      <StartForm lab={lab} />
      <Section title={t.list.announced}>
        {others.length > 0 ? <PolicyTable policies={others} /> : <p class="soft">{t.list.noAnnounced}</p>}
      </Section>
      {lab.replays.length > 0 ? <ReplayTable replays={lab.replays} /> : null}
      <NoticeForm days={lab.noticeDays} />
    </ConsoleLayout>
  )
}
