import type { Countable, FilmByDate, FormFilm, Need } from '../../src/findings/index.ts'
import { countFilm } from '../../src/findings/index.ts'
import type { Mediation } from '../../src/study/index.ts'
import { nothingRead, nothingSaid, nothingSaidOfMark } from '../../src/study/index.ts'
import type { namesInFinding } from '../../src/words/index.ts'

/** A corpus as it was written here, nobody's study: every question has something to draw in it. */
const codes = ['chimney', 'smoke', 'yard', 'worker'] as const
const called: Record<string, readonly [string, string]> = {
  chimney: ['chimney <tall>', '烟囱'],
  smoke: ['smoke', '烟'],
  yard: ['yard', '院落'],
  worker: ['worker', '工人'],
}
const periods = ['1950–1975', '1976–2000'] as const
const shotMs = 10_000
const shotCount = 24
const filmCount = 8

const names = ([en, zh]: readonly [string, string]) => ({ en, 'zh-Hans': zh })
const contradictionId = 'plan'
const aspectId = 'channel'

function aFilm(at: number): FormFilm & FilmByDate {
  const isLater = at >= filmCount / 2
  const own = at % (filmCount / 2)
  // Of unlike lengths, that a form can be told of.
  const lengthMs = shotMs * (isLater ? 0.8 : 1.2) + own * 700
  const shots = Array.from({ length: shotCount }, (_, shot) => ({
    ...{ id: `${shot}`, startMs: Math.round(shot * lengthMs), endMs: Math.round((shot + 1) * lengthMs) },
  }))
  const durationMs = shots.at(-1)!.endMs
  const isIn = (code: string, shot: number) =>
    ({
      chimney: isLater ? shot % 3 === 0 || shot > 18 - own : shot % 7 === own % 3,
      smoke: isLater ? shot % 9 === 4 : shot % 7 === own % 3 || shot % 5 === 1,
      yard: shot % 2 === 0,
      worker: isLater ? shot % 8 === own : shot % 4 === 0 || shot % 6 === own,
    })[code as (typeof codes)[number]]
  const marks = codes.flatMap(codeId =>
    shots.flatMap(({ startMs, endMs }, shot) => {
      if (!isIn(codeId, shot)) return []
      const isOther = (shot + own) % 4 === 0
      const said = {
        ...nothingSaidOfMark,
        aspects: [{ aspectId, values: [isLater !== isOther ? 'voice' : 'picture'], reason: '' }],
        positions: [
          {
            ...{ contradictionId, positions: [isLater !== isOther ? ('s2' as const) : ('s1' as const)] },
            ...{ attitudeToFirst: null, attitudeToSecond: null, treatment: null },
          },
        ],
      }
      return [{ codeId, coderId: 'me', startMs, endMs, said }]
    }),
  )
  const year = 1952 + at * 6
  return {
    ...{ id: `film ${at + 1}`, periodId: periods[isLater ? 1 : 0], directorIds: [`director ${at + 1}`] },
    ...{ year, years: { from: year, to: year } },
    counts: countFilm({
      ...{ durationMs, shots, marks, kinds: { spaces: ['yard'], subjects: ['worker'] } },
      lookedThrough: [{ coderId: 'me', codeIds: [...codes], spans: [{ startMs: 0, endMs: durationMs }] }],
    }),
    shots: shots.map(({ startMs, endMs }, shot) => ({
      ...{ startMs, endMs, transition: shot === 0 ? ('start' as const) : ('cut' as const), measured: null },
    })),
    aspects: [],
  }
}

const films = Array.from({ length: filmCount }, (_, at) => aFilm(at))

function mediation(film: number, before: 's1' | 's2', after: 's1' | 's2' | 'notS1' | 'both'): Mediation {
  return {
    ...{ ...nothingRead, id: `m ${film} ${after}`, filmId: `film ${film}`, coderId: 'me', contradictionId },
    ...{ createdAt: `${film}`, positionsBefore: [before] },
    positionsAfter: after === 'both' ? ['s1', 's2'] : [after],
  }
}

const compared = {
  ...{ films, codes: [...codes], periods, periodsInOrder: true, codebookVersion: null, entailed: [] },
}
const byDate = { ...compared, dated: 'release' as const }

export const counted: { readonly [Some in Need]: Countable[Some] } = {
  'films-in-two-periods': compared,
  'films-by-date-and-period': byDate,
  'films-by-date': byDate,
  'whole-films': compared,
  'films-with-codebook': {
    ...compared,
    book: {
      ...{ spaces: ['yard'], subjects: ['worker'], contradictions: [contradictionId], channelId: aspectId },
      aspects: [{ id: aspectId, valueIds: ['picture', 'voice'], takesSeveral: true }],
    },
  },
  'system-in-two-periods': {
    ...compared,
    book: {
      codes: codes.map(id => ({
        ...{ id, parentIds: [], entailsIds: [] },
        kind: id === 'yard' ? 'space' : id === 'worker' ? 'subject' : 'symbol',
      })),
      ...{ groups: [], narrowed: null },
    },
  },
  'form-in-two-periods': { ...compared, techniques: [], aspects: [] },
  'films-under-moved-borders': {
    ...compared,
    borders: [{ years: 6, periodOf: { 'film 5': periods[0] } }],
    exampleFilmIds: { chimney: ['film 1'] },
  },
  'films-read': {
    ...byDate,
    mediations: [
      mediation(1, 's1', 's1'),
      mediation(2, 's1', 'notS1'),
      mediation(3, 's1', 's2'),
      mediation(5, 's1', 's2'),
      mediation(6, 's1', 's2'),
      mediation(7, 's2', 's1'),
      mediation(8, 's2', 'both'),
    ],
    ...{ spans: [], realities: [], contradictions: [contradictionId], readBy: 'me', readers: ['me'] },
  },
}

/** Of records as much as names are read from. */
export const named = {
  films: films.map(({ id }, at) => ({
    id,
    titles: [
      { text: `The ${at + 1}. film & more`, language: 'en', kind: 'original' },
      { text: `第 ${at + 1} 部`, language: 'zh-Hans', kind: 'translated' },
    ],
  })),
  codes: codes.map(id => ({ id, names: names(called[id]!) })),
  coders: [{ id: 'me', name: 'Ann' }],
  contradictions: [
    {
      ...{ ...nothingSaid, id: contradictionId, names: names(['Plan and use', '规划与使用']) },
      ...{ firstPole: names(['planned', '规划']), secondPole: names(['used', '使用']) },
    },
  ],
  aspects: [
    {
      ...{ id: aspectId, names: names(['Channel', '表达通道']) },
      values: [
        { id: 'picture', names: names(['picture', '画面']) },
        { id: 'voice', names: names(['voice', '人声']) },
      ],
    },
  ],
  choiceLists: [],
} as unknown as Parameters<typeof namesInFinding>[1]
