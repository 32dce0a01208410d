import type { Light } from './lights.ts'
import type { Random } from './random.ts'

export function drawLight(random: Random): Light {
  return random.weighted<Light>({ flash: 5, muzzle: 2, explosion: 3, strobe: 1, exposure: 2, crossing: 2 })
}
