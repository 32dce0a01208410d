import type {
  CodebookAnswer,
  FileSummary,
  FilmCard,
  PartView,
  StudyAnswer,
} from '../../src/server/contracts/index.ts'
import type { Code, KnownOf, Shot } from '../../src/study/index.ts'
import { plainMeaning, unsaidCorpus } from '../../src/study/index.ts'

const frames = 750

/** Ten shots of three seconds at 25 frames a second, and two codes. */
export const ids = {
  study: 'a0000000-0000-7000-8000-000000000001',
  coder: 'a0000000-0000-7000-8000-000000000002',
  otherCoder: 'a0000000-0000-7000-8000-000000000003',
  film: 'a0000000-0000-7000-8000-000000000004',
  version: 'a0000000-0000-7000-8000-000000000005',
  part: 'a0000000-0000-7000-8000-000000000006',
  file: 'a0000000-0000-7000-8000-000000000007',
  chimney: 'a0000000-0000-7000-8000-000000000008',
  snow: 'a0000000-0000-7000-8000-000000000009',
  shot: (index: number) => `a0000000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`,
}

const clock = {
  kind: 'constant' as const,
  rate: { numerator: 25, denominator: 1 },
  ...{ offsetTicks: 0, frameCount: frames, endMs: 30_000 },
}

export interface FilmInMemory {
  study: StudyAnswer
  card: FilmCard
  part: PartView
  codebook: CodebookAnswer
  desk: KnownOf<'coding'>
}

export function oneFilm(): FilmInMemory {
  const shots = Array.from({ length: 10 }, (_, index) => aShot(index))
  const codes = [aCode(ids.chimney, 'Chimney', '烟囱', 'c', 0), aCode(ids.snow, 'Snow', '雪', 'w', 1)]
  const parts = [
    {
      id: ids.part,
      versionId: ids.version,
      position: 0,
      name: '',
      durationMs: 30_000,
      fileInUseId: ids.file,
    },
  ]
  return {
    study: {
      ...{
        id: ids.study,
        name: 'study',
        numbers: 'inferential',
        corpus: unsaidCorpus,
        readings: [],
        homeCoderId: ids.coder,
        folder: '/study',
        program: '0',
      },
      ...{ isSpecimen: false, specimenOf: null, isForReading: false, copyOf: null },
    },
    card: {
      film: {
        id: ids.film,
        titles: [{ language: 'zh-Hans', kind: 'original', text: '钢的琴' }],
        people: [],
        ...{ releaseDate: '2011', storyDate: null, shootingDate: null, specimen: false },
        createdAt: '2026-01-01T00:00:00.000Z',
      },
      versions: [{ id: ids.version, filmId: ids.film, position: 0, name: '' }],
      parts,
      files: [aFile()],
      ...{ likeness: null, shotCount: 10, complaints: [], runningMs: 30_000, still: null },
    },
    part: {
      ...{ partId: ids.part, filmId: ids.film, endMs: 30_000, file: aFile(), clock },
      ...{ shots, scenes: [], stills: [] },
    },
    codebook: {
      codes,
      codeSets: [],
      contradictions: [],
      aspects: [],
      choiceLists: [],
      groups: [],
      versions: [],
      steps: [],
      examples: [],
      coders: [{ id: ids.coder, name: 'Me' }],
      newestPasses: [],
    },
    desk: {
      ...{ clock, endMs: 30_000, coderId: ids.coder, isFilmThere: true, codes, shots },
      ...{
        aspects: [],
        contradictions: [],
        choiceLists: [],
        marks: [],
        regionKeys: [],
        passes: [],
        lookedThrough: [],
        seen: [],
      },
      ...{ plans: [], aspects: [], marks: [], passes: [], lookedThrough: [] },
      ...{ makeId: () => ids.study, now: () => '2026-01-01T00:00:00.000Z' },
    },
  }
}

function aShot(index: number): Shot {
  return {
    ...{ id: ids.shot(index), partId: ids.part, startMs: 3000 * index, endMs: 3000 * (index + 1) },
    transitionIn: index === 0 ? 'start' : 'cut',
    ...{ transitionStartMs: null, transitionEndMs: null, confidence: 0.9, origin: 'machine' },
  }
}

function aCode(id: string, en: string, hans: string, key: string, position: number): Code {
  const names = { en, 'zh-Hans': hans }
  return { ...plainMeaning, id, kind: 'symbol', names, colour: '#e69f00', key, position, retired: false }
}

/** A file that is away: the desk shows stills, and no player is needed. */
function aFile(): FileSummary {
  return {
    ...{ id: ids.file, partId: ids.part, storage: 'referenced', originalName: 'piano.mp4', startSeconds: 0 },
    ...{ path: '/films/piano.mp4', byteSize: 1, width: 640, height: 360, inUse: true, state: 'ready' },
    ...{ missing: true, notOpened: null, notPlayable: null, playableCopy: null, facts: null },
    ...{ sounds: [], subtitles: [] },
  }
}
