import { describe, expect, test } from 'vitest'
import type { FilmByDate } from '../../src/findings/index.ts'
import { answerQuestion, answerSystem, countFilm } from '../../src/findings/index.ts'
import { unsaidCorpus } from '../../src/study/index.ts'
import type { Language } from '../../src/words/index.ts'
import { sayFinding } from '../../src/words/index.ts'

const codes = ['gate', 'ruin', 'train']
const durationMs = 600_000

/**
 * Six films in which a gate stands for a moment near the end, ruins and trains in the middle, and six of which the
 * beginning alone was looked through: it holds neither gate nor ruin.
 */
function films(lookedLater: number): FilmByDate[] {
  return Array.from({ length: 12 }, (_, film) => {
    const later = film >= 6
    const at = (codeId: string, startMs: number, ms: number) => ({
      ...{ codeId, coderId: 'ann', startMs: startMs + 1000 * film, endMs: startMs + 1000 * film + ms },
    })
    const endMs = later ? lookedLater * durationMs : durationMs
    const counts = countFilm({
      durationMs,
      shots: Array.from({ length: 120 }, (__, shot) => ({
        ...{ id: `${shot}`, startMs: 5000 * shot, endMs: 5000 * (shot + 1) },
      })),
      marks: [at('gate', 500_000, 20_000), at('ruin', 300_000, 90_000), at('train', 5000, 20_000)],
      lookedThrough: [{ coderId: 'ann', codeIds: codes, spans: [{ startMs: 0, endMs }] }],
    })
    return {
      ...{ id: `f${film}`, periodId: later ? 'late' : 'early', directorIds: [`${film}`], counts },
      years: { from: 1990 + film, to: 1990 + film },
    }
  })
}

const nothingNamed = { films: [], codes: [], coders: [], contradictions: [], aspects: [], choiceLists: [] }
const inPeriods = { codes, periods: ['early', 'late'] as const, periodsInOrder: true, codebookVersion: null }

function said(language: Language, name: 'appearance' | 'when' | 'system', lookedLater: number): string {
  const asked = { ...inPeriods, films: films(lookedLater), dated: 'release' as const }
  switch (name) {
    case 'appearance': {
      const finding = answerQuestion({ name, counted: asked, choices: {}, corpus: unsaidCorpus })
      return sayFinding(language, finding, nothingNamed)
    }
    case 'when': {
      const counted = { ...asked, periods: null }
      const finding = answerQuestion({ name, counted, choices: {}, corpus: unsaidCorpus })
      return sayFinding(language, finding, nothingNamed)
    }
    case 'system': {
      const finding = answerSystem({
        ...asked,
        book: { codes: [], groups: [], narrowed: null },
        parameters: { bootstraps: 2, minimumFilms: 3 },
      })
      return sayFinding(language, { ...finding, corpus: unsaidCorpus }, nothingNamed)
    }
  }
}

describe('films of which the beginning alone was looked through, against films looked through whole', () => {
  test.each([
    [
      'appearance',
      /far less was looked through: whether it was lost or came up cannot be told/,
      /检视得少得多：它是消失还是浮现/,
    ],
    ['when', /looked through so unequally that no change can be told/, /检视得太不均等，无法由此判断变化/],
    [
      'system',
      /cannot be said: the later films were looked through far less \(on average 5\.0 %/,
      /无从判断：后期影片检视得少得多/,
    ],
  ] as const)('claim nothing, and say why in both languages: %s', (name, en, zh) => {
    expect(said('en', name, 0.05)).toMatch(en)
    expect(said('zh-Hans', name, 0.05)).toMatch(zh)
    expect(said('en', name, 0.05)).not.toMatch(/it is lost|the system changes|differ more than/)
  })

  test.each(['appearance', 'when', 'system'] as const)('and say nothing of it where all were: %s', name => {
    expect(said('en', name, 1)).not.toMatch(/far less|so unequally/)
  })
})
