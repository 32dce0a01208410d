import { describe, expect, test } from 'vitest'
import type { FilmCard, Task } from '../../server/contracts/index.ts'
import { answering, connected } from './connection.ts'
import { dismissed, goneOn, noNotices, noticed, staysOpen, undoneBy } from './notices.ts'
import { preferencesFrom } from './preferences.ts'
import { justDone, mayRetry, taskMoved, taskOfFilm, taskRemoved, tasksInRail } from './tasks.ts'
import { noUploads, uploadBegun, uploadGone, uploadMoved } from './uploads.ts'

function aTask(id: string, state: Task['state'], subjectId: string | null = null): Task {
  return {
    id,
    kind: 'take-in-film',
    subjectId,
    subject: id,
    wouldRead: null,
    state,
    stage: null,
    doneShare: null,
    leftMs: null,
    reason: null,
    createdAt: '',
    endedAt: null,
  }
}

describe('tasks', () => {
  test('stand newest first and move in place', () => {
    const two = taskMoved(taskMoved([], aTask('a', 'waiting')), aTask('b', 'waiting'))
    expect(two.map(task => task.id)).toEqual(['b', 'a'])
    expect(taskMoved(two, aTask('a', 'running')).map(task => task.state)).toEqual(['waiting', 'running'])
    expect(taskRemoved(two, 'b').map(task => task.id)).toEqual(['a'])
  })

  test('that have just ended well are told from those that had before', () => {
    const before = [aTask('a', 'running'), aTask('b', 'done'), aTask('c', 'running')]
    const now = [aTask('a', 'done'), aTask('b', 'done'), aTask('c', 'failed'), aTask('d', 'done')]
    expect(justDone(before, now).map(({ id }) => id)).toEqual(['a'])
    const unasked = { ...aTask('e', 'running'), kind: 'digest-file' }
    expect(justDone([unasked], [{ ...unasked, state: 'done' }])).toEqual([])
  })

  test('in the rail wait in the order of their turn, and what is done has gone', () => {
    const all = [aTask('c', 'waiting'), aTask('b', 'waiting'), aTask('a', 'done'), aTask('f', 'failed')]
    const { open, failed, waiting } = tasksInRail(all)
    expect([open, failed, waiting].map(list => list.map(task => task.id))).toEqual([[], ['f'], ['b', 'c']])
  })

  test('of a film are found by film, part or file, work before failure', () => {
    const card = { film: { id: 'film' }, parts: [{ id: 'part' }], files: [{ id: 'file' }] } as FilmCard
    const own = [aTask('1', 'failed', 'file'), aTask('2', 'waiting', 'part'), aTask('3', 'running', 'other')]
    expect(taskOfFilm(own, card)?.id).toBe('2')
    expect(taskOfFilm(own.slice(0, 1), card)?.id).toBe('1')
    expect(taskOfFilm([aTask('4', 'done', 'film')], card)).toBeUndefined()
  })
})

describe('a failed task', () => {
  test.each([
    ['not-a-film', false],
    ['already-in-study', false],
    ['disk-full', true],
    ['took-too-long', true],
  ])('for %s may be tried again: %s', (kind, may) => {
    expect(mayRetry({ ...aTask('a', 'failed'), reason: { kind } })).toBe(may)
  })
})

describe('notices', () => {
  const refusal = { kind: 'refusal', refusal: { kind: 'no-title' } } as const

  test('say one thing once, the newest last, four at most', () => {
    const once = noticed(noticed(noNotices, refusal), refusal)
    expect(once.open).toHaveLength(1)
    const many = (['missing', 'truncated', 'no-video', 'no-frames', 'cancelled'] as const).reduce(
      (state, kind) => noticed(state, { kind: 'refusal', refusal: { kind } }),
      noNotices,
    )
    expect(many.open.map(({ subject }) => subject.kind === 'refusal' && subject.refusal.kind)).toEqual([
      'truncated',
      'no-video',
      'no-frames',
      'cancelled',
    ])
  })

  test('stay to be read until the person has gone on, and can be read again after', () => {
    const gone = goneOn(noticed(noNotices, refusal), 'coding')
    expect(gone.open.map(staysOpen)).toEqual([false])
    const later = noticed(dismissed(gone, 1), { kind: 'nothing-dropped' })
    expect(later.said.map(({ subject }) => subject.kind)).toEqual(['nothing-dropped', 'refusal'])
    const backedUp = goneOn(noticed(noNotices, { kind: 'backed-up', file: 'f' }), 'coding')
    expect(backedUp.open.map(staysOpen)).toEqual([true])
  })

  test('offer undo until something else was done where it would be undone', () => {
    const removed = noticed(noNotices, { kind: 'film-removed', filmId: 'a', titles: [] })
    expect(removed.open.map(staysOpen)).toEqual([true])
    const coded = goneOn(removed, 'coding')
    expect(coded.open.map(staysOpen)).toEqual([false])
    expect(coded.said.map(undoneBy)).toEqual([{ area: 'corpus', filmId: null }])
    expect(goneOn(coded, 'corpus').said.map(undoneBy)).toEqual([null])
  })

  test('go when they are dismissed; only refusals stay by themselves', () => {
    const state = noticed(noticed(noNotices, refusal), { kind: 'detection-started' })
    expect(state.open.map(staysOpen)).toEqual([true, false])
    expect(dismissed(state, 1).open.map(notice => notice.id)).toEqual([2])
    expect(dismissed(state, 77)).toBe(state)
  })
})

describe('uploads', () => {
  const upload = {
    id: '1',
    name: 'a.mp4',
    byteSize: 10,
    sentBytes: 0,
    leftMs: null,
    state: 'waiting',
    reason: null,
  } as const

  test('take the place of the interrupted one when the same file is chosen again', () => {
    const interrupted = { ...upload, id: '0', state: 'interrupted' as const }
    expect(uploadBegun([interrupted], upload).map(({ id }) => id)).toEqual(['1'])
    expect(uploadBegun([interrupted], { ...upload, byteSize: 11 }).map(({ id }) => id)).toEqual(['0', '1'])
  })

  test('move and go', () => {
    const moved = uploadMoved(uploadBegun(noUploads, upload), '1', { sentBytes: 5, state: 'sending' })
    expect(moved[0]).toMatchObject({ sentBytes: 5, state: 'sending' })
    expect(uploadGone(moved, '1')).toEqual([])
  })
})

describe('preferences', () => {
  test.each([
    [null, ['zh-CN'], { language: 'zh-Hans', theme: 'as-screen', stillSize: 'medium' }],
    ['{"language":"en","theme":"reading"}', ['zh-CN'], { language: 'en', theme: 'reading' }],
    [
      '{"language":"klingon","theme":"neon","sheetShare":7}',
      ['en'],
      { language: 'en', theme: 'as-screen', sheetShare: 0.36 },
    ],
    ['not json', ['en'], { language: 'en' }],
    ['null', ['en'], { language: 'en' }],
  ])('kept as %s are read without trust', (kept, languages, expected) => {
    expect(preferencesFrom(kept, languages)).toMatchObject(expected)
  })
})

describe('the connection', () => {
  test('stays the same object where nothing is new', () => {
    expect(answering(connected, true)).toBe(connected)
    expect(answering(connected, false)).toEqual({ answering: false })
  })
})
