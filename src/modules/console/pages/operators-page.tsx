import { type OperatorRole, operatorRoles } from '../../../platform/http/route-access'
import {
  Breadcrumbs,
  Button,
  CheckGroup,
  ConsoleLayout,
  DefList,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Row,
  Rows,
  Tag,
  TextField,
  useView,
  When,
} from '../../../ui'
import type { OperatorRow } from '../queries-operators'
import { texts } from '../texts'

const here = '/console/operators'

/** Every operator with what they may do. */
export const OperatorsPage = ({
  operators,
  viewerId,
}: {
  operators: readonly OperatorRow[]
  viewerId: string
}) => {
  const t = texts[useView().lang].operators
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Rows label={t.title}>
        {operators.map((operator) => (
          <Row aside={operator.lastSeenAt ? <When at={operator.lastSeenAt} form="short" /> : t.never}>
            <a href={`${here}/${operator.id}`}>
              <b>{operator.name}</b>
            </a>{' '}
            {operator.id === viewerId ? <Tag kind="mode">{t.you}</Tag> : null}
            <small>
              {operator.operatorRoles.map((role) => t.role[role as OperatorRole]).join(' / ') || t.none}
            </small>
          </Row>
        ))}
      </Rows>
    </ConsoleLayout>
  )
}

/** One operator: an administrator says what they may do from now on, with a reason. */
export const OperatorPage = ({ operator }: { operator: OperatorRow }) => {
  const t = texts[useView().lang].operators
  const { id, name, email, lastSeenAt } = operator
  return (
    <ConsoleLayout title={name}>
      <PageHead
        title={name}
        above={<Breadcrumbs items={[{ label: t.title, href: here }, { label: name }]} />}
      />
      <DefList
        items={[
          { term: t.email, value: email },
          { term: t.lastSeen, value: lastSeenAt ? <When at={lastSeenAt} form="short" /> : t.never },
        ]}
        stacked
      />
      <Form action={`${here}/${id}/roles`}>
        <ErrorSummary />
        <CheckGroup
          name="roles[]"
          label={t.roles}
          values={operator.operatorRoles}
          options={operatorRoles.map((role) => ({ value: role, label: t.role[role], hint: t.opens[role] }))}
        />
        <TextField name="reason" label={t.reason} maxlength={200} required />
        <FormActions>
          <Button>{t.submit}</Button>
        </FormActions>
      </Form>
    </ConsoleLayout>
  )
}
