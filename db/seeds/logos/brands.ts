import type { Brand } from './logo'

/** Shops and firms of the demo world that look for a logo. */
export const brands = [
  { name: 'KIOKE', motifs: ['barrel', 'drop', 'rings'] },
  { name: 'MAMESU', motifs: ['cup', 'bean', 'sun'] },
  { name: 'KOMUGI', motifs: ['bread', 'wheat', 'house'] },
  { name: 'HARUNO', motifs: ['leaf', 'field', 'flower'] },
  { name: 'MINATO', motifs: ['wave', 'fish', 'sun'] },
  { name: 'WARIN', motifs: ['wheel', 'spokes', 'mountain'] },
  { name: 'KOTORI', motifs: ['bird', 'house', 'flower'] },
  { name: 'MUNE', motifs: ['roof', 'beams', 'bricks'] },
  { name: 'SHIRO', motifs: ['aperture', 'frame', 'rings'] },
  { name: 'TSUNAGU', motifs: ['nodes', 'knot', 'bricks'] },
] as const satisfies readonly Brand[]
