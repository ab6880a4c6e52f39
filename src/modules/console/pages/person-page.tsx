import type { Child } from 'hono/jsx'
import {
  Breadcrumbs,
  Button,
  ConsoleLayout,
  DefList,
  ErrorSummary,
  Form,
  FormActions,
  formatCount,
  Notice,
  nameOf,
  PageHead,
  RankSeal,
  Row,
  Rows,
  Section,
  Tag,
  TextField,
  useView,
  When,
} from '../../../ui'
import type { PersonHead, PersonPageData } from '../queries-people'
import { lookMinutes } from '../rules'
import { texts } from '../texts'
import { PersonOrders, PersonReviews } from './parts/person-lists'

const Head = ({ person }: { person: PersonHead }) => {
  const { lang } = useView()
  const t = texts[lang]
  const name = nameOf(person.name, lang)
  return (
    <>
      <Breadcrumbs items={[{ label: t.people.title, href: '/console/people' }, { label: name }]} />
      <PageHead
        title={name}
        above={
          person.kind === 'operator' ? (
            <Tag kind="mode">{t.people.operator}</Tag>
          ) : (
            <>
              <RankSeal tier={person.tier} size={18} label="" /> {t.tiers[person.tier]}
            </>
          )
        }
      />
    </>
  )
}

/** Before a reason is given, only the name and the rank are shown: both are public. */
export const ClosedPersonPage = ({ person }: { person: PersonHead }) => {
  const t = texts[useView().lang].person
  return (
    <ConsoleLayout title={t.closedTitle}>
      <Head person={person} />
      <Notice kind="info" title={t.closedTitle}>
        <p>{t.closedLead}</p>
      </Notice>
      <Form action={`/console/people/${person.id}/open`}>
        <TextField name="reason" label={t.reason} hint={t.reasonHint} maxlength={200} required />
        <FormActions>
          <Button kind="main">{t.open}</Button>
          <small class="soft">{t.holds(lookMinutes)}</small>
        </FormActions>
      </Form>
    </ConsoleLayout>
  )
}

const Confirmations = ({ facts }: { facts: PersonPageData }) => {
  const t = texts[useView().lang].person
  const shown = (at: Date | null): Child =>
    at ? <When at={at} form="date" /> : <span class="soft">{t.notYet}</span>
  return (
    <Section title={t.confirmations}>
      <DefList
        items={[
          { term: t.identity, value: shown(facts.identityAt) },
          { term: t.confidentiality, value: shown(facts.confidentialityAt) },
          { term: t.phone, value: shown(facts.phoneAt) },
        ]}
      />
    </Section>
  )
}

const Account = ({ facts }: { facts: PersonPageData }) => {
  const t = texts[useView().lang].person
  return (
    <Section title={t.facts}>
      <DefList
        items={[
          {
            term: t.email,
            value: (
              <>
                {facts.email} {facts.emailVerified ? null : <Tag kind="due">{t.unconfirmed}</Tag>}
              </>
            ),
          },
          ...(facts.clientName ? [{ term: t.clientName, value: facts.clientName }] : []),
          { term: t.createdAt, value: <When at={facts.createdAt} /> },
          { term: t.seenAt, value: facts.lastSeenAt ? <When at={facts.lastSeenAt} /> : t.never },
        ]}
      />
    </Section>
  )
}

const Figures = ({ facts }: { facts: PersonPageData }) => {
  const t = texts[useView().lang].person
  const taken = ['ordersTaken', 'completedTaken', 'contractsTaken', 'clientsTaken'] as const
  const figures = ['jobs', 'ordersGiven', ...taken] as const
  return (
    <Section title={t.figures}>
      <DefList items={figures.map((name) => ({ term: t[name], value: formatCount(facts[name]) }))} />
    </Section>
  )
}

const History = ({ facts }: { facts: PersonPageData }) => {
  const t = texts[useView().lang]
  const named = (tier: string): string => (t.tiers as Record<string, string>)[tier] ?? tier
  if (facts.history.length === 0) {
    return (
      <Section title={t.person.history}>
        <p class="soft">{t.person.noHistory}</p>
      </Section>
    )
  }
  return (
    <Section title={t.person.history}>
      <Rows>
        {facts.history.map((change) => (
          <Row aside={<When at={change.at} />}>
            {named(change.fromTier)} → <b>{named(change.toTier)}</b>
            <small>
              {t.person.policy} {change.policy}
            </small>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** What the site knows of a person: no documents, no messages. */
export const PersonPage = ({ person, facts }: { person: PersonHead; facts: PersonPageData }) => {
  const { lang } = useView()
  const t = texts[lang].person
  return (
    <ConsoleLayout title={nameOf(person.name, lang)}>
      <Head person={person} />
      <div class="grid-2">
        <Account facts={facts} />
        <Confirmations facts={facts} />
        <Figures facts={facts} />
        <History facts={facts} />
      </div>
      <PersonOrders orders={facts.orders} />
      <PersonReviews reviews={facts.reviews} />
      <Section title={t.signOut}>
        <Form action={`/console/people/${person.id}/end-sessions`}>
          <ErrorSummary />
          <TextField name="endReason" label={t.signOutReason} hint={t.signOutLead} maxlength={200} required />
          <FormActions>
            <Button kind="plain">{t.signOutSubmit}</Button>
          </FormActions>
        </Form>
      </Section>
      <p>
        <a href={`/console/audit?subject=${person.id}`}>{t.log}</a>
      </p>
    </ConsoleLayout>
  )
}
