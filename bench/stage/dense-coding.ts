import type { Call } from '../parts/program.ts'
import type { Card } from './long-study.ts'

const copiesOfAct = 1000
const filmMs = 6_000_000
/** Where the first code is typed. */
const freeMs = 100_000

const idOf = (kind: string, index: number) =>
  `01900000-0000-7000-8000-${kind}${index.toString(16).padStart(11, '0')}`
const keys = '123456789'

/** So many marks of two seconds on so many codes, evenly over the film; the first codes have a digit for their key. */
export async function codeDensely(
  call: Call,
  { film: { id: filmId }, parts: [part] }: Card,
  { marks, tracks }: { marks: number; tracks: number },
): Promise<void> {
  const partId = part!.id
  const act = (body: object) => call('/api/acts', body)
  for (let track = 0; track < tracks; track++) {
    const names = { en: `code ${track}`, 'zh-Hans': '' }
    const colour = `#${(((track * 2_654_435) % 0xffffff) + 0x333333).toString(16).slice(-6).padStart(6, '3')}`
    const code = { id: idOf('c', track), kind: 'symbol', names, colour, key: keys[track] ?? null }
    await act({ kind: 'add-code', code })
  }
  const passId = idOf('d', 1)
  const codeIds = Array.from({ length: 12 }, (_, track) => idOf('c', track))
  await act({ kind: 'start-pass', passId, filmId, codeIds })
  const perTrack = Math.ceil(marks / tracks)
  for (let track = 0; track < tracks; track++) {
    const codeId = idOf('c', track)
    const markId = idOf('e', track)
    const at = (index: number) => Math.round((index * (filmMs - 10_000)) / perTrack / 1000) * 1000 + 500
    const span = (index: number) => ({ startMs: at(index), endMs: at(index) + 2000 })
    const skipped = track === 0 ? Math.ceil((freeMs * perTrack) / filmMs) : 0
    await act({ kind: 'mark-span', filmId, partId, codeId, passId, newMarkId: markId, ...span(skipped) })
    for (let first = skipped + 1; first < perTrack; first += copiesOfAct) {
      const copies = Array.from({ length: Math.min(copiesOfAct, perTrack - first) }, (_, index) => ({
        ...{ markId, newMarkId: idOf('f', track * perTrack + first + index) },
        ...span(first + index),
      }))
      await act({ kind: 'copy-marks', filmId, partId, passId, copies })
    }
  }
}
