import type { Child } from 'hono/jsx'
import { Button, ButtonLink, FormActions, Layout, PageHead, Steps, useView } from '../../../ui'
import type { OwnProfile } from '../queries'
import { isStepDone, type StartStep, startHref, startSteps, stepAfter } from '../start'
import { startTexts } from '../texts'

interface StepProps {
  own: OwnProfile
  step: StartStep
  children?: Child
}

const Progress = ({ own, step }: Omit<StepProps, 'children'>) => {
  const t = startTexts[useView().lang]
  return (
    <Steps
      steps={startSteps.map((one, index) => ({
        label: <a href={startHref(one)}>{t.steps[one].label}</a>,
        note: `${index + 1} / ${startSteps.length}`,
        state: one === step ? 'current' : isStepDone(own, one) ? 'done' : 'todo',
      }))}
    />
  )
}

/** The frame of a step, with the way through all of them. */
export const StartSheet = ({ own, step, children }: StepProps) => {
  const t = startTexts[useView().lang]
  return (
    <Layout title={t.steps[step].title}>
      <PageHead title={t.steps[step].title} lead={t.steps[step].lead} />
      <div class="stack sheet">
        <Progress own={own} step={step} />
        {children}
      </div>
    </Layout>
  )
}

/** Saves and goes on; or goes on without. */
export const Onward = ({ step }: { step: StartStep }) => {
  const t = startTexts[useView().lang]
  const next = stepAfter(step)
  return (
    <FormActions>
      <Button kind="main">{t.next}</Button>
      {next ? (
        <ButtonLink href={startHref(next)} kind="quiet">
          {t.skip}
        </ButtonLink>
      ) : null}
    </FormActions>
  )
}
