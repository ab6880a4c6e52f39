import { raw } from 'hono/html'
import { type Child, useContext } from 'hono/jsx'
import { type DrawnFieldMap, DrawnFields, ErrorLines, summaryPlace } from './error-summary'
import { MainForm } from './main-form'
import { useView } from './view'

export interface FormProps {
  action: string
  method?: 'post' | 'get' | undefined
  enctype?: 'multipart/form-data' | undefined
  id?: string | undefined
  /** Names the form for screen readers where no heading does. */
  label?: string | undefined
  role?: 'search' | undefined
  /** The server alone says what is wrong: where a script hides fields, the browser would ask for what nobody sees. */
  novalidate?: boolean | undefined
  /** Without the vertical rhythm of fields: for forms of one line. */
  plain?: boolean | undefined
  /** The form that somebody on this page writes in, which a switch of language must not empty: else the first with fields. */
  main?: boolean | undefined
  children?: Child
}

/** A returned form's fields, with what is wrong listed above them: drawn first, since the list names their labels. */
const ReturnedFields = async ({ children }: { children?: Child }) => {
  const { form } = useView()
  const drawn: DrawnFieldMap = new Map()
  const fields = (<DrawnFields.Provider value={drawn}>{children}</DrawnFields.Provider>).toString()
  const isOurs = Object.keys(form?.errors ?? {}).some((name) => drawn.has(name))
  const lines = <ErrorLines drawn={drawn} />
  const html = await fields
  if (!html.includes(summaryPlace)) {
    return (
      <>
        {isOurs ? lines : null}
        {raw(html)}
      </>
    )
  }
  const [before = '', after = ''] = html.split(summaryPlace)
  return (
    <>
      {raw(before)}
      {lines}
      {raw(after)}
    </>
  )
}

/** A form; a POST carries the request's CSRF token. A form that came back lists what is wrong with it. */
export const Form = ({
  action,
  method = 'post',
  enctype,
  id,
  label,
  role,
  plain,
  novalidate,
  main,
  children,
}: FormProps) => {
  const { csrf, form } = useView()
  const isMain = method === 'post' && (main ?? !plain)
  const ownId = isMain ? (useContext(MainForm)?.take(id) ?? id) : id
  return (
    <form
      action={action}
      method={method}
      enctype={enctype}
      id={ownId}
      aria-label={label}
      role={role}
      novalidate={novalidate}
      class={plain ? 'form-plain' : 'form'}
      data-returned={method === 'post' && form ? '' : undefined}
    >
      {method === 'post' ? <input type="hidden" name="_csrf" value={csrf} /> : null}
      {method === 'post' && form ? <ReturnedFields>{children}</ReturnedFields> : children}
    </form>
  )
}

/** The line of buttons that ends a form. */
export const FormActions = ({ children }: { children?: Child }) => <div class="form-actions">{children}</div>
