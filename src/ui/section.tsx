import type { Child } from 'hono/jsx'

/** A part of a page under its own heading; `aside` stands at the right end of the heading's line. */
export const Section = ({
  title,
  aside,
  id,
  children,
}: {
  title: Child
  aside?: Child
  id?: string | undefined
  children?: Child
}) => (
  <section class="section" id={id}>
    <div class="section-head">
      <h2>{title}</h2>
      {aside ? <div class="section-aside">{aside}</div> : null}
    </div>
    {children}
  </section>
)

/** The head of a page: the one h1, what stands above it, a sentence below it, actions at the right. */
export const PageHead = ({
  title,
  above,
  lead,
  aside,
}: {
  title: Child
  above?: Child
  lead?: Child
  aside?: Child
}) => (
  <div class="page-head">
    <div>
      {above ? <div class="page-above">{above}</div> : null}
      <h1>{title}</h1>
      {typeof lead === 'string' ? <p class="page-lead">{lead}</p> : null}
      {lead && typeof lead !== 'string' ? <div class="page-lead">{lead}</div> : null}
    </div>
    {aside ? <div class="page-aside">{aside}</div> : null}
  </div>
)

export interface SplitProps {
  /** At the left: filters; below `lead` when narrow. */
  side?: Child
  /** Before everything else when narrow: what the visitor came to decide, or what a list shows. Wide, it heads the column beside `side`, or the right one. */
  lead?: Child
  /** At the right: facts; at the end when narrow. */
  aside?: Child
  children?: Child
}

/** Columns of a page; one column when narrow. */
export const Split = ({ side, lead, aside, children }: SplitProps) => (
  <div class={`split ${side ? 'split-side' : 'split-aside'}${lead ? ' split-led' : ''}`}>
    {lead ? <div class="split-edge split-lead">{lead}</div> : null}
    {side ? <div class="split-edge">{side}</div> : null}
    <div class="split-main">{children}</div>
    {aside ? <aside class="split-edge">{aside}</aside> : null}
  </div>
)
