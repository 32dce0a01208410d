import type { EssayAnswer, StandingsAnswer } from '../../src/server/contracts/index.ts'
import type { ServedStudy } from '../../test/server/served-study.ts'
import type { ClaimedStudy } from './claimed-study.ts'
import type { CodePresent } from './printed.ts'
import { printed } from './printed.ts'
import type { Draw } from './random-acts.ts'
import { actAtRandom } from './random-acts.ts'

/** What came of a run: how often evidence stood how, and where its standing was not what was printed. */
export interface Held {
  stood: Record<string, number>
  wrong: string[]
}

/**
 * Does acts at random, and holds the standing of every piece of evidence against what is printed of it: fresh or touched
 * where it reads as it did when it was last checked, stale where it reads otherwise, broken where nothing is left of it.
 * `lookEach`: after how many acts; and after every one that has pinned something anew.
 */
export async function holdStandings(
  study: ServedStudy,
  claimed: ClaimedStudy,
  { acts, draw, lookEach }: { acts: number; draw: Draw; lookEach: number },
): Promise<Held> {
  const { store } = study.server.house
  const { homeCoderId: coderId } = await store.studies.get()
  const held: Held = { stood: {}, wrong: [] }
  /** What was printed as each pin was set, which an undo may bring back. */
  const printedAtPin = new Map<string, string | null>()
  for (let number = 0; number <= acts; number++) {
    if (number > 0) await actAtRandom(study, claimed, draw)
    const pins = await pinsOf(study, claimed)
    const isPinned = [...pins.values()].some(pin => !printedAtPin.has(pin))
    if (!isPinned && number % lookEach !== 0) continue
    const texts = new Map<string, string | null>()
    const present = await presentIn(study, claimed)
    for (const { evidenceId, target } of claimed.claims)
      texts.set(evidenceId, await printed(store, target, { filmId: claimed.filmId, coderId, present }))
    for (const [id, pin] of pins) if (!printedAtPin.has(pin)) printedAtPin.set(pin, texts.get(id)!)
    const { answer } = await study.call<StandingsAnswer>(`/api/essays/${claimed.essayId}/standings`)
    for (const { id, standing } of answer.pieces) {
      // An undo may bring back a claim that stands on something else.
      if (!texts.has(id)) continue
      held.stood[standing] = (held.stood[standing] ?? 0) + 1
      const [was, is] = [printedAtPin.get(pins.get(id)!)!, texts.get(id)!]
      const expected = is === null ? ['broken'] : is === was ? ['fresh', 'touched'] : ['stale']
      if (!expected.includes(standing)) held.wrong.push(`act ${number}: ${standing}, and “${was}” is “${is}”`)
    }
  }
  return held
}

/** What a finding says of each code, in their order, asked for anew and taken out as a file; null where it is refused. */
async function presentIn(study: ServedStudy, { ids }: ClaimedStudy): Promise<readonly CodePresent[] | null> {
  const body = { question: 'appearance', asked: {}, language: 'en' }
  const { answer } = await study.call<{ content?: string }>('/api/findings/taken-out/json', body)
  const text = Buffer.from(answer.content ?? '', 'base64').toString()
  if (text === '') return null
  const { codes } = JSON.parse(text) as { codes: Omit<CodePresent, 'codeId'>[] }
  return codes.map((one, at) => ({ ...one, codeId: [ids.code, ids.otherCode][at]! }))
}

async function pinsOf(study: ServedStudy, { essayId }: ClaimedStudy): Promise<Map<string, string>> {
  const { answer } = await study.call<EssayAnswer>(`/api/essays/${essayId}`)
  return new Map(answer.evidence.map(({ id, pin }) => [id, `${id} ${JSON.stringify(pin)}`]))
}
