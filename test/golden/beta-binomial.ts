import type { SeededStream } from '../../src/statistics/index.ts'

/** One film of a simulated corpus: shots with the symbol, out of `shots`, with correlation `rho` inside the film. */
export function drawFilm(stream: SeededStream, film: { prevalence: number; rho: number; shots: number }): number {
  const size = 1 / film.rho - 1
  const left = drawGamma(stream, film.prevalence * size)
  const right = drawGamma(stream, (1 - film.prevalence) * size)
  const share = left / (left + right)
  let present = 0
  for (let shot = 0; shot < film.shots; shot++) if (stream.nextShare() < share) present++
  return present
}

/** Marsaglia and Tsang 2000; below shape 1 by the power of a uniform number. */
function drawGamma(stream: SeededStream, shape: number): number {
  if (shape < 1) return drawGamma(stream, shape + 1) * (1 - stream.nextShare()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(stream)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - stream.nextShare()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

function drawNormal(stream: SeededStream): number {
  return Math.sqrt(-2 * Math.log(1 - stream.nextShare())) * Math.cos(2 * Math.PI * stream.nextShare())
}
