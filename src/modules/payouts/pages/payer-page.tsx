import type { Selectable } from 'kysely'
import type { PayoutPayer } from '../../../../db/schema.gen'
import {
  Button,
  ButtonLink,
  Card,
  ChoiceField,
  ConsoleLayout,
  Form,
  FormActions,
  PageHead,
  TextField,
  useView,
} from '../../../ui'
import { type AccountKind, accountKinds } from '../bank-file'
import { texts } from '../texts'
import { type Chosen, ChosenPlace, PlaceChooser } from './place-chooser'

export type Payer = Selectable<PayoutPayer>

const here = '/console/payouts/payer'

/** The account that pays: bank and branch first, then the rest. */
export const PayerPage = ({ payer, chosen }: { payer: Payer | undefined; chosen: Chosen }) => {
  const t = texts[useView().lang]
  const kinds = Object.keys(accountKinds) as AccountKind[]
  return (
    <ConsoleLayout title={t.console.payer}>
      <PageHead title={t.console.payer} above={<a href="/console/payouts">{t.console.title}</a>} />
      {chosen.bank && chosen.branch ? (
        <Card>
          <Form action={here}>
            <ChosenPlace here={here} bank={chosen.bank} branch={chosen.branch} />
            <ChoiceField
              name="kind"
              label={t.account.kind}
              layout="inline"
              options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
              value={payer?.kind ?? 'ordinary'}
              required
            />
            <TextField
              name="number"
              label={t.account.number}
              inputmode="numeric"
              size={8}
              value={payer?.number}
              required
            />
            <TextField
              name="customerCode"
              label={t.console.customerCode}
              hint={t.console.customerCodeHint}
              inputmode="numeric"
              size={12}
              value={payer?.customerCode}
              required
            />
            <TextField name="name" label={t.console.payerName} value={payer?.name} maxlength={60} required />
            <FormActions>
              <Button kind="main">{t.account.submit}</Button>
              <ButtonLink href="/console/payouts" kind="quiet">
                {t.account.back}
              </ButtonLink>
            </FormActions>
          </Form>
        </Card>
      ) : (
        <PlaceChooser here={here} chosen={chosen} />
      )}
    </ConsoleLayout>
  )
}
