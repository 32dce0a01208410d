import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ForeignFilm } from '../../src/exchange/index.ts'
import { readElan } from '../../src/exchange/index.ts'
import type { StudyStore } from '../../src/store/index.ts'
import { takeOutElan } from '../../src/workbench/index.ts'
import { sharedFolder } from '../real-data.ts'
import { aDrawnEaf } from './drawn-eaf.ts'
import { aStudyForForeign, elanSample } from './foreign-study.ts'
import { smallEaf } from './small-eaf.ts'

/** Every annotation of a document by its tier, whatever the order in which they stand there. */
function annotationsOf(film: ForeignFilm): Record<string, string[]> {
  return Object.fromEntries(
    film.tracks
      .map(({ key, annotations }) => [
        key,
        annotations
          .filter(({ startMs, endMs }) => startMs >= 0 && endMs > startMs)
          .map(({ startMs, endMs, content }) => `${startMs}-${endMs} ${content}`)
          .sort(),
      ])
      .filter(([, annotations]) => annotations!.length > 0),
  )
}

/** What else of a document goes round: tiers with their people, types, and vocabularies. */
function frameOf({ frame }: ForeignFilm) {
  const { tiers, elements } = frame as { tiers: object[]; elements: { name: string; attributes: object }[] }
  const kept = elements.filter(({ name }) => ['LINGUISTIC_TYPE', 'LOCALE', 'EXTERNAL_REF'].includes(name))
  return { tiers, kept }
}

async function writtenFrom(store: StudyStore): Promise<string> {
  let text = ''
  const bundle = {
    add: async (_: string, content: Readable) => {
      for await (const piece of content) text += String(piece)
    },
    end: async () => {},
  }
  await takeOutElan(store, bundle as never, { filmIds: null, at: '2026-12-01T10:00:00.000Z' })
  return text
}

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0
const study = await aStudyForForeign()

async function roundTrip(document: string | Uint8Array) {
  const { store, bringInContent } = study
  await store.inBulk(async (_, transaction) => {
    for (const table of ['film', 'setAside'] as const) await transaction.deleteFrom(table).execute()
  })
  const report = await bringInContent('film.eaf', document)
  if (!report.ok) throw new Error(JSON.stringify(report.refusal))
  const text = await writtenFrom(store)
  const before = await readElan([Buffer.from(document)], 'film.eaf')
  const after = await readElan([Buffer.from(text)], 'film.eaf')
  return { before, after, text }
}

describe('what came from ELAN goes out to ELAN', () => {
  test.skipIf(!sharedFolder).each(['pympi_sample_3.0.eaf', 'speach_test.eaf'])(
    'with every annotation, tier, type and vocabulary: %s',
    async name => {
      const { before, after } = await roundTrip(readFileSync(elanSample(name)))
      expect(annotationsOf(after)).toEqual(annotationsOf(before))
      expect(frameOf(after).tiers).toEqual(frameOf(before).tiers)
      expect(frameOf(after).kept).toEqual(frameOf(before).kept)
      const vocabularies = (film: ForeignFilm) => film.tracks.map(({ key, vocabulary }) => [key, vocabulary])
      expect(vocabularies(after)).toEqual(vocabularies(before))
    },
  )

  test.skipIf(!sharedFolder || !hasXmllint)('as the form of ELAN asks for', async () => {
    const place = path.join(study.root, 'written.eaf')
    const samples = ['pympi_sample_3.0.eaf', 'speach_test.eaf'].map(name => readFileSync(elanSample(name)))
    for (const document of [smallEaf, ...samples]) {
      writeFileSync(place, (await roundTrip(document)).text)
      const said = spawnSync('xmllint', ['--noout', '--nonet', '--schema', elanSample('EAFv3.0.xsd'), place])
      expect(String(said.stderr)).toContain('validates')
    }
  })

  test('from an older form, which goes out in the newest', async () => {
    const { before, after, text } = await roundTrip(smallEaf)
    expect(annotationsOf(after)).toEqual(annotationsOf(before))
    expect(text).toContain('CV_ENTRY_ML')
    expect(text).toMatch(/ANNOTATION_ID="a1"[^>]* CVE_REF="cveid\d"/)
  })

  test('whatever its tiers hang on, and whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(aDrawnEaf(), async document => {
        fc.pre(document.includes('<ANNOTATION>'))
        const { before, after } = await roundTrip(document)
        expect(annotationsOf(after)).toEqual(annotationsOf(before))
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})
