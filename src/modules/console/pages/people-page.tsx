import { maskEmail } from '../../../platform/email-address'
import {
  Button,
  ConsoleLayout,
  CountLine,
  Empty,
  FacetPanel,
  Form,
  nameOf,
  PageHead,
  Pager,
  RankSeal,
  SelectField,
  TableFrame,
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

const PersonLine = ({ person }: { person: PersonRow }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <tr>
      <th scope="row">
        <a href={`/console/people/${person.id}`}>{nameOf(person.name || person.clientName, lang)}</a>
        {person.clientName && person.name ? <small class="soft"> {person.clientName}</small> : null}
      </th>
      <td>{maskEmail(person.email)}</td>
      <td>
        {person.kind === 'operator' ? (
          <Tag kind="mode">{t.people.operator}</Tag>
        ) : (
          <>
            <RankSeal tier={person.tier} size={18} label="" /> {t.tiers[person.tier]}
          </>
        )}
      </td>
      <td>
        <When at={person.createdAt} form="date" />
      </td>
      <td>{person.lastSeenAt ? <When at={person.lastSeenAt} form="relative" /> : t.people.never}</td>
    </tr>
  )
}

const Table = ({ people }: { people: readonly PersonRow[] }) => {
  const t = texts[useView().lang].people
  return (
    <TableFrame>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.email}</th>
            <th scope="col">{t.tier}</th>
            <th scope="col">{t.since}</th>
            <th scope="col">{t.seen}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonLine person={person} />
          ))}
        </tbody>
      </table>
    </TableFrame>
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
