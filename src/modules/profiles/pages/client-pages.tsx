import {
  Avatar,
  Button,
  ButtonLink,
  Card,
  ChoiceField,
  DefList,
  FileField,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Mark,
  nameOf,
  Percent,
  ReportLine,
  Section,
  Split,
  Tag,
  Tags,
  TextArea,
  TextField,
  useView,
  When,
} from '../../../ui'
import { HiddenNotice } from '../../members'
import type { ClientHead, OwnClient } from '../queries-client'
import { texts } from '../texts'
import { imageKinds } from './about-pages'
import { ClientBadge } from './client-badge'
import { EditSheet } from './edit-sheet'
import { ratingText } from './figure-list'

/** Who one is as a client. */
export const ClientEditPage = ({
  own,
  id,
  memberId,
  picture,
}: {
  own: OwnClient
  id: string
  memberId: string
  picture: string | null
}) => {
  const { lang } = useView()
  const t = texts[lang].client
  return (
    <EditSheet title={t.title} lead={t.lead}>
      <p>
        <a href={`/clients/${memberId}`}>{texts[lang].editor.view}</a>
      </p>
      <Form action="/my/client-profile" enctype="multipart/form-data">
        <HiddenField name="_id" value={id} />
        <ChoiceField
          name="kind"
          label={t.kind}
          layout="inline"
          value={own.kind}
          required
          options={(['individual', 'company'] as const).map((kind) => ({
            value: kind,
            label: t.kinds[kind],
          }))}
        />
        <TextField name="name" label={t.name} value={own.name} maxlength={80} required />
        <TextField name="industry" label={t.industry} value={own.industry} maxlength={60} />
        <TextArea name="description" label={t.description} value={own.description} maxlength={3000} />
        <TextField name="website" type="url" label={t.website} value={own.website ?? ''} maxlength={500} />
        {picture ? <Avatar name={own.name} src={picture} size={72} /> : null}
        <FileField name="picture" label={t.picture} accept={imageKinds} />
        <FormActions>
          <Button kind="main">{texts[lang].editor.save}</Button>
        </FormActions>
      </Form>
    </EditSheet>
  )
}

const Record = ({ head }: { head: ClientHead }) => {
  const t = texts[useView().lang]
  const given = { ratings: head.ratingsGiven, ratingSum: head.ratingsGivenSum }
  return (
    <Card kind="tight" title={t.page.figures}>
      <DefList
        items={[
          { term: t.client.posted, value: t.client.jobs(head.jobsPosted) },
          { term: t.client.ordered, value: t.client.jobs(head.ordersCompleted) },
          {
            term: <span title={t.client.orderRateHint}>{t.client.orderRate}</span>,
            value: <Percent numerator={BigInt(head.orderRateN)} denominator={BigInt(head.orderRateD)} />,
          },
          { term: t.client.given, value: ratingText(given, t.page) },
          { term: t.client.received, value: ratingText(head, t.page) },
        ]}
      />
    </Card>
  )
}

const Confirmed = ({ head }: { head: ClientHead }) => {
  const t = texts[useView().lang]
  return (
    <Card kind="tight" title={t.page.confirmed}>
      <ul class="checklist">
        {(['identity', 'phone'] as const).map((kind) => (
          <li>
            <Mark met={head[kind]} />
            <span>{t.page[kind]}</span>
          </li>
        ))}
      </ul>
      <DefList items={[{ term: t.page.since, value: <When at={head.createdAt} form="date" /> }]} />
    </Card>
  )
}

const OwnActions = () => {
  const t = texts[useView().lang]
  return (
    <>
      <ButtonLink href="/my/standing">{t.client.toStanding}</ButtonLink>
      <ButtonLink href="/my/client-profile">{t.page.editor}</ButtonLink>
    </>
  )
}

interface ClientPageProps {
  head: ClientHead
  picture: string | null
  isOwn: boolean
  /** What operators have hidden is left out. */
  isGone: boolean
}

/** A client as freelancers see them. */
export const ClientPage = ({ head, picture, isOwn, isGone }: ClientPageProps) => {
  const t = texts[useView().lang]
  const name = nameOf(head.name, useView().lang)
  return (
    <Layout title={name} description={t.page.description(name, head.industry)}>
      {head.isHidden ? <HiddenNotice isAuthor={isOwn} isShown={!isGone} /> : null}
      <header class="profile-head">
        <Avatar name={name} src={picture} size={96} />
        <div>
          <h1>{name}</h1>
          <Tags>
            <Tag kind="mode">{t.client.kinds[head.kind]}</Tag>
            {head.industry ? <Tag>{head.industry}</Tag> : null}
            <ClientBadge standing={head.standing} />
          </Tags>
        </div>
        <div class="profile-actions">{isOwn ? <OwnActions /> : null}</div>
      </header>
      <Split
        aside={
          <>
            <Record head={head} />
            <Confirmed head={head} />
          </>
        }
      >
        <Section title={t.client.description}>
          {head.description ? <p class="pre">{head.description}</p> : <p class="soft">{t.page.none}</p>}
          {head.website ? (
            <p>
              <a href={head.website} rel="nofollow ugc noopener">
                {head.website}
              </a>
            </p>
          ) : null}
        </Section>
        <ReportLine kind="person" id={head.id} isOwn={isOwn} />
      </Split>
    </Layout>
  )
}
