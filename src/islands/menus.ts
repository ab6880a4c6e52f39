/** Menus of the header, of messages and of reviews: a `details` each, which closes when its person turns elsewhere. */
const menus = (): NodeListOf<HTMLDetailsElement> =>
  document.querySelectorAll('details:is(.menu, .more-menu)[open]')

document.addEventListener('click', (event) => {
  for (const menu of menus()) if (!event.composedPath().includes(menu)) menu.open = false
})

document.addEventListener('focusin', (event) => {
  for (const menu of menus()) if (!event.composedPath().includes(menu)) menu.open = false
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const menu of menus()) {
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
})
