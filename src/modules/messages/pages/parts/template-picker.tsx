import { Button, Form, useView } from '../../../../ui'
import type { ThreadHead } from '../../queries'
import { builtInTemplates, type Template } from '../../templates'
import { texts } from '../../texts'

const Options = ({ label, items }: { label: string; items: readonly Template[] }) =>
  items.length === 0 ? null : (
    <optgroup label={label}>
      {items.map((item) => (
        <option value={item.id} data-body={item.body}>
          {item.title}
        </option>
      ))}
    </optgroup>
  )

/** Chooses a template: at once where scripts run; else by opening the page again with it filled in. */
export const TemplatePicker = ({ thread }: { thread: Pick<ThreadHead, 'id' | 'mySide' | 'templates'> }) => {
  const { lang } = useView()
  const t = texts[lang].composer
  return (
    <Form action={`/messages/${thread.id}`} method="get" plain>
      <template-picker class="template-picker" data-fills="f-body">
        <select class="input" name="template" aria-label={t.template}>
          <option value="">{t.templateNone}</option>
          <Options label={t.builtIn} items={builtInTemplates(thread.mySide, lang)} />
          <Options label={t.own} items={thread.templates} />
        </select>
        <Button small>{t.templateFill}</Button>
        <a class="small" href="/messages/templates">
          {t.templateManage}
        </a>
      </template-picker>
    </Form>
  )
}
