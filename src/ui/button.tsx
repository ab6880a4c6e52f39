import type { Child, JSX } from 'hono/jsx'
import { Form } from './form'

export type ButtonKind = 'plain' | 'main' | 'decisive' | 'quiet'

type Look = { kind?: ButtonKind | undefined; wide?: boolean | undefined; small?: boolean | undefined }

const classOf = ({ kind = 'plain', wide, small }: Look): string =>
  `btn${kind === 'plain' ? '' : ` btn-${kind}`}${wide ? ' btn-wide' : ''}${small ? ' btn-small' : ''}`

export type ButtonProps = Look &
  Omit<JSX.IntrinsicElements['button'], 'class' | 'style'> & { children?: Child }

/** A button; submits its form unless told otherwise. `decisive` at most once on a page (§7.1). */
export const Button = ({ kind, wide, small, children, type = 'submit', ...rest }: ButtonProps) => (
  <button {...rest} type={type} class={classOf({ kind, wide, small })}>
    {children}
  </button>
)

/** What Enter in a field presses, in a form whose first visible button does something else: adds or removes a row. */
export const DefaultButton = () => <button type="submit" hidden />

export type ButtonLinkProps = Look &
  Omit<JSX.IntrinsicElements['a'], 'class' | 'style' | 'href'> & { href: string; children?: Child }

/** A link that looks like a button: for going somewhere, never for changing something. */
export const ButtonLink = ({ kind, wide, small, children, href, ...rest }: ButtonLinkProps) => (
  <a {...rest} href={href} class={classOf({ kind, wide, small })}>
    {children}
  </a>
)

/** A form that is only a button: one verb, one POST. `fields` and `lists` travel as hidden values. */
export const PostButton = ({
  action,
  fields = {},
  lists = {},
  children,
  ...look
}: Look & {
  action: string
  fields?: Record<string, string> | undefined
  lists?: Record<string, readonly string[]>
  children?: Child
}) => (
  <Form action={action} plain>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {Object.entries(lists).flatMap(([name, values]) =>
      values.map((value) => <input type="hidden" name={name} value={value} />),
    )}
    <Button {...look}>{children}</Button>
  </Form>
)
