import {
  Button,
  ButtonLink,
  Card,
  ChoiceField,
  DefList,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  Tag,
  TextField,
  useView,
} from '../../../ui'
import { accountKinds, holderBytes } from '../bank-file'
import type { Place } from '../banks'
import { bankName } from '../kana'
import type { PayoutState } from '../queries'
import { texts } from '../texts'
import { type Chosen, ChosenPlace, PlaceChooser } from './place-chooser'

export const accountPath = '/my/bank-account'

/** An account in one line: what its owner and operators recognise, never the whole number. */
const Account = ({
  state,
  place,
}: {
  state: PayoutState
  place: { bank: Place; branch: Place } | undefined
}) => {
  const words = texts[useView().lang]
  const t = words.account
  return (
    <Card title={t.now}>
      {state.refusedAt ? <Notice kind="stop">{t.refused}</Notice> : null}
      <DefList
        items={[
          {
            term: t.place,
            value: place
              ? `${place.bank.name} ${place.branch.name}`
              : `${state.bankCode}-${state.branchCode}`,
          },
          { term: t.kind, value: words.kinds[state.kind] },
          { term: t.number, value: t.ends(state.numberEnd) },
          { term: t.holder, value: state.holder },
        ]}
      />
      <p>
        <Tag kind={state.checked ? 'done' : 'plain'}>{state.checked ? t.checked : t.unchecked}</Tag>
      </p>
      <ButtonLink href={`${accountPath}?set=1`} kind={state.refusedAt ? 'main' : 'quiet'}>
        {t.replace}
      </ButtonLink>
    </Card>
  )
}

/** What the bank will read of a typed name: shown once it can be written, and sent back as seen. */
const Seen = () => {
  const view = useView()
  const t = texts[view.lang].account
  const typed = view.form?.values['holder']
  const { text, unknown } = bankName(typeof typed === 'string' ? typed : '')
  if (text === '' || unknown.length > 0 || text.length > holderBytes) return null
  return (
    <Notice kind="info" title={t.seen}>
      <input type="hidden" name="seen" value={text} />
      <p>
        <code>{text}</code> <small class="num">{t.bytes(text.length)}</small>
      </p>
    </Notice>
  )
}

const AccountForm = ({ id, bank, branch }: { id: string; bank: Place; branch: Place }) => {
  const t = texts[useView().lang]
  const kinds = Object.keys(accountKinds) as (keyof typeof accountKinds)[]
  return (
    <Card>
      <Form action={accountPath}>
        <HiddenField name="_id" value={id} />
        <ChosenPlace here={accountPath} bank={bank} branch={branch} />
        <ChoiceField
          name="kind"
          label={t.account.kind}
          layout="inline"
          options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          value="ordinary"
          required
        />
        <TextField
          name="number"
          label={t.account.number}
          hint={t.account.numberHint}
          inputmode="numeric"
          autocomplete="off"
          size={8}
          required
        />
        <TextField
          name="holder"
          label={t.account.holder}
          hint={t.account.holderHint}
          maxlength={60}
          required
        />
        <Seen />
        <FormActions>
          <Button kind="main">{t.account.submit}</Button>
          <ButtonLink href="/my/payouts" kind="quiet">
            {t.account.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}

/** Where somebody is paid: the account that stands, or the steps of registering another. */
export const AccountPage = ({
  state,
  place,
  chosen,
  id,
}: {
  state: PayoutState
  place: { bank: Place; branch: Place } | undefined
  /** Undefined while nothing is being registered. */
  chosen: Chosen | undefined
  id: string
}) => {
  const t = texts[useView().lang].account
  return (
    <Layout title={t.title} narrow>
      <PageHead
        title={t.title}
        lead={t.lead}
        above={<a href="/my/payouts">{texts[useView().lang].own.title}</a>}
      />
      {chosen === undefined && state.id !== null ? <Account state={state} place={place} /> : null}
      {chosen?.bank && chosen.branch ? (
        <AccountForm id={id} bank={chosen.bank} branch={chosen.branch} />
      ) : null}
      {chosen && !(chosen.bank && chosen.branch) ? <PlaceChooser here={accountPath} chosen={chosen} /> : null}
    </Layout>
  )
}
