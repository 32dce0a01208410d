import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import type { EssayAnswer, PublishedAnswer } from '../../src/server/contracts/index.ts'
import { rounded } from '../parts/measure.ts'
import type { Call } from '../parts/program.ts'
import { callsTo, startServer } from '../parts/program.ts'
import { makeLongFilm } from '../stage/long-study.ts'
import { measurePublished } from './essay-page.ts'
import { newEssay } from './written-essay.ts'

/** Publishes an essay of so many stills of one film: the first time, and once a sentence of it is another. */
export async function measurePublishing(folder: string, stills: number) {
  const place = path.join(folder, 'stills')
  mkdirSync(place)
  const { partId } = await makeLongFilm(place, stills, async () => {})
  const server = await startServer(path.join(place, 'study'))
  try {
    const call = callsTo(server.entrance)
    const essayId = await writeStills(call, { partId, stills })
    const publish = async (into: string) => {
      const startedMs = performance.now()
      const answer = await call<PublishedAnswer>(`/api/essays/${essayId}/published`, {
        folder: path.join(place, into),
      })
      return { ms: performance.now() - startedMs, ...answer }
    }
    const first = await publish('first')
    const { blocks } = await call<EssayAnswer>(`/api/essays/${essayId}`)
    const [block] = blocks
    const put = [{ ...block!, text: 'Another sentence.', upon: block!.text }]
    await call('/api/acts', { kind: 'write-blocks', essayId, language: 'en', put, take: [] })
    const again = await publish('again')
    return {
      ...{ stills, files: first.files, megabytes: rounded(first.bytes / 1e6) },
      ...{ publishingMs: rounded(first.ms), changedAloneMs: rounded(again.ms) },
      ...(await measurePublished(path.join(place, 'again'))),
    }
  } finally {
    await server.end()
  }
}

async function writeStills(
  call: Call,
  { partId, stills }: { partId: string; stills: number },
): Promise<string> {
  const essayId = await newEssay(call, 'Stills')
  const texts = [
    'A sentence.',
    ...Array.from(
      { length: stills },
      (_, at) => `::still[Still ${at}]{part=${partId} ms=${at * 2000 + 1000}}`,
    ),
  ]
  const put = texts.map((text, at) => ({ id: crypto.randomUUID(), position: at + 1, upon: null, text }))
  for (let at = 0; at < put.length; at += 400)
    await call('/api/acts', {
      ...{ kind: 'write-blocks', essayId, language: 'en', put: put.slice(at, at + 400), take: [] },
    })
  return essayId
}
