import type { FamilyBasis, SeededStream } from '../../src/statistics/index.ts'
import {
  directorBlockPermutation,
  hellingerDistances,
  isNotComputable,
  permanova,
  seededStream,
  stepDownMaxT,
} from '../../src/statistics/index.ts'

/** A corpus in which nothing changed, and who looked through what. */
export interface UnchangedCorpora {
  name: string
  filmsPerPeriod: number
  symbols: number
  /** Was this film looked through for this symbol? Films of the second period come last. */
  looked: (film: number, symbol: number, run: number) => boolean
  /** Films per director, and the share of the variance that is the director's. */
  directors?: { films: number; share: number }
}

const films = 6
const symbols = 10
const blank = (film: number) => film < 4
const drawn = (film: number, symbol: number, run: number) =>
  seededStream(11, run, 1 + film * symbols + symbol).nextShare()

/** Six against six films and ten symbols, one side looked through less; and directors of several films. */
export const unequalLooking: readonly UnchangedCorpora[] = [
  { name: 'all looked through', looked: () => true },
  { name: 'four films of one side for nothing', looked: (film: number) => !blank(film) },
  {
    name: 'four films of one side for half of the symbols',
    looked: (film: number, symbol: number) => !blank(film) || symbol < symbols / 2,
  },
  {
    name: 'two films of one side for nothing, two for half',
    looked: (film: number, symbol: number) => film >= 4 || (film >= 2 && symbol < symbols / 2),
  },
  {
    name: 'every symbol missing in another third of one side',
    looked: (film: number, symbol: number) => film >= films || (film + symbol) % 3 !== 0,
  },
  {
    name: 'a third missing by lot on one side, a tenth on the other',
    looked: (film: number, symbol: number, run: number) =>
      drawn(film, symbol, run) > (film < films ? 1 / 3 : 1 / 10),
  },
].map(corpus => ({ filmsPerPeriod: films, symbols, ...corpus }))

export const nestedDirectors: readonly UnchangedCorpora[] = [3, 4, 5].map(count => ({
  name: `${count} v ${count} directors of three films, one film of one side for nothing`,
  filmsPerPeriod: 3 * count,
  symbols,
  looked: film => film !== 1,
  directors: { films: 3, share: 0.9 },
}))

export interface FalseClaims {
  /** Corpora that were not refused. */
  runs: number
  anyMaxT: number
  system: number
  basis: Partial<Record<FamilyBasis, number>>
  /** Corrected p below raw ones: never. */
  belowRaw: number
}

/** How often unchanged corpora are called changed at .05, by max-T and as a system. */
export function countFalseClaims(corpus: UnchangedCorpora, runs: number, firstRun = 0): FalseClaims {
  const found: FalseClaims = { runs: 0, anyMaxT: 0, system: 0, basis: {}, belowRaw: 0 }
  for (let run = firstRun; run < firstRun + runs; run++) {
    const { valuesBySymbol, isSecond, blocks } = drawUnchanged(corpus, run)
    const settings = { exactUpTo: 20_000, draws: 999, seed: run }
    const family = blocks
      ? directorBlockPermutation({ valuesBySymbol, isSecond, blocks, ...settings })
      : stepDownMaxT({ valuesBySymbol, isSecond, ...settings })
    if (isNotComputable(family)) continue
    found.runs++
    found.basis[family.basis] = (found.basis[family.basis] ?? 0) + 1
    if (family.symbols.some(({ stepDown }) => stepDown.p <= 0.05)) found.anyMaxT++
    found.belowRaw += family.symbols.filter(({ raw, stepDown }) => stepDown.p < raw.p).length
    if (systemP(valuesBySymbol, { isSecond, blocks, settings }) <= 0.05) found.system++
  }
  return found
}

interface SystemWork {
  isSecond: boolean[]
  blocks: string[] | null
  settings: { exactUpTo: number; draws: number; seed: number }
}

function systemP(valuesBySymbol: readonly (readonly (number | null)[])[], work: SystemWork): number {
  const { blocks, settings } = work
  const all = work.isSecond.map((_, film) => valuesBySymbol.map(values => values[film]!))
  const keep = all.map(row => row.some(value => value !== null))
  const stay = <Item>(list: readonly Item[]) => list.filter((_, film) => keep[film])
  const [rows, isSecond] = [stay(all), stay(work.isSecond)]
  const distances = hellingerDistances(rows)
  if (isNotComputable(distances)) return 1
  const found = permanova({
    distances,
    isSecond,
    lookedThrough: rows.map(row => row.map(value => value !== null)),
    ...(blocks ? { blocks: stay(blocks) } : {}),
    ...settings,
  })
  return isNotComputable(found) ? 1 : found.p
}

/** Shares on the arcsine scale: a symbol's level, a kind of film that all symbols share, the director, the film. */
function drawUnchanged(corpus: UnchangedCorpora, run: number) {
  const { filmsPerPeriod, directors } = corpus
  const stream = seededStream(20261, run)
  const filmCount = 2 * filmsPerPeriod
  const all = Array.from({ length: filmCount }, (_, film) => film)
  const directorOf = all.map(film => (directors ? Math.floor(film / directors.films) : film))
  const share = directors?.share ?? 0
  const manner = all.map(() => drawNormal(stream))
  const valuesBySymbol = Array.from({ length: corpus.symbols }, (_, symbol) => {
    const ofDirector = all.map(() => drawNormal(stream))
    return all.map(film => {
      const own = 0.5 * manner[film]! + Math.sqrt(0.75) * drawNormal(stream)
      const value = Math.sqrt(share) * ofDirector[directorOf[film]!]! + Math.sqrt(1 - share) * own
      return corpus.looked(film, symbol, run) ? Math.min(1.5, Math.max(0.01, 0.4 + 0.1 * value)) : null
    })
  })
  return {
    valuesBySymbol,
    isSecond: all.map(film => film >= filmsPerPeriod),
    blocks: directors ? directorOf.map(director => `director ${director}`) : null,
  }
}

function drawNormal(stream: SeededStream): number {
  return Math.sqrt(-2 * Math.log(1 - stream.nextShare())) * Math.cos(2 * Math.PI * stream.nextShare())
}
