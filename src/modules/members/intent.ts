export type Side = 'freelancer' | 'client'

const asClient = [
  /^\/(jobs|competitions|tasks)\/new$/,
  /^\/freelancers\/[^/]+\/(request|retainer)$/,
  /^\/packages\/[^/]+\/(buy|consult)$/,
  /^\/my\/(jobs|tasks|payments|client-profile|standing)$/,
]
const asFreelancer = [
  /^\/jobs\/[^/]+\/propose$/,
  /^\/competitions\/[^/]+\/enter$/,
  /^\/my\/(proposals|works|earnings|profile|rank)$/,
]

/** On which side of the market somebody wants to be who came for this page; undefined where the page belongs to both. */
export const sideFor = (path: string): Side | undefined => {
  const [page = ''] = path.split(/[?#]/)
  if (asClient.some((known) => known.test(page))) return 'client'
  return asFreelancer.some((known) => known.test(page)) ? 'freelancer' : undefined
}
