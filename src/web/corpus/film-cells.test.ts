import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Film } from '../../study/index.ts'
import { describeFilm } from '../../study/index.ts'
import { asOneAct, cellsAct, cellText, filmColumns, pastedCells, withCell, wrongCell } from './film-cells.ts'

const film: Film = {
  id: 'film',
  titles: [
    { language: 'zh-Hans', kind: 'original', text: '铁西区' },
    { language: 'zh-Latn-pinyin', kind: 'transliterated', text: 'Tiěxī qū' },
  ],
  people: [
    { name: 'Zhang', role: 'editor' },
    { name: 'Wang', role: 'director' },
    { name: 'Li', role: 'composer' },
  ],
  releaseDate: '2002',
  storyDate: null,
  shootingDate: '1999/2001',
  specimen: false,
  createdAt: '',
}

describe('a cell of the table of films', () => {
  test('shows each thing that a film is described by', () => {
    expect(filmColumns.map(column => cellText(film, column))).toEqual([
      '铁西区',
      '',
      'Wang',
      '2002',
      '',
      '1999/2001',
    ])
  })

  test('names in its act only what it changed, and upon what', () => {
    expect(cellsAct(film, withCell(film, 'storyDate', ' 1999 '))).toEqual({
      kind: 'describe-film',
      filmId: 'film',
      storyDate: '1999',
      upon: { storyDate: null },
    })
    expect(cellsAct(film, withCell(film, 'releaseDate', '2002 '))).toBe(null)
    const both = withCell(withCell(film, 'translated', 'West of the Tracks'), 'original', '铁西區')
    expect(cellsAct(film, both)).toMatchObject({
      titles: [
        { text: '铁西區' },
        { text: 'Tiěxī qū' },
        { language: 'en', kind: 'translated', text: 'West of the Tracks' },
      ],
      upon: { titles: film.titles },
    })
  })

  test('puts several directors where the one stood, and everybody else stays', () => {
    const { people } = withCell(film, 'director', 'Wang；Wu; ')
    expect(people.map(person => person.name)).toEqual(['Zhang', 'Wang', 'Wu', 'Li'])
    expect(withCell(film, 'director', '').people.map(person => person.name)).toEqual(['Zhang', 'Li'])
  })

  test('says what is wrong with a date or a film without any title', () => {
    expect(wrongCell(film, 'releaseDate', 'last year')).toEqual({ kind: 'date-not-edtf', date: 'last year' })
    expect(wrongCell(film, 'releaseDate', '')).toBe(null)
    const onlyTitle = { ...film, titles: film.titles.slice(0, 1) }
    expect(wrongCell(onlyTitle, 'original', ' ')).toEqual({ kind: 'no-title' })
    expect(wrongCell(film, 'original', ' ')).toBe(null)
  })

  test('gives a title in hanzi no language that cannot be', () => {
    const fromFile = { ...film, titles: [{ language: 'en', kind: 'original' as const, text: 'tie xi qu' }] }
    expect(withCell(fromFile, 'original', '铁西区').titles[0]?.language).toBe('zh-Hans')
    expect(withCell(film, 'translated', 'К западу').titles.at(-1)?.language).toBe('ru')
  })

  test('reads back what was written, whatever it is, and the study takes it', () => {
    const line = fc.stringMatching(/^[a-z铁西 ]{1,12}$/).filter(text => text.trim() !== '')
    fc.assert(
      fc.property(line, fc.constantFrom('original', 'translated', 'director'), (text, column) => {
        const after = withCell(film, column, text)
        expect(cellText(after, column)).toBe(text.trim())
        const act = cellsAct(film, after)
        const answer = act && describeFilm(film, act)
        if (answer) expect(answer.ok && answer.value[0]?.after).toEqual(after)
      }),
    )
  })
})

describe('edits that are made together', () => {
  const edit = (filmId: string) => ({ kind: 'describe-film' as const, filmId, releaseDate: '1999' })

  test('are one act, and of one film the act of that film', () => {
    expect(asOneAct([])).toEqual([])
    expect(asOneAct([edit('a')])).toEqual([edit('a')])
    const many = asOneAct(Array.from({ length: 1003 }, (_, index) => edit(`${index}`)))
    expect(many.map(act => (act.kind === 'describe-films' ? act.films.length : 1))).toEqual([1000, 3])
    expect(many.flatMap(act => (act.kind === 'describe-films' ? act.films : [])).at(-1)).toEqual({
      filmId: '1002',
      releaseDate: '1999',
    })
  })
})

describe('a piece of a spreadsheet', () => {
  test.each([
    ['1999\n2001\n', [['1999'], ['2001']]],
    ['1999\r\n\r\n2001', [['1999'], [''], ['2001']]],
    ['铁西区\tWest of the Tracks', [['铁西区', 'West of the Tracks']]],
    ['"a ""b"""\tc', [['a "b"', 'c']]],
    ['"two\nlines"\nnext', [['two lines'], ['next']]],
    ['5" disc', [['5" disc']]],
  ])('%j becomes its cells', (text, cells) => {
    expect(pastedCells(text)).toEqual(cells)
  })

  test('comes back from its text, whatever stands in it', () => {
    const cell = fc.stringMatching(/^[a"\t 铁]{0,6}$/)
    const row = fc.array(cell, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), cells => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        expect(pastedCells(cells.map(line => line.map(quoted).join('\t')).join('\n'))).toEqual(cells)
      }),
    )
  })
})
