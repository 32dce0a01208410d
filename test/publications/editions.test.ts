import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditionsAnswer, EssayAnswer } from '../../src/server/contracts/index.ts'
import type { StudyToPublish } from './published-study.ts'
import { essayId, studyToPublish } from './published-study.ts'

let made: StudyToPublish
let nextFolder = 1

beforeAll(async () => {
  made = await studyToPublish()
}, 120_000)

afterAll(() => made?.stop())

async function published(more: object = {}): Promise<string> {
  const folder = path.join(made.root, `out-${nextFolder++}`)
  const { status } = await made.study.callWithKey(`/api/essays/${essayId}/published`, { folder, ...more })
  expect(status).toBe(200)
  return folder
}

const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8')
/** Of every file in it. */
const sums = (folder: string) => read(folder, 'SHA256SUMS')
const editions = async () =>
  (await made.study.call<EditionsAnswer>(`/api/essays/${essayId}/editions`)).answer
const essay = async () => (await made.study.call<EssayAnswer>(`/api/essays/${essayId}`)).answer

/** Writes one block otherwise. */
async function rewrite(language: 'en' | 'zh-Hans', from: string, to: string): Promise<void> {
  const { blocks } = await essay()
  const block = blocks.find(one => one.language === language && one.text.includes(from))!
  const put = [{ ...block, text: block.text.replace(from, to), upon: block.text }]
  await made.act({ kind: 'write-blocks', essayId, language, put, take: [] })
}

describe('editions of an essay', () => {
  test('a draft keeps none, the first has nothing before it, and the same again is the same edition', async () => {
    const draft = await published({ isDraft: true })
    expect(read(draft, 'editions.html')).toContain('This is a draft of ')
    expect(await editions()).toMatchObject({ editions: [], isKept: false, against: null })
    const first = await published()
    expect(read(first, 'editions.html')).toMatch(/This is edition 1, published [-\d]+\. There is no earlier edition/)
    expect(read(first, 'index.html')).toContain('<a href="editions.html">Edition 1</a>')
    const again = await published({ languages: ['zh-Hans'] })
    expect(read(again, 'editions.html')).toContain('这是第 1 版')
    expect(await editions()).toMatchObject({ editions: [{ number: 1 }], isKept: true })
  })

  test('the second says which claims, numbers, films and codes are others, beside what stood there', async () => {
    const { act, filmId, study } = made
    await rewrite('en', 'Nobody passes the gate', 'Hardly anybody passes the gate')
    await rewrite('en', ':number[61.8 %]{#n1}', ':number[62 %]{#n1}')
    const { evidence, claims } = await essay()
    const c5 = claims.find(({ name }) => name === 'c5')!
    await act({
      ...{ kind: 'take-evidence', essayId },
      evidenceId: evidence.find(({ claimId }) => claimId === c5.id)!.id,
    })
    await act({
      ...{ kind: 'describe-film', filmId },
      titles: [{ language: 'en', kind: 'translated', text: 'The Works' }],
    })
    const { codes } = (await study.call<{ codes: { id: string; definition: string }[] }>('/api/codebook')).answer
    const { id: codeId, definition } = codes[0]!
    await act({ kind: 'edit-code', codeId, definition: 'What rises from a chimney.', upon: { definition } })

    const { changes, against, isKept } = await editions()
    expect([against?.number, isKept]).toEqual([1, false])
    const said = changes.en.flatMap(({ title, differences }) =>
      differences.map(({ what, before, now }) => [title, what, before, now]),
    )
    expect(said).toEqual([
      ['Text', expect.stringMatching(/^English text: 2 paragraphs differ$/), null, null],
      ['Claims', expect.stringMatching(/^Observation c1: other words/), 'Nobody passes the gate', 'Hardly anybody passes the gate'],
      ['Claims', expect.stringMatching(/^Count c2: other words/), expect.stringContaining('61.8 %'), expect.stringContaining('62 %')],
      ['Claims', expect.stringMatching(/^History c5: 1 piece taken away/), null, null],
      ['Numbers in the text', 'Number n1', '61.8 %', '62 %'],
      ['Films', 'The Works: other titles', 'The Works at Tiexi', 'The Works'],
      ['Codes', expect.stringMatching(/: defined otherwise$/), null, null],
    ])
    const second = await published()
    const page = read(second, 'editions.html')
    for (const one of ['What has changed since edition 1', 'Hardly anybody passes', '61.8 %', 'The Works at Tiexi'])
      expect(page).toContain(one)
    expect(read(second, 'zh-Hans/editions.html')).toContain('自第 1 版')
    expect(sums(await published())).toBe(sums(second))
  })

  test('is none where the folder could not be written, and no undo of what is written takes one back', async () => {
    const before = (await editions()).editions.length
    await rewrite('en', 'Hardly anybody passes', 'Hardly anybody at all passes')
    // A folder whose own name is still short enough, and whose files have names that are too long.
    const most = process.platform === 'linux' ? 4096 : 1024
    const room = most - made.root.length - 24
    const steps = Array.from({ length: Math.floor(room / 200) }, () => 'a'.repeat(199))
    const folder = path.join(made.root, ...steps, 'b'.repeat(Math.max(1, (room % 200) - 2)))
    if (process.platform !== 'win32') {
      const { status } = await made.study.callWithKey(`/api/essays/${essayId}/published`, { folder })
      expect(status).toBe(409)
      expect(await editions()).toMatchObject({ isKept: false })
      expect((await editions()).editions).toHaveLength(before)
    }
    await published()
    expect(await editions()).toMatchObject({ isKept: true })
    expect((await editions()).editions).toHaveLength(before + 1)
    // The act before it, on a claim or its evidence, is what undo takes.
    await made.study.call('/api/undo', { area: 'essay', filmId: null })
    expect((await editions()).editions).toHaveLength(before + 1)
  })

  test('nobody who is withheld since is named by an edition that named them', async () => {
    const { act, filmId } = made
    await rewrite('en', 'Hardly anybody', 'Hardly Wang Lan')
    await published()
    const person = { name: 'Wang Lan', role: 'director', isReal: true, withheld: 'asked' }
    await act({ kind: 'describe-film', filmId, people: [person] })
    const folder = await published()
    const archive = unzipSync(new Uint8Array(readFileSync(path.join(folder, 'archive/study.zip'))))
    const kept = Buffer.from(archive['records/edition.jsonl']!).toString()
    expect(kept.trim().split('\n').length).toBeGreaterThan(2)
    for (const text of [kept, read(folder, 'editions.html'), read(folder, 'zh-Hans/editions.html')])
      expect(text).not.toContain('Wang Lan')
  })
})
