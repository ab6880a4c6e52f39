import { Button, ErrorSummary, Form, FormActions, HiddenField, Section, useView } from '../../../ui'
import type { ClientTask } from '../queries-client'
import { clientTexts, texts } from '../texts'
import { DraftSheet } from './parts/draft-sheet'
import { RegionFields } from './parts/region-fields'
import {
  MoneyFields,
  PeopleFields,
  ScreeningFields,
  TrainingFields,
  WhatFields,
} from './parts/settings-fields'

/** Fields that few need stay folded, unless something stands in them or is wrong with them. */
const useIsOpen = (names: readonly string[], isFilled: boolean): boolean => {
  const { form } = useView()
  return isFilled || names.some((name) => Boolean(form?.values[name]))
}

const Fields = ({ of }: { of?: ClientTask | undefined }) => {
  const { lang } = useView()
  const t = texts[lang].form
  const words = clientTexts[lang].settings
  return (
    <>
      <ErrorSummary />
      <Section title={words.what}>
        <WhatFields of={of} />
      </Section>
      <Section title={words.money}>
        <MoneyFields of={of} />
      </Section>
      <Section title={words.people}>
        <PeopleFields of={of} />
      </Section>
      <details class="task-more" open={useIsOpen(['regions[]'], (of?.regions.length ?? 0) > 0)}>
        <summary>{t.regions}</summary>
        <RegionFields of={of} />
      </details>
      <details
        class="task-more"
        open={useIsOpen(['screeningLabel', 'screeningOptions'], Boolean(of?.screening))}
      >
        <summary>{t.screening}</summary>
        <ScreeningFields of={of} />
      </details>
      <details
        class="task-more"
        open={useIsOpen(['trainingPurpose', 'trainingBy', 'trainingLicence'], Boolean(of?.trainingPurpose))}
      >
        <summary>{t.training}</summary>
        <TrainingFields of={of} />
      </details>
      <FormActions>
        <Button kind="main">{t.submit}</Button>
        {of ? <a href={`/my/tasks/${of.id}`}>{words.cancel}</a> : null}
      </FormActions>
    </>
  )
}

/** The first step: there is no draft yet. `id` is the draft to be, so that a form sent twice makes one. */
export const NewTaskPage = ({ id }: { id: string }) => {
  const { lang } = useView()
  const words = clientTexts[lang].settings
  return (
    <DraftSheet step="settings" title={texts[lang].form.newTitle}>
      <p class="soft">
        {words.other} <a href="/help#ways">{words.otherLink}</a> ·{' '}
        <a href="/my/tasks?tab=over">{words.copy}</a>
      </p>
      <Form action="/tasks/new">
        <HiddenField name="_id" value={id} />
        <Fields />
      </Form>
    </DraftSheet>
  )
}

/** The same of a draft. */
export const SettingsPage = ({ task }: { task: ClientTask }) => {
  const t = texts[useView().lang].form
  return (
    <DraftSheet step="settings" title={t.editTitle}>
      <Form action={`/my/tasks/${task.id}/settings`}>
        <Fields of={task} />
      </Form>
    </DraftSheet>
  )
}
