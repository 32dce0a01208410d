import { describe, expect, test } from 'vitest'
import { bounds } from '../../study/index.ts'
import type { SubtitleChoices } from './read-subtitles.ts'
import { readSubtitles } from './read-subtitles.ts'
import { holdsWords, readTrackInside } from './read-track-inside.ts'
import { clockMs } from './subtitle-file.ts'

const choices: SubtitleChoices = {
  ...{ fileName: 'works.srt', encoding: null, stretch: 1, shiftMs: 0, endMs: 60_000 },
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array, news: Partial<SubtitleChoices> = {}) => {
  const answer = readSubtitles(typeof text === 'string' ? bytesOf(text) : text, { ...choices, ...news })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}
const refusalOf = (text: string | Uint8Array, news: Partial<SubtitleChoices> = {}) => {
  const answer = readSubtitles(typeof text === 'string' ? bytesOf(text) : text, { ...choices, ...news })
  return answer.ok ? null : answer.refusal
}
const textsOf = (text: string) => read(text).lines.map(line => line.text)
const cue = (from: string, to: string, text: string) => `1\n${from} --> ${to}\n${text}\n\n`

test('a time is read with as many digits as somebody wrote', () => {
  expect(clockMs('00:00:04,5')).toBe(4500)
  expect(clockMs('1:02:03.045')).toBe(3_723_045)
  expect(clockMs('02:03.04')).toBe(123_040)
  expect(clockMs('four')).toBeNull()
})

describe('SRT', () => {
  test('keeps rows, two languages and lines that lie over each other, and leaves looks out', () => {
    const file =
      cue('00:00:02,000', '00:00:05,000', '<i>工厂的大门</i>\nThe gate of the works') +
      cue('00:00:01,000', '00:00:03,000', '{\\an8}a < b > c')
    expect(read(file)).toMatchObject({
      form: 'srt',
      lines: [
        { startMs: 1000, endMs: 3000, text: 'a < b > c' },
        { startMs: 2000, endMs: 5000, text: '工厂的大门\nThe gate of the works' },
      ],
      misfits: [],
    })
  })

  test('keeps a text with an empty row in it, and one that is a number itself', () => {
    expect(textsOf(`${cue('00:01', '00:02', 'one\n\ntwo')}2\n00:03 --> 00:04\n1986\n\n`)).toEqual([
      'one\ntwo',
      '1986',
    ])
  })

  test('lists every line that cannot stand in the film, with its place in the file', () => {
    const file = [
      cue('00:00:01,000', '00:00:02,000', 'good'),
      cue('oops', '00:00:03,000', 'broken'),
      cue('00:00:09,000', '00:00:08,000', 'backwards'),
      cue('00:00:10,000', '00:00:11,000', '<b></b>'),
      cue('00:00:12,000', '00:00:13,000', 'x'.repeat(bounds.subtitle + 1)),
      cue('00:00:59,000', '00:01:02,000', 'last'),
      cue('00:01:00,000', '00:01:02,000', 'beyond'),
    ].join('')
    const { lines, misfits } = read(file)
    expect(lines.map(({ text, endMs }) => [text, endMs])).toEqual([
      ['good', 2000],
      ['last', 60_000],
    ])
    expect(misfits).toEqual([
      { kind: 'cue-not-read', entry: 6 },
      { kind: 'cue-backwards', entry: 10 },
      { kind: 'cue-empty', entry: 14 },
      { kind: 'cue-too-long', entry: 18, most: bounds.subtitle },
      { kind: 'cue-cut-at-end', entry: 22 },
      { kind: 'cue-beyond-film', entry: 26, atMs: 60_000 },
    ])
  })

  test('is stretched before it is shifted', () => {
    const file = cue('00:00:10,000', '00:00:20,000', 'x')
    const [line] = read(file, { stretch: 25 / (24_000 / 1001), shiftMs: -500 }).lines
    expect(line).toMatchObject({ startMs: 9927, endMs: 20_354 })
    expect(read(file, { shiftMs: -10_001 }).misfits).toEqual([
      { kind: 'cue-before-film', entry: 2, atMs: -1 },
    ])
  })
})

test('WebVTT is read without its remarks and looks, and who speaks stands before the words', () => {
  const file = `WEBVTT - works\r\nX: y\r\n\r\nNOTE a remark\r\n\r\nSTYLE\r\n::cue {}\r\n\r\nid\r\n00:01.000 --> 00:02.500 line:0\r\n<v.loud Wang>We &amp; <c.red>you</c> <00:01.500>now\r\n\r\n01:00 --> bad\r\nx\r\n`
  expect(read(file)).toMatchObject({
    form: 'webvtt',
    lines: [{ startMs: 1000, endMs: 2500, text: 'Wang: We & you now' }],
    misfits: [
      { kind: 'cue-not-read', entry: 13 },
      { kind: 'remarks-left-out', count: 2 },
    ],
  })
})

