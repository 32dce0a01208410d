import { describe, expect, test } from 'vitest'
import type { QuestionFilm } from '../src/findings/index.ts'
import { answerPrevalence, countFilm, isNotComputable } from '../src/findings/index.ts'
import type { SeededStream } from '../src/statistics/index.ts'
import { seededStream } from '../src/statistics/index.ts'

const durationMs = 3_600_000
const lookedThrough = [{ coderId: 'ann', codeIds: ['smoke'], spans: [{ startMs: 0, endMs: durationMs }] }]

function wait(stream: SeededStream, meanMs: number): number {
  return Math.ceil(-meanMs * Math.log(1 - stream.nextShare()))
}

function cut(stream: SeededStream, meanMs: number) {
  const shots: { id: string; startMs: number; endMs: number }[] = []
  for (let startMs = 0; startMs < durationMs; ) {
    const endMs = Math.min(durationMs, startMs + 1000 + wait(stream, meanMs - 1000))
    shots.push({ id: `${shots.length}`, startMs, endMs })
    startMs = endMs
  }
  return shots
}

/** The same events on screen in every film, of its own frequency; only the cutting differs. */
function drawFilm(
  stream: SeededStream,
  id: string,
  film: { periodId: string; shotMs: number },
): QuestionFilm {
  const everyMs = 60_000 + 120_000 * stream.nextShare()
  const marks: { codeId: string; coderId: string; startMs: number; endMs: number }[] = []
  for (let atMs = wait(stream, everyMs); atMs < durationMs - 20_000; atMs += wait(stream, everyMs)) {
    const endMs = atMs + 2000 + wait(stream, 3000)
    marks.push({ codeId: 'smoke', coderId: 'ann', startMs: atMs, endMs })
  }
  const counts = countFilm({ durationMs, shots: cut(stream, film.shotMs), marks, lookedThrough })
  return { id, periodId: film.periodId, directorIds: [id], counts }
}

function ask(run: number, shotMsOfSecond: number) {
  const stream = seededStream(31, run, shotMsOfSecond)
  const films = Array.from({ length: 16 }, (_, film) =>
    drawFilm(
      stream,
      `f${film}`,
      film < 8 ? { periodId: 'P1', shotMs: 5000 } : { periodId: 'P2', shotMs: shotMsOfSecond },
    ),
  )
  const parameters = { exactUpTo: 1, draws: 199 }
  return answerPrevalence({ films, codes: ['smoke'], periods: ['P1', 'P2'], parameters })
}

describe('films that differ only in their cutting', () => {
  const runs = 100
  const findings = Array.from({ length: runs }, (_, run) => ask(run, 12_000))
  const rejects = (read: (finding: ReturnType<typeof ask>) => { p: number } | { kind: 'not-computable' }) =>
    findings.filter(finding => {
      const test = read(finding)
      return !isNotComputable(test) && 'p' in test && test.p <= 0.05
    }).length

  test('seem to change by share of shots, and not by screen time or slices', () => {
    expect(rejects(({ symbols }) => symbols[0]!.permutation)).toBeGreaterThan(40)
    expect(rejects(({ symbols }) => symbols[0]!.screenTimeShare.permutation)).toBeLessThanOrEqual(12)
    expect(rejects(({ symbols }) => symbols[0]!.sliceShare.permutation)).toBeLessThanOrEqual(12)
  })

  test('are warned of every time, and films of one pace hardly ever', () => {
    expect(findings.filter(({ shotLength }) => shotLength.shotLengthDiffers)).toHaveLength(runs)
    const alike = Array.from({ length: 20 }, (_, run) => ask(run, 5000))
    expect(alike.filter(({ shotLength }) => shotLength.shotLengthDiffers)).toHaveLength(0)
  })
})
