import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWanted, keysOfText, keysWanted, stretchFound, wantedText } from './find-text.ts'
import { foldText } from './fold-text.ts'
import { textsOf } from './searched-text.ts'
import { isSounded, keysOfSounds, soundsOfText, wantedSound } from './sounds.ts'

const simplify = (sign: string) => ({ 廠: '厂', 門: '门' })[sign] ?? sign
const folded = (text: string) => foldText(text, simplify).folded

test('a text is folded to what is typed who looks for it', () => {
  expect(folded('Ａ４紙，工廠 門口。')).toBe(' a4 紙 工厂门口')
  expect(folded('Ærøskøbing  ÉTÉ')).toBe(' aeroskobing ete')
  expect(folded('工。厂\n门')).toBe(' 工 厂 门')
  expect(folded(' 。…')).toBe('')
})

test('what was found is pointed at in the text as it is written', () => {
  const text = '…那座工 廠，倒了'
  const stretch = stretchFound(wantedText('工厂', simplify), text, simplify)!
  expect(text.slice(stretch.start, stretch.end)).toBe('工 廠')
  expect(stretchFound(wantedText('门', simplify), text, simplify)).toBe(null)
})

test('an index that knows the keys of a text misses none that is wanted', () => {
  const some = fc.string({ unit: fc.constantFrom(...'工厂門烟 ab4。é'), maxLength: 14 })
  fc.assert(
    fc.property(some, some, (text, typed) => {
      const keys = [...keysOfText(folded(text))]
      const wanted = wantedText(typed, simplify)
      if (!isWanted(wanted, folded(text))) return
      for (const { key, begins } of keysWanted(wanted))
        expect(keys.some(one => (begins ? one.startsWith(key) : one === key))).toBe(true)
    }),
  )
})

test('pinyin is divided in every way, and tones count where they are typed', () => {
  const read = (run: string) =>
    [...run].map(sign => ({ 西: 'xi1', 安: 'an1', 先: 'xian1', 绿: 'lv4' })[sign] ?? sign)
  const sounds = (text: string) => soundsOfText(folded(text), read)
  expect(sounds('去西安，先')).toBe(' / xi1 an1 / xian1 /')
  const holds = (typed: string, text: string) => isSounded(wantedSound(typed), sounds(text))
  expect(holds('xian', '西安')).toBe(true)
  expect(holds('xian', '先')).toBe(true)
  expect(holds("xi'an", '先')).toBe(false)
  expect(holds('xī ān', '西安')).toBe(true)
  expect(holds('xi2an', '西安')).toBe(false)
  expect(holds('lü', '绿')).toBe(true)
  expect(keysOfSounds(sounds('西安'))).toEqual(new Set(['yxiyany', 'yany']))
  for (const none of ['', ' ', 'xyz', '西安', '1', 'a'.repeat(400)]) expect(holds(none, '西安')).toBe(false)
})

test('of a block of an essay its words are found, and not the signs around them', () => {
  const block = {
    id: 'b',
    essayId: 'e',
    language: 'en',
    position: 1,
    text: '## :claim[The *works*]{#c3 .x} close',
  } as const
  expect(textsOf('essayBlock', block).map(({ text }) => text)).toEqual(['The works close'])
})
