import type { Claimant } from './claims.ts'
import { claims } from './claims.ts'
import type { Planted, Story } from './draw-corpus.ts'
import { drawCorpus } from './draw-corpus.ts'

export interface ToCount {
  story: Story
  questions: readonly Claimant[]
  seeds: number
  from?: number
  planted?: Planted
  perPeriod?: number
}

export interface Counted {
  story: Story
  seeds: number
  /** By question: corpora with at least one claim, as a number and in percent, and the first few of what was claimed. */
  claimed: Record<
    string,
    { corpora: number; percent: number; ms: number; firstSeeds: number[]; said: string[] }
  >
}

/** Draws corpora one after the other and puts every question to each. */
export function countClaims({ story, questions, seeds, from = 0, planted, perPeriod }: ToCount): Counted {
  const found = new Map(questions.map(name => [name, { seeds: [] as number[], said: [] as string[], ms: 0 }]))
  for (let seed = from; seed < from + seeds; seed++) {
    const corpus = drawCorpus({
      ...{ story, seed },
      ...(planted && { planted }),
      ...(perPeriod !== undefined && { perPeriod }),
    })
    for (const [name, count] of found) {
      const started = performance.now()
      const said = claims[name](corpus)
      count.ms += performance.now() - started
      if (said.length === 0) continue
      count.seeds.push(seed)
      count.said.push(...said)
    }
  }
  return {
    ...{ story, seeds },
    claimed: Object.fromEntries(
      [...found].map(([name, count]) => [
        name,
        {
          corpora: count.seeds.length,
          percent: Number(((100 * count.seeds.length) / seeds).toFixed(1)),
          ms: Math.round(count.ms / seeds),
          firstSeeds: count.seeds.slice(0, 5),
          said: count.said.slice(0, 12),
        },
      ]),
    ),
  }
}
