// Hurt files of other programs: npm run bench -- fuzz-exchange [--count 10000] [--seed 1]. Real samples of each adapter,
// hurt in their bytes or in what stands in them; each is read or refused with a sentence. The same seed hurts the same way.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isBundle, openBundle } from '../src/disk/index.ts'
import { fuzzAdapter, shortened } from './exchange/fuzz-adapters.ts'
import { printFigure, rounded } from './parts/measure.ts'
import { repositoryRoot } from './parts/program.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
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
const documents = readdirSync(path.join(data, 'elan'))
  .filter(name => name.endsWith('.eaf'))
  .map(name => readFileSync(path.join(data, 'elan', name), 'utf8'))

const forrest = path.join(data, 'forrest')
const tables = readdirSync(forrest)
  .filter(name => /\.[ct]sv$/.test(name))
  .map(name =>
    Buffer.from(readFileSync(path.join(forrest, name), 'utf8').split('\n').slice(0, 20).join('\n')),
  )
{
  const { slowestMs, ...fuzzed } = await fuzzAdapter('sheet', tables, how)
  printFigure({ name: 'fuzz-exchange', ...how, ...fuzzed, slowestMs: rounded(slowestMs) })
}

for (const [adapter, texts] of [
  ['advene', packages],
  ['elan', documents],
] as const) {
  const samples = texts.map(text => shortened(text, adapter, 12))
  const { slowestMs, ...fuzzed } = await fuzzAdapter(adapter, samples, how)
  printFigure({ name: 'fuzz-exchange', ...how, ...fuzzed, slowestMs: rounded(slowestMs) })
}
