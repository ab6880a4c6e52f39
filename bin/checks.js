/** Types, format and lint: what a reviewer would otherwise say. Each runs with Node and says nothing when all is well. */
export const checks = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  {
    name: 'types of the islands',
    args: ['node_modules/typescript/bin/tsc', '-p', 'src/islands/tsconfig.json'],
  },
  { name: 'format and lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
]
