import {
  Breadcrumbs,
  Button,
  ConfirmButton,
  DefList,
  Form,
  FormActions,
  Layout,
  Notice,
  PageHead,
  PostButton,
  Section,
  Tag,
  useView,
  When,
} from '../../../../ui'
import { texts } from '../../texts'
import type { TwoStepState } from '../queries'
import { CodeField } from './code-page'
import { QrCode } from './qr'

const path = '/settings/two-step'

/** The secret of a set-up under way, for the app that reads no QR code. */
export interface SetUp {
  secret: string
  address: string
}

const SetUpForm = ({ secret, address }: SetUp) => {
  const t = texts[useView().lang].twoStep
  return (
    <Section title={t.setUpTitle}>
      <p>{t.scan}</p>
      <QrCode text={address} label={t.qrLabel} />
      <DefList stacked items={[{ term: t.key, value: <code>{secret.match(/.{1,4}/g)?.join(' ')}</code> }]} />
      <Form action={`${path}/confirm`}>
        <p>{t.thenCode}</p>
        <CodeField />
        <FormActions>
          <Button kind="main">{t.confirm}</Button>
        </FormActions>
      </Form>
      <p class="form-after soft">{t.again}</p>
      <PostButton action={`${path}/begin`} kind="quiet">
        {t.beginAgain}
      </PostButton>
    </Section>
  )
}

const InUse = ({ state, isOperator }: { state: TwoStepState; isOperator: boolean }) => {
  const t = texts[useView().lang].twoStep
  return (
    <>
      <DefList
        items={[
          { term: t.state, value: <Tag kind="done">{t.on}</Tag> },
          { term: t.since, value: state.confirmedAt ? <When at={state.confirmedAt} form="date" /> : '' },
          { term: t.codesLeft, value: t.codes(state.codesLeft) },
        ]}
      />
      {state.codesLeft < 3 ? (
        <Notice kind="due">
          <p>{t.fewLeft}</p>
        </Notice>
      ) : null}
      <Section title={t.recoveryTitle}>
        <p class="soft">{t.recoveryLead}</p>
        <PostButton action={`${path}/renew-recovery-codes`}>{t.renew}</PostButton>
      </Section>
      <Section title={t.stopTitle}>
        <p class="soft">{isOperator ? t.operatorsKeepIt : t.stopLead}</p>
        {isOperator ? null : <ConfirmButton action={`${path}/stop`} kind="quiet" label={t.stop} />}
      </Section>
    </>
  )
}

/** The second factor: off, being set up, or in use. */
export const TwoStepPage = ({
  state,
  setUp,
  isOperator,
}: {
  state: TwoStepState
  setUp: SetUp | null
  isOperator: boolean
}) => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.twoStep.title} narrow>
      <PageHead
        above={<Breadcrumbs items={[{ href: '/settings', label: t.settings.title }]} />}
        title={t.twoStep.title}
        lead={t.twoStep.lead}
      />
      {isOperator && !state.confirmedAt ? (
        <Notice kind="due">
          <p>
            {t.twoStep.operatorsNeedIt} <a href="/settings/passkeys">{t.twoStep.orPasskey}</a>
          </p>
        </Notice>
      ) : null}
      {state.confirmedAt ? <InUse state={state} isOperator={isOperator} /> : null}
      {setUp ? <SetUpForm {...setUp} /> : null}
      {!state.confirmedAt && !setUp ? (
        <PostButton action={`${path}/begin`} kind="main">
          {t.twoStep.begin}
        </PostButton>
      ) : null}
    </Layout>
  )
}

/** The recovery codes, this one time. */
export const RecoveryCodesPage = ({ codes }: { codes: readonly string[] }) => {
  const t = texts[useView().lang].twoStep
  return (
    <Layout title={t.recoveryTitle} narrow>
      <PageHead title={t.recoveryTitle} lead={t.codesOnce} />
      <ol class="codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p class="soft">{t.codesPrint}</p>
      <p class="form-after">
        <a class="btn btn-main" href={path}>
          {t.codesKept}
        </a>
      </p>
    </Layout>
  )
}
