import type { Child } from 'hono/jsx'
import { useView } from './view'

export interface FormProps {
  action: string
  method?: 'post' | 'get' | undefined
  enctype?: 'multipart/form-data' | undefined
  id?: string | undefined
  /** Names the form for screen readers where no heading does. */
  label?: string | undefined
  role?: 'search' | undefined
  /** Without the vertical rhythm of fields: for forms of one line. */
  plain?: boolean | undefined
  children?: Child
}

/** A form; a POST carries the request's CSRF token. */
export const Form = ({ action, method = 'post', enctype, id, label, role, plain, children }: FormProps) => {
  const { csrf } = useView()
  return (
    <form
      action={action}
      method={method}
      enctype={enctype}
      id={id}
      aria-label={label}
      role={role}
      class={plain ? 'form-plain' : 'form'}
    >
      {method === 'post' ? <input type="hidden" name="_csrf" value={csrf} /> : null}
      {children}
    </form>
  )
}

/** The line of buttons that ends a form. */
export const FormActions = ({ children }: { children?: Child }) => <div class="form-actions">{children}</div>
