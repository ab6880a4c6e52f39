import {
  Button,
  ButtonLink,
  Card,
  ChoiceField,
  DateOn,
  DefList,
  Empty,
  Form,
  FormActions,
  formatDateOn,
  formatMoney,
  Layout,
  Money,
  Notice,
  PageHead,
  Pager,
  PostButton,
  Row,
  Rows,
  Section,
  Split,
  Tag,
  type TagKind,
  useView,
} from '../../../ui'
import type { LineStatus } from '../lifecycle'
import { type balanceOf, type OwnLine, ownLinesPerPage, type PayoutState } from '../queries'
import { type Calendar, minimumYen } from '../rules'
import { texts } from '../texts'
import { accountPath } from './account-page'

type Waiting = NonNullable<Awaited<ReturnType<typeof balanceOf>>>

export interface Payouts {
  state: PayoutState
  /** What waits; undefined where nothing does or it stands in a run. */
  waiting: Waiting | undefined
  calendar: Calendar
  lines: (OwnLine & { total: number })[]
  page: number
}

export const lineTags: Record<LineStatus, TagKind> = {
  planned: 'plain',
  sent: 'mode',
  settled: 'done',
  returned: 'stop',
  dropped: 'plain',
}

/** Why the next payday brings less than one might think, or nothing. */
const Reasons = ({ state, waiting }: { state: PayoutState; waiting: Waiting }) => {
  const { lang, at } = useView()
  const t = texts[lang].own
  const isAsked = state.mode === 'automatic' || state.requestedAt !== null
  return (
    <>
      {waiting.bankAccountId ? null : (
        <Notice
          kind="due"
          actions={
            <ButtonLink href={accountPath} kind="main">
              {t.register}
            </ButtonLink>
          }
        >
          {t.noAccount}
        </Notice>
      )}
      {isAsked ? null : (
        <Notice
          kind="info"
          actions={
            <PostButton action="/my/payouts/request" kind="main">
              {t.request}
            </PostButton>
          }
        >
          {t.notAsked}
        </Notice>
      )}
      {state.mode === 'on-request' && state.requestedAt ? <p>{t.requested}</p> : null}
      {waiting.closedYen < minimumYen && waiting.closedYen > 0n ? (
        <p class="small soft">{t.belowMinimum(formatMoney(minimumYen))}</p>
      ) : null}
      <p class="small soft">{t.legal(formatDateOn(waiting.dueOn, { lang, at }))}</p>
    </>
  )
}

const Next = ({ state, waiting, calendar }: Payouts) => {
  const t = texts[useView().lang].own
  if (!waiting) return <Card title={t.next}>{state.balanceYen > 0n ? t.inRun : t.nothing}</Card>
  return (
    <Card title={t.next}>
      <DefList
        items={[
          { term: t.closes, value: <DateOn on={calendar.closedOn} /> },
          { term: t.nextOn, value: <DateOn on={calendar.payOn} /> },
          { term: t.balance, value: <Money yen={state.balanceYen} /> },
          { term: t.nextYen, value: <Money yen={waiting.closedYen} />, strong: true },
        ]}
      />
      <Reasons state={state} waiting={waiting} />
    </Card>
  )
}

const Settings = ({ state }: { state: PayoutState }) => {
  const t = texts[useView().lang]
  return (
    <Card title={t.own.account}>
      {state.id === null ? (
        <p class="soft">{t.account.none}</p>
      ) : (
        <p>
          {state.holder}
          <br />
          <small class="num">
            {state.bankCode}-{state.branchCode} {t.account.ends(state.numberEnd)}
          </small>
        </p>
      )}
      <ButtonLink href={accountPath} kind={state.id === null ? 'plain' : 'quiet'} wide>
        {state.id === null ? t.own.register : t.own.change}
      </ButtonLink>
      <Form action="/my/payouts/mode">
        <ChoiceField
          name="mode"
          label={t.own.mode}
          options={[
            { value: 'automatic', label: t.own.automatic },
            { value: 'on-request', label: t.own.onRequest, hint: t.own.onRequestHint },
          ]}
          value={state.mode}
        />
        <FormActions>
          <Button>{t.own.save}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const Line = ({ line }: { line: OwnLine }) => {
  const t = texts[useView().lang]
  return (
    <Row aside={<Money yen={line.amountYen} />}>
      <DateOn on={line.payOn} /> <Tag kind={lineTags[line.status]}>{t.lineStatus[line.status]}</Tag>
      <small class="num">
        {t.account.ends(line.numberEnd)} · {t.own.reference} {String(line.reference)}
        {line.reason ? ` · ${t.reasons[line.reason]}` : ''}
      </small>
    </Row>
  )
}

/** A freelancer's payouts: the next one and why, the account, and all that were sent. */
export const PayoutsPage = (payouts: Payouts) => {
  const t = texts[useView().lang].own
  const { lines, page, state } = payouts
  return (
    <Layout title={t.title}>
      <PageHead title={t.title} lead={t.lead} above={<a href="/my/earnings">{t.earnings}</a>} />
      <Split aside={<Settings state={state} />}>
        <Next {...payouts} />
        <Section title={t.list}>
          {lines.length === 0 ? (
            <Empty title={t.empty} text={t.emptyText} />
          ) : (
            <>
              <Rows label={t.list}>
                {lines.map((line) => (
                  <Line line={line} />
                ))}
              </Rows>
              <Pager
                page={page}
                pages={Math.ceil((lines[0]?.total ?? 0) / ownLinesPerPage)}
                href={(to) => `/my/payouts?page=${to}`}
              />
            </>
          )}
        </Section>
      </Split>
    </Layout>
  )
}
