import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { PrevalenceFinding, QuestionFilm, Unit } from '../src/findings/index.ts'
import { answerPrevalence, countFilm } from '../src/findings/index.ts'
import { isNotComputable } from '../src/statistics/index.ts'

const generator = fileURLToPath(new URL('./golden/generate-corpus.mjs', import.meta.url))

interface CorpusRecord {
  type: string
  id: string
  film: string
  period: string
  director: string
  durationMs: number
  i: number
  shot: number
  symbol: string
  coder: string
  startMs: number
  endMs: number
  symbols: { id: string; planted: number }[]
}

function readCorpus(flags: string[]): { films: QuestionFilm[]; planted: Map<string, number> } {
  const text = execFileSync(process.execPath, [generator, ...flags], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const records: CorpusRecord[] = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const truth = records.find(record => record.type === 'truth')!
  const codeIds = truth.symbols.map(symbol => symbol.id)
  const films = records
    .filter(record => record.type === 'film')
    .map((film): QuestionFilm => {
      const own = records.filter(record => record.film === film.id)
      const shots: Unit[] = own
        .filter(record => record.type === 'shot')
        .map(({ i, startMs, endMs }) => ({ id: `${i}`, startMs, endMs }))
      const marks = own
        .filter(record => record.type === 'annotation')
        .map(({ symbol, coder, startMs, endMs, shot }) => ({
          codeId: symbol,
          coderId: coder,
          startMs,
          endMs,
          attachedTo: `${shot}`,
        }))
      const spans = [{ startMs: 0, endMs: film.durationMs }]
      const lookedThrough = [{ coderId: 'c0', codeIds, spans }]
      return {
        id: film.id,
        periodId: film.period,
        directorIds: [film.director],
        counts: countFilm({ durationMs: film.durationMs, shots, marks, lookedThrough }),
      }
    })
  return { films, planted: new Map(truth.symbols.map(symbol => [symbol.id, symbol.planted])) }
}

function ask(seed: number, k: number): { finding: PrevalenceFinding; planted: Map<string, number> } {
  const flags = ['--films', '12', '--shots', '100', '--symbols', '8', '--rho', '0.05', '--shift', '1.6']
  const { films, planted } = readCorpus([...flags, '--k', String(k), '--seed', String(seed)])
  const finding = answerPrevalence({ films, codes: [...planted.keys()], periods: ['P1', 'P2'] })
  return { finding, planted }
}

describe('a corpus from the generator', () => {
  test('with nothing planted seldom shows anything, by shots or by time', () => {
    let [raw, corrected, symbols] = [0, 0, 0]
    for (let seed = 1; seed <= 60; seed++) {
      const { finding } = ask(seed, 0)
      const passes = finding.symbols.map(symbol => {
        symbols++
        const { permutation, maxT } = symbol.screenTimeShare
        if (!isNotComputable(permutation) && permutation.p <= 0.05) raw++
        return !isNotComputable(maxT) && maxT.p <= 0.05
      })
      if (passes.includes(true)) corrected++
    }
    const rawPercent = (100 * raw) / symbols
    expect(rawPercent).toBeGreaterThan(1.5)
    expect(rawPercent).toBeLessThan(9)
    expect(corrected).toBeLessThanOrEqual(9)
  })

  test('with two symbols planted finds them, in their direction', () => {
    let [found, wrong, planted] = [0, 0, 0]
    for (let seed = 1; seed <= 60; seed++) {
      const { finding, planted: truth } = ask(seed, 1)
      for (const { symbol, permutation, shotShare } of finding.symbols) {
        const sign = Math.sign(truth.get(symbol)!)
        if (sign === 0) continue
        planted++
        if (isNotComputable(permutation) || isNotComputable(shotShare.difference) || permutation.p > 0.05)
          continue
        if (Math.sign(shotShare.difference) === sign) found++
        else wrong++
      }
    }
    expect(planted).toBe(120)
    expect(found / planted).toBeGreaterThan(0.45)
    expect(wrong).toBe(0)
  })
})
