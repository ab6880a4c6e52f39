import type { Child } from 'hono/jsx'
import { Layout, PageHead, Steps, useView } from '../../../../ui'
import { clientTexts, texts } from '../../texts'

const steps = ['settings', 'form', 'check'] as const

/** The frame of the three steps by which a task is made. */
export const DraftSheet = ({
  step,
  title,
  wide,
  head,
  children,
}: {
  step: (typeof steps)[number]
  title: string
  wide?: boolean
  head?: Child
  children?: Child
}) => {
  const { lang } = useView()
  const t = clientTexts[lang]
  const here = steps.indexOf(step)
  return (
    <Layout title={`${title} – ${t.steps[step]}`} wide={wide} head={head}>
      <PageHead title={title} lead={texts[lang].form.lead} />
      <Steps
        steps={steps.map((name, index) => ({
          label: t.steps[name],
          state: index < here ? 'done' : index === here ? 'current' : 'todo',
        }))}
      />
      {children}
    </Layout>
  )
}