test('ASS is read by the order of its fields, without drawings and remarks', () => {
  const file = `[Script Info]\nTitle: x\n\n[Events]\nFormat: Start, End, Style, Text\nComment: 0:00:00.00,0:00:01.00,D,no\nDialogue: 0:00:01.50,0:00:02.00,D,{\\i1}One, two{\\i0}\\N三\nDialogue: 0:00:03.00,0:00:04.00,D,{\\p1}m 0 0\nDialogue: x,0:00:04.00,D,z\n`
  expect(read(file)).toMatchObject({
    form: 'ass',
    lines: [{ startMs: 1500, endMs: 2000, text: 'One, two\n三' }],
    misfits: [
      { kind: 'cue-not-read', entry: 9 },
      { kind: 'remarks-left-out', count: 1 },
      { kind: 'drawings-left-out', count: 1 },
    ],
  })
})

describe('the encoding', () => {
  const chinese = cue('00:01', '00:02', 'x')
  const around = (...inner: number[]) => {
    const [before, after] = chinese.split('x').map(bytesOf) as [Uint8Array, Uint8Array]
    return Uint8Array.from([...before, ...inner, ...after])
  }
  /** 我们的工厂在中国 in GB 18030, 我們的工廠在中國 in Big5, Où ça “là” in Windows-1252. */
  const gb = [0xce, 0xd2, 0xc3, 0xc7, 0xb5, 0xc4, 0xb9, 0xa4, 0xb3, 0xa7, 0xd4, 0xda, 0xd6, 0xd0, 0xb9, 0xfa]
  const big5 = [
    0xa7, 0xda, 0xad, 0xcc, 0xaa, 0xba, 0xa4, 0x75, 0xbc, 0x74, 0xa6, 0x62, 0xa4, 0xa4, 0xb0, 0xea,
  ]
  const western = [0x4f, 0xf9, 0x20, 0xe7, 0x61, 0x20, 0x93, 0x6c, 0xe0, 0x94]

  test.each([
    ['gb18030', around(...gb), '我们的工厂在中国', 'zh-Hans'],
    ['big5', around(...big5), '我們的工廠在中國', 'zh-Hant'],
    ['windows-1252', around(...western), 'Où ça “là”', null],
  ] as const)('is guessed as %s, and said to be a guess', (encoding, bytes, text, language) => {
    expect(read(bytes)).toMatchObject({ encoding, isGuessed: true, language, lines: [{ text }] })
  })

  test('is known by a mark, by zeros, or because no other text is sound UTF-8', () => {
    const wide = (mark: boolean, swap: boolean) =>
      Uint8Array.from(
        [...`${mark ? '\ufeff' : ''}${cue('00:01', '00:02', '工厂')}`].flatMap(sign => {
          const code = sign.charCodeAt(0)
          return swap ? [code >> 8, code & 255] : [code & 255, code >> 8]
        }),
      )
    expect(read(wide(true, false))).toMatchObject({ encoding: 'utf-16le', isGuessed: false })
    expect(read(wide(true, true))).toMatchObject({ encoding: 'utf-16be', isGuessed: false })
    expect(read(wide(false, true))).toMatchObject({ encoding: 'utf-16be', isGuessed: true })
    expect(read(`\ufeff${cue('00:01', '00:02', '工厂')}`)).toMatchObject({
      ...{ encoding: 'utf-8', isGuessed: false, lines: [{ text: '工厂' }] },
    })
  })

  test('that somebody chose is used; one in which the file is no text is refused', () => {
    expect(read(around(...gb), { encoding: 'windows-1252' }).lines[0]!.text).toBe('ÎÒÃÇµÄ¹¤³§ÔÚÖÐ¹ú')
    expect(refusalOf(around(...gb), { encoding: 'utf-8' })).toEqual({
      ...{ kind: 'encoding-unfit', encoding: 'utf-8' },
    })
  })

  test('with one fault in a long text is kept, and the fault is listed', () => {
    const bytes = Uint8Array.from([...bytesOf(cue('00:01', '00:02', '长'.repeat(90))), ...around(0xff)])
    expect(read(bytes, { encoding: 'utf-8' }).misfits).toEqual([{ kind: 'signs-unread', count: 1 }])
  })
})

test('the language is proposed by the writing or by the name, and left open where neither tells', () => {
  const of = (text: string, fileName = 'works.srt') =>
    read(cue('00:01', '00:02', text), { fileName }).language
  expect(of('左に見えるのは')).toBe('ja')
  expect(of('Привет, товарищ')).toBe('ru')
  expect(of('You and the others are not of the works')).toBe('en')
  expect(of('这是我们的工厂\nThis is our works, and it has always been')).toBe('zh-Hans')
  expect(of('Guten Tag, Herr Nachbar')).toBeNull()
  expect(of('Guten Tag', 'works.de.srt')).toBe('de')
})

