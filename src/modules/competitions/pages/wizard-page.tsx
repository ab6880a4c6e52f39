import type { Child } from 'hono/jsx'
import { dateOf } from '../../../platform/clock'
import {
  Button,
  ButtonLink,
  ConfirmButton,
  DefList,
  ErrorSummary,
  Form,
  FormActions,
  formatMoney,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  PostButton,
  Steps,
  useView,
} from '../../../ui'
import { categoryName } from '../../categories'
import { feesOf } from '../../ledger'
import type { WizardForm } from '../competition-form'
import type { CompetitionView } from '../queries'
import { isVisual, poolYen } from '../rules'
import { texts, wizardTexts } from '../texts'
import { CompetitionBrief, CompetitionFacts } from './competition-facts'
import { BriefFields, CategoryFields, DesignFields, PrizeFields, TermsFields } from './wizard-fields'

export const wizardSteps = ['category', 'brief', 'design', 'prize', 'terms', 'preview'] as const
export type WizardStep = (typeof wizardSteps)[number]

/** The steps that a competition has: the wanted impression is asked where something is to be looked at. */
const stepsOf = (categorySlug: string | null | undefined, here: WizardStep): readonly WizardStep[] =>
  wizardSteps.filter((step) => step !== 'design' || step === here || !categorySlug || isVisual(categorySlug))

export const stepAfter = (step: WizardForm, categorySlug: string | null): WizardStep => {
  const steps = stepsOf(categorySlug, step)
  return steps[steps.indexOf(step) + 1] ?? 'preview'
}

const missingIn = (of: CompetitionView): ('category' | 'brief' | 'prize')[] => [
  ...(of.categorySlug ? [] : (['category'] as const)),
  ...(of.title && of.brief ? [] : (['brief'] as const)),
  ...(of.prizeYen > 0n ? [] : (['prize'] as const)),
]

/** The first step that still lacks something; the preview where none does. */
export const firstUnfinished = (of: CompetitionView): WizardStep => missingIn(of)[0] ?? 'preview'

interface SheetProps {
  step: WizardStep
  of?: CompetitionView
  children?: Child
}

const Sheet = ({ step, of, children }: SheetProps) => {
  const t = wizardTexts[useView().lang]
  const missing: readonly WizardStep[] = of ? missingIn(of) : []
  const steps = stepsOf(of?.categorySlug, step)
  const here = steps.indexOf(step)
  const isDone = (name: WizardStep, index: number): boolean => index < here && !missing.includes(name)
  return (
    <Layout title={`${t.title} – ${t.steps[step]}`}>
      <PageHead title={t.title} lead={t.lead} />
      <Steps
        steps={steps.map((name, index) => ({
          label: t.steps[name],
          href: of && index !== here ? `/competitions/${of.id}/draft/${name}` : undefined,
          state: index === here ? 'current' : isDone(name, index) ? 'done' : 'todo',
        }))}
      />
      {children}
    </Layout>
  )
}

const Go = ({ back }: { back?: string }) => {
  const t = wizardTexts[useView().lang]
  return (
    <FormActions>
      <Button kind="main" name="go" value="next">
        {t.saveNext}
      </Button>
      <Button name="go" value="later">
        {t.saveLater}
      </Button>
      {back ? <a href={back}>{t.back}</a> : null}
    </FormActions>
  )
}

/** The first step: there is no draft yet. `id` is the draft to be, so that a form sent twice makes one. */
export const NewCompetitionPage = ({ id }: { id: string }) => {
  const t = wizardTexts[useView().lang]
  return (
    <Sheet step="category">
      <p class="soft">
        {t.other} <a href="/help#ways">{t.otherLink}</a>
      </p>
      <Form action="/competitions/new">
        <ErrorSummary />
        <HiddenField name="_id" value={id} />
        <CategoryFields />
        <Go />
      </Form>
    </Sheet>
  )
}

const fieldsIn = {
  category: CategoryFields,
  brief: BriefFields,
  design: DesignFields,
  prize: PrizeFields,
  terms: TermsFields,
} as const

/** One step of a draft. */
export const WizardStepPage = ({ competition, step }: { competition: CompetitionView; step: WizardForm }) => {
  const Fields = fieldsIn[step]
  const steps = stepsOf(competition.categorySlug, step)
  const before = steps[steps.indexOf(step) - 1]
  const path = `/competitions/${competition.id}/draft`
  return (
    <Sheet step={step} of={competition}>
      <Form action={`${path}/${step}`}>
        <ErrorSummary />
        <Fields of={competition} />
        {before ? <Go back={`${path}/${before}`} /> : <Go />}
      </Form>
    </Sheet>
  )
}

/** What is to be paid into escrow before the competition opens (§3.4, §4.1). */
const Sum = ({ of }: { of: CompetitionView }) => {
  const { lang, at } = useView()
  const t = texts[lang].page
  const pool = poolYen(of)
  const fees = feesOf(pool, dateOf(at))
  return (
    <DefList
      items={[
        { term: t.prize, value: formatMoney(of.prizeYen) },
        ...(pool > of.prizeYen ? [{ term: t.reward, value: formatMoney(pool - of.prizeYen) }] : []),
        { term: t.fee, value: formatMoney(fees.clientFeeYen) },
        { term: t.total, value: <b class="num">{formatMoney(fees.clientPaysYen)}</b>, strong: true },
      ]}
    />
  )
}

/** The last step: the competition as others will see it, the sum, and the way to the payment. */
export const WizardPreviewPage = ({ competition: of }: { competition: CompetitionView }) => {
  const { lang } = useView()
  const [t, words] = [wizardTexts[lang], texts[lang].page]
  const missing = missingIn(of)
  const path = `/competitions/${of.id}`
  return (
    <Sheet step="preview" of={of}>
      <ErrorSummary />
      {missing.length > 0 ? (
        <Notice kind="due" title={t.missing}>
          <ul>
            {missing.map((step) => (
              <li>
                <a href={`${path}/draft/${step}`}>{t.missingItem[step]}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p class="soft">{t.previewLead}</p>
      )}
      <div class="card competition-preview">
        <p class="small soft">{of.categorySlug ? categoryName(of.categorySlug, lang) : null}</p>
        <h2>{of.title}</h2>
        <CompetitionFacts of={of} />
        <CompetitionBrief of={of} />
      </div>
      {missing.length > 0 ? null : <Sum of={of} />}
      <div class="form-actions">
        {missing.length > 0 ? null : (
          <PostButton action={`${path}/pay`} kind="decisive">
            {words.pay}
          </PostButton>
        )}
        <ButtonLink href={`${path}/draft/brief`}>{t.change}</ButtonLink>
        <ConfirmButton action={`${path}/discard`} kind="quiet" label={words.discard} />
      </div>
      {missing.length > 0 ? null : <p class="small soft">{words.payHint}</p>}
    </Sheet>
  )
}
