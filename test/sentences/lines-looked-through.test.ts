import { expect, test } from 'vitest'
import type { FilmsWithCodebook } from '../../src/findings/index.ts'
import { answerQuestion, countFilm } from '../../src/findings/index.ts'
import { unsaidCorpus } from '../../src/study/index.ts'
import { sayFinding } from '../../src/words/index.ts'

/** Works hall for 40 s from the beginning, with the worker in it from so late on; so much of ten minutes looked through. */
function aFilm(id: string, periodId: string, { fromMs, lookedMs }: { fromMs: number; lookedMs: number }) {
  const mark = (codeId: string, startMs: number) => ({ codeId, coderId: 'ann', startMs, endMs: 40_000 })
  const counts = countFilm({
    ...{ durationMs: 600_000, shots: [], marks: [mark('hall', 0), mark('worker', fromMs)] },
    lookedThrough: [
      { coderId: 'ann', codeIds: ['hall', 'worker'], spans: [{ startMs: 0, endMs: lookedMs }] },
    ],
    kinds: { spaces: ['hall'], subjects: ['worker'] },
  })
  return { id, periodId, directorIds: [id], counts }
}

function ask(lookedMs: number) {
  const counted: FilmsWithCodebook = {
    films: [30_000, 31_000, 32_000, 33_000, 34_000].flatMap((fromMs, film) => [
      aFilm(`early ${film}`, 'early', { fromMs, lookedMs: 600_000 }),
      aFilm(`late ${film}`, 'late', { fromMs: fromMs - 25_000, lookedMs }),
    ]),
    ...{ codes: ['hall', 'worker'], periods: ['early', 'late'], periodsInOrder: true },
    ...{ codebookVersion: null, entailed: [] },
    book: {
      ...{ spaces: ['hall'], subjects: ['worker'], contradictions: [], aspects: [], channelId: null },
    },
  }
  return answerQuestion({ name: 'carrier', counted, choices: {}, corpus: unsaidCorpus })
}

const nothingNamed = { films: [], codes: [], coders: [], contradictions: [], aspects: [], choiceLists: [] }

test('a line of films of which a little was looked through claims nothing, and says why in both languages', () => {
  const finding = ask(60_000)
  expect(finding.rows[0]!.verdict).toMatchObject({ kind: 'looked-through-unequally', shares: [1, 0.1] })
  expect(sayFinding('en', finding, nothingNamed)).toMatch(
    /somewhat .*, but the later films were looked through far less \(on average 10\.0 % of a film, against 100\.0 % of the earlier films\)/,
  )
  expect(sayFinding('zh-Hans', finding, nothingNamed)).toMatch(
    /但后期影片检视得少得多（平均每部 10\.0%，前期影片为 100\.0%）/,
  )
})

test('the same films looked through whole show what they show', () => {
  const finding = ask(600_000)
  expect(finding.rows[0]!.verdict).toMatchObject({ kind: 'shows', direction: 'more' })
  expect(sayFinding('en', finding, nothingNamed)).not.toContain('looked through far less')
})