test('what is no file of subtitles, or too large a one, is refused', () => {
  expect(refusalOf('a letter\nto a friend')).toEqual({ kind: 'not-subtitles' })
  expect(refusalOf('')).toEqual({ kind: 'not-subtitles' })
  expect(refusalOf(new Uint8Array(bounds.subtitleBytes + 1))).toMatchObject({ kind: 'subtitles-too-large' })
  const many = cue('00:01', '00:02', 'x').repeat(bounds.subtitles + 1)
  expect(refusalOf(many)).toMatchObject({ kind: 'too-many-subtitles', count: bounds.subtitles + 1 })
})

describe('a track inside a film', () => {
  const at = { startMs: 1000, endMs: 2000 }
  const inside = (codec: string, bytes: Uint8Array, language: string | null = null) =>
    readTrackInside({ codec, language, packets: [{ ...at, bytes }] }, choices)
  const movText = (text: Uint8Array, looks = 'styl') =>
    Uint8Array.of(text.length >> 8, text.length & 255, ...text, ...bytesOf(looks))
  const wide = Uint8Array.of(0xfe, 0xff, 0x5d, 0xe5, 0x53, 0x82)

  test.each([
    ['subrip', bytesOf('<i>工厂</i>\r\nThe works'), 'srt', '工厂\nThe works'],
    ['mov_text', movText(bytesOf('工厂')), 'srt', '工厂'],
    ['mov_text', movText(wide), 'srt', '工厂'],
    ['ass', bytesOf('0,0,Default,,0,0,0,,{\\i1}工厂{\\i0},\\N烟囱'), 'ass', '工厂,\n烟囱'],
    ['webvtt', bytesOf('<v Li>工厂 &amp; 烟囱'), 'webvtt', 'Li: 工厂 & 烟囱'],
  ])('of %s is read word for word', (codec, bytes, form, text) => {
    expect(inside(codec, bytes)).toMatchObject({
      value: { form, encoding: 'utf-8', isGuessed: false, language: 'zh-Hans', lines: [{ ...at, text }] },
    })
  })

  test('leaves out gaps in silence, drawings not', () => {
    expect(inside('mov_text', Uint8Array.of(0, 0))).toMatchObject({ value: { lines: [], misfits: [] } })
    expect(inside('ass', bytesOf('0,0,Default,,0,0,0,,{\\p1}m 0 0'))).toMatchObject({
      value: { lines: [], misfits: [{ kind: 'drawings-left-out', count: 1 }] },
    })
  })

  test('is of the language that the file says, where that says how it is written', () => {
    expect(inside('subrip', bytesOf('Eh'), 'fra')).toMatchObject({ value: { language: 'fr' } })
    expect(inside('subrip', bytesOf('工廠與車門'), 'chi')).toMatchObject({ value: { language: 'zh-Hant' } })
  })

  test('of pictures of words is refused', () => {
    expect(inside('hdmv_pgs_subtitle', bytesOf('x'))).toMatchObject({
      refusal: { kind: 'subtitles-are-pictures', codec: 'hdmv_pgs_subtitle' },
    })
    expect(holdsWords('toString')).toBe(false)
  })
})

describe('lines that say the same in two languages', () => {
  const both = (upper: string, lower: string, at: number) =>
    cue(`00:00:0${at},000`, `00:00:0${at},900`, `${upper}\n${lower}`)

  test('are told apart row by row, the upper one first, whatever stands in one of them alone', () => {
    const file =
      both('工厂的大门', 'The gate of the works', 1) +
      both('- 你说什么？\n- OK，走吧', '- What do you say?\n- Let us go', 2) +
      cue('00:00:04,000', '00:00:05,000', '1986') +
      cue('00:00:06,000', '00:00:07,000', 'Only here')
    expect(read(file).split).toEqual([
      {
        language: 'zh-Hans',
        lines: [
          { startMs: 1000, endMs: 1900, text: '工厂的大门' },
          { startMs: 2000, endMs: 2900, text: '- 你说什么？\n- OK，走吧' },
        ],
      },
      {
        language: 'en',
        lines: [
          { startMs: 1000, endMs: 1900, text: 'The gate of the works' },
          { startMs: 2000, endMs: 2900, text: '- What do you say?\n- Let us go' },
          { startMs: 4000, endMs: 5000, text: '1986' },
          { startMs: 6000, endMs: 7000, text: 'Only here' },
        ],
      },
    ])
  })

  test('stay one where few of them are in two, and no row is lost', () => {
    const file =
      both('工厂', 'Works', 1) + [2, 3, 4].map(at => cue(`00:00:0${at},0`, `00:00:0${at},5`, '走吧')).join('')
    expect(read(file).split).toEqual([])
    expect(read(cue('00:00:01,0', '00:00:02,0', 'One row\nand another')).split).toEqual([])
    const three = read(both('工厂', 'Works\nЗавод', 1) + both('大门', 'Gate', 2)).split
    expect(three.flatMap(({ lines }) => lines.flatMap(({ text }) => text.split('\n'))).sort()).toEqual(
      ['Gate', 'Works', 'Завод', '大门', '工厂'].sort(),
    )
  })
})
