import type { Child } from 'hono/jsx'
import { Card, DefList, useView } from '../../../ui'
import type { PosterShown } from '../queries-business'
import { texts } from '../texts'

/**
 * The six items that posts of clients with employees or two officers state (§3.3); nothing where there is no such duty.
 * `pay`: the budget, prize or unit price. The contact is the form of this site.
 */
export const PosterItems = ({
  of,
  clientId,
  isOwn,
  pay,
}: {
  of: PosterShown
  clientId: string
  isOwn: boolean
  pay: Child
}) => {
  const { lang, frame } = useView()
  const t = texts[lang].poster
  if (of === null) return null
  if (of === 'members-only')
    return (
      <Card title={t.title} kind="tight">
        <p class="small soft">{t.membersOnly}</p>
      </Card>
    )
  const mayWrite = !isOwn && frame !== null && frame.role !== 'operator'
  return (
    <Card title={t.title} kind="tight">
      <DefList
        stacked
        items={[
          { term: t.name, value: of.registeredName },
          { term: t.address, value: of.address || t.addressMissing },
          {
            term: t.contact,
            value: mayWrite ? <a href={`/messages/new?to=${clientId}`}>{t.write}</a> : t.form,
          },
          { term: t.work, value: t.workAbove },
          { term: t.place, value: t.online },
          { term: t.pay, value: pay },
        ]}
      />
    </Card>
  )
}
