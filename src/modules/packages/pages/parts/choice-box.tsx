import { dateOf } from '../../../../platform/clock'
import {
  Button,
  ButtonLink,
  Card,
  CheckGroup,
  ChoiceField,
  DefList,
  Form,
  FormActions,
  formatDateOn,
  formatMoney,
  Notice,
  PostButton,
  useView,
} from '../../../../ui'
import { verbsOpenTo } from '../../lifecycle'
import type { PackageView, PlanView } from '../../queries'
import { earliestOn, isFull, placeFreeOn } from '../../rules'
import { texts } from '../../texts'

/** Why nothing can be bought now, or what makes it later. */
const Pressure = ({ offer }: { offer: PackageView }) => {
  const { lang, at } = useView()
  const t = texts[lang].page
  const today = dateOf(at)
  const words = (on: string): string => formatDateOn(on, { lang, at })
  const [away] = offer.vacations
  return (
    <>
      {offer.status === 'paused' ? <Notice kind="due">{t.paused}</Notice> : null}
      {offer.status !== 'paused' && isFull(offer) ? (
        <Notice kind="due">{t.full(words(placeFreeOn(offer, today)))}</Notice>
      ) : null}
      {away ? <p class="small soft">{t.away(words(away.fromOn), words(away.untilOn))}</p> : null}
    </>
  )
}

const PlanHint = ({ plan, offer }: { plan: PlanView; offer: PackageView }) => {
  const { lang, at } = useView()
  const t = texts[lang].page
  const on = earliestOn({ queue: offer, vacations: offer.vacations, days: plan.days }, dateOf(at))
  return (
    <>
      <span class="package-plan-price num">{formatMoney(plan.priceYen)}</span>
      <span class="small soft num">
        {t.days(plan.days)} · {t.revisions(plan.revisions)} · {t.earliest} {formatDateOn(on, { lang, at })}
      </span>
      {plan.includes ? <span class="small pre package-includes">{plan.includes}</span> : null}
    </>
  )
}

const Facts = ({ offer }: { offer: PackageView }) => {
  const t = texts[useView().lang]
  return (
    <DefList
      items={[
        { term: t.page.queue, value: t.page.queueValue(offer.open, offer.places) },
        { term: t.page.rights, value: t.rights[offer.rights] },
      ]}
    />
  )
}

/** Plan and options; the next page shows the total before anything is bought. */
export const ChoiceBox = ({ offer }: { offer: PackageView }) => {
  const { lang } = useView()
  const t = texts[lang]
  const sells = offer.status === 'published' && !isFull(offer)
  return (
    <Card title={t.page.choose}>
      <Pressure offer={offer} />
      <Form action={`/packages/${offer.id}/buy`} method="get">
        <ChoiceField
          name="plan"
          label={t.page.plan}
          layout="cards"
          value={offer.plans[0]?.kind}
          options={offer.plans.map((plan) => ({
            value: plan.kind,
            label: `${t.plans[plan.kind]}｜${plan.title}`,
            hint: <PlanHint plan={plan} offer={offer} />,
          }))}
          unmarked
          required
        />
        {offer.options.length > 0 ? (
          <CheckGroup
            name="option"
            label={t.page.options}
            options={offer.options.map((option) => ({
              value: String(option.position),
              label: option.title,
              hint: t.page.optionAdds(formatMoney(option.priceYen), option.days),
            }))}
            unmarked
          />
        ) : null}
        {sells ? (
          <FormActions>
            <Button kind="decisive">{t.page.next}</Button>
          </FormActions>
        ) : null}
      </Form>
      <div class="package-consult">
        <ButtonLink href={`/packages/${offer.id}/consult`} kind={sells ? 'plain' : 'main'} wide>
          {t.page.consult}
        </ButtonLink>
      </div>
      <Facts offer={offer} />
    </Card>
  )
}

/** What the freelancer can do with their own package. */
export const OwnBox = ({ offer }: { offer: PackageView }) => {
  const { lang } = useView()
  const t = texts[lang]
  const open = verbsOpenTo('freelancer', { status: offer.status, plans: offer.plans.length })
  const words = {
    publish: offer.status === 'paused' ? t.page.resume : t.page.publish,
    pause: t.page.pause,
    remove: t.page.remove,
  }
  return (
    <Card title={t.status[offer.status]}>
      <div class="package-own">
        <ButtonLink href={`/packages/${offer.id}/edit`} wide>
          {t.page.edit}
        </ButtonLink>
        {open.map((verb) => (
          <PostButton
            action={`/packages/${offer.id}/${verb}`}
            kind={verb === 'publish' ? 'main' : verb === 'remove' ? 'quiet' : 'plain'}
            wide
          >
            {words[verb]}
          </PostButton>
        ))}
        <a class="small" href="/my/packages">
          {t.page.mine}
        </a>
      </div>
      <Facts offer={offer} />
    </Card>
  )
}
