/** Serves the site in this process until it is told to stop. */
export const run = async (): Promise<number> => {
  await import('../server')
  return 0
}
