// Hurt files of other programs: npm run bench -- fuzz-exchange [--count 10000] [--seed 1] [--adapter NAME]. Real samples of each adapter,
// hurt in their bytes or in what stands in them; each is read or refused with a sentence. The same seed hurts the same way.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { unzipSync } from 'fflate'
import { isBundle, openBundle } from '../src/disk/index.ts'
import type { FuzzedAdapter, Sample } from './exchange/fuzz-adapters.ts'
import {
  fuzzAdapter,
  fuzzedAdapters,
  shortened,
  writtenSamples,
  writtenShotLists,
} from './exchange/fuzz-adapters.ts'
import { printFigure, rounded } from './parts/measure.ts'
import { repositoryRoot } from './parts/program.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    adapter: { type: 'string' },
  },
})
const how = { count: Number(values.count), seed: Number(values.seed) }
const shared = process.env['SILVERSCREEN_SHARED'] ?? path.join(repositoryRoot, '..', 'shared')
const data = path.join(shared, 'data')

async function contentOf(place: string): Promise<string> {
  const bundle = await openBundle(place)
  if (!isBundle(bundle)) throw new Error(bundle.kind)
  const pieces: Buffer[] = []
  for await (const piece of await bundle.read('content.xml')) pieces.push(piece as Buffer)
  bundle.close()
  return Buffer.concat(pieces).toString()
}

const news = path.join(data, 'ada', 'news')
const packages = await Promise.all(readdirSync(news).map(name => contentOf(path.join(news, name))))
const filesIn = (folder: string, ending: string) =>
  readdirSync(path.join(data, folder))
    .filter(name => name.endsWith(ending))
    .map(name => readFileSync(path.join(data, folder, name)))

const samples: Record<FuzzedAdapter, Sample[]> = {
  advene: packages.map(text => shortened(text, 'advene', 12)),
  elan: filesIn('elan', '.eaf').map(document => shortened(document.toString(), 'elan', 12)),
  'web-annotations': filesIn('formats/webannotation', '.json'),
  mediapkg: filesIn('formats/mediapkg', '.mediapkg').map(bytes => unzipSync(bytes)),
  subtitles: ['.srt', '.vtt'].flatMap(ending => filesIn('subtitles', ending)),
  sheet: ['.csv', '.tsv'].flatMap(ending => filesIn('forrest', ending).map(table => table.subarray(0, 1200))),
  'shot-list': writtenShotLists(),
  ...writtenSamples(),
}
for (const adapter of fuzzedAdapters) {
  if (values.adapter && values.adapter !== adapter) continue
  const { slowestMs, ...fuzzed } = await fuzzAdapter(adapter, samples[adapter], how)
  printFigure({ name: 'fuzz-exchange', ...how, ...fuzzed, slowestMs: rounded(slowestMs) })
}
