import { answerPrevalence } from '../../src/findings/index.ts'
import type { SeededStream } from '../../src/statistics/index.ts'
import { seededStream } from '../../src/statistics/index.ts'
import { drawFilm } from '../../test/golden/beta-binomial.ts'
import { filmWith } from '../../test/traps/drawn-films.ts'
import type { Claimant } from './claims.ts'
import { claims } from './claims.ts'
import { drawCorpus } from './draw-corpus.ts'
import type { Manner } from './draw-manner.ts'
import { planted, plantedInAll } from './draw-manner.ts'

/** What is planted, which question is to find it, and the sentence by which it has. */
interface ToFind {
  question: Claimant
  says: RegExp
  inLater?: (manner: Manner) => Manner
  inAll?: (manner: Manner) => Manner
}

const toFind: readonly ToFind[] = [
  { question: 'appearance', says: /^gate /, inLater: planted.appearance },
  { question: 'prevalence', says: /“ruin” is on screen longer/, inLater: planted.prevalence },
  {
    question: 'companions',
    says: /“train” and “snow” keep together more closely/,
    inLater: planted.companions,
  },
  {
    question: 'companions within ten seconds',
    ...{ says: /“train” and “snow” keep together more closely/, inLater: planted.companions },
  },
  {
    question: 'resignification',
    ...{ says: /^“ruin” is seen with other things/, inLater: planted.resignification },
  },
  { question: 'reversal', says: /^“ruin” stands/, inLater: planted.reversal },
  { question: 'carrier', says: /“worker”.*“hall”/, inLater: planted.carrier },
  { question: 'channel', says: /“ruin”/, inLater: planted.channel },
  { question: 'course', says: /^“ruin” is on screen longer/, inAll: plantedInAll.course },
  { question: 'system', says: /^In the mix/, inLater: planted.system },
  { question: 'form', says: /shot length|Cutting rate/, inLater: planted.form },
  { question: 'when', says: /^“ruin” is on screen more/, inLater: planted.prevalence },
]

export interface Power {
  question: string
  perPeriod: number
  seeds: number
  /** Corpora in which the planted shift is said, in percent. */
  found: number
}

/** How often each question says what was planted for it. */
export function* powerOfQuestions(perPeriod: number, seeds: number, wanted: string): Generator<Power> {
  for (const { question, says, inLater, inAll } of toFind) {
    if (!question.includes(wanted)) continue
    let found = 0
    for (let seed = 0; seed < seeds; seed++) {
      const corpus = drawCorpus({
        ...{ story: 'films of their own manner', seed, perPeriod },
        planted: { ...(inLater && { inLater }), ...(inAll && { inAll }) },
      })
      if (claims[question](corpus).some(line => says.test(line))) found++
    }
    yield { question, perPeriod, seeds, found: Number(((100 * found) / seeds).toFixed(1)) }
  }
}

/** A cell of the tables of power in the methods: prevalence .05 in 400 shots, so many times as much in later films. */
export interface Cell {
  perPeriod: number
  rho: number
  times: number
  /** Unchanged symbols beside it, all of them compared. */
  beside: number
  /** Percent, as the methods have it. */
  expected: number
}

export const cells: readonly Cell[] = [
  { perPeriod: 6, rho: 0.05, times: 2, beside: 0, expected: 31 },
  { perPeriod: 6, rho: 0.1, times: 3, beside: 0, expected: 49 },
  { perPeriod: 10, rho: 0.05, times: 3, beside: 0, expected: 91 },
  { perPeriod: 8, rho: 0.1, times: 3, beside: 0, expected: 65 },
  { perPeriod: 8, rho: 0.1, times: 3, beside: 4, expected: 37 },
  { perPeriod: 8, rho: 0.1, times: 3, beside: 41, expected: 13 },
]

/** How often the verdict of prevalence shows a planted change, in percent. */
export function powerOfPrevalence({ perPeriod, rho, times, beside }: Cell, seeds: number): number {
  const codes = ['ruin', ...Array.from({ length: beside }, (_, code) => `beside${code}`)]
  let found = 0
  for (let seed = 0; seed < seeds; seed++) {
    const films = filmsOf(seededStream(20261201, seed, perPeriod + beside), { perPeriod, rho, times, codes })
    const { symbols } = answerPrevalence({
      ...{ films, codes, periods: ['P1', 'P2'] },
      parameters: { draws: 999, exactUpTo: 999 },
    })
    const { verdict } = symbols[0]!
    if (verdict.kind === 'shows' && verdict.direction === 'more') found++
  }
  return (100 * found) / seeds
}

function filmsOf(
  stream: SeededStream,
  { perPeriod, rho, times, codes }: Pick<Cell, 'perPeriod' | 'rho' | 'times'> & { codes: readonly string[] },
) {
  const shots = 400
  return Array.from({ length: 2 * perPeriod }, (_, index) => {
    const later = index >= perPeriod
    const present = codes.map((codeId, code) => {
      const prevalence = later && code === 0 ? 0.05 * times : 0.05
      return [codeId, drawFilm(stream, { prevalence, rho, shots })] as const
    })
    return filmWith({ id: `F${index}`, periodId: later ? 'P2' : 'P1' }, Object.fromEntries(present), {
      shots,
    })
  })
}
