import { maskEmail } from '../../../platform/email-address'
import {
  Button,
  ConsoleLayout,
  CountLine,
  DataTable,
  Empty,
  FacetPanel,
  Form,
  nameOf,
  PageHead,
  Pager,
  RankSeal,
  SelectField,
  Tag,
  TextField,
  tiers,
  useView,
  When,
} from '../../../ui'
import { pageSize } from '../queries'
import type { PersonRow } from '../queries-people'
import { texts } from '../texts'

export interface PeopleAsked {
  q: string
  tier: string
  page: number
}

const Find = ({ asked }: { asked: PeopleAsked }) => {
  const t = texts[useView().lang]
  return (
    <Form action="/console/people" method="get" role="search" plain>
      <div class="console-find">
        <TextField name="q" label={t.people.find} value={asked.q} type="search" unmarked />
        <SelectField
          name="tier"
          label={t.people.tier}
          value={asked.tier}
          empty={t.people.anyTier}
          options={tiers.map((tier) => ({ value: tier, label: t.tiers[tier] }))}
          unmarked
        />
        <Button>{t.people.submit}</Button>
      </div>
    </Form>
  )
}

const Table = ({ people }: { people: readonly PersonRow[] }) => {
  const { lang } = useView()
  const t = texts[lang]
  const name = (person: PersonRow) => (
    <>
      <a href={`/console/people/${person.id}`}>{nameOf(person.name || person.clientName, lang)}</a>
      {person.clientName && person.name ? <small class="soft"> {person.clientName}</small> : null}
    </>
  )
  const tier = (person: PersonRow) =>
    person.kind === 'operator' ? (
      <Tag kind="mode">{t.people.operator}</Tag>
    ) : (
      <>
        <RankSeal tier={person.tier} size={18} label="" /> {t.tiers[person.tier]}
      </>
    )
  return (
    <DataTable
      named
      rows={people}
      columns={[
        { head: t.people.name, cell: name },
        { head: t.people.email, cell: ({ email }) => maskEmail(email) },
        { head: t.people.tier, cell: tier },
        { head: t.people.since, cell: ({ createdAt }) => <When at={createdAt} form="date" /> },
        {
          head: t.people.seen,
          cell: ({ lastSeenAt }) => (lastSeenAt ? <When at={lastSeenAt} form="relative" /> : t.people.never),
        },
      ]}
    />
  )
}

/** People, found by name, address, id and tier. Addresses are masked: opening a person asks for a reason. */
export const PeoplePage = ({ people, asked }: { people: readonly PersonRow[]; asked: PeopleAsked }) => {
  const t = texts[useView().lang].people
  const total = people[0]?.total ?? 0
  const href = (page: number) => `/console/people?${new URLSearchParams({ ...asked, page: String(page) })}`
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} />
      <FacetPanel active={[asked.q, asked.tier].filter(Boolean).length}>
        <Find asked={asked} />
      </FacetPanel>
      <CountLine count={total} />
      {people.length === 0 ? <Empty title={t.none} text={t.noneText} /> : <Table people={people} />}
      <Pager page={asked.page} pages={Math.ceil(total / pageSize)} href={href} />
    </ConsoleLayout>
  )
}
