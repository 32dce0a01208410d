import type { InEssayLanguages } from '../../../study/index.ts'
import { essayLanguages } from '../../../study/index.ts'
import { numberNames, wordsIn } from '../../../words/index.ts'
import { shotsPath } from '../pages/film-pages.ts'
import type { Publication, PublishedFile, PublishedFinding } from '../publication.ts'
import type { Site } from '../site.ts'
import { citedItems } from '../text/cite-text.ts'
import type { CountedFinding, PublishedCounts, PublishedValue } from './recompute.ts'
import { packCounts } from './recompute.ts'

/** What is published as data: claims, findings, counts, shots, references. `sites`: one for each language. */
export function dataFiles(publication: Publication, sites: readonly Site[]): PublishedFile[] {
  const { findings } = publication
  return [
    { path: 'data/claims.json', text: json(claims(publication, sites)) },
    {
      path: 'data/findings.json',
      text: json(findings.map(({ put: _, picture: __, csv: ___, json: ____, ...one }) => one)),
    },
    ...findings.flatMap(({ id, csv, json: whole }) => [
      { path: `data/findings/${id}.csv`, text: csv },
      { path: `data/findings/${id}.json`, text: whole },
    ]),
    { path: 'data/references.json', text: json(citedItems(publication)) },
    ...(findings.some(({ put }) => put !== null)
      ? [{ path: 'data/counts.js', text: countsScript(findings) }]
      : []),
    ...shotTables(publication, sites[0]!),
  ]
}

function claims({ claims: all, numbers }: Publication, sites: readonly Site[]): object {
  return {
    claims: all.map(({ claim, standing, reasons, isKept, evidence }) => ({
      ...{ name: claim.name, kind: claim.what, note: claim.note, standing, reasons, isKept },
      rivals: sites[0]!.rivalsOf(claim.name),
      words: Object.fromEntries(sites.map(site => [site.language, site.wordsOfClaim(claim.name)])),
      evidence: evidence.map(({ evidence: one, ...stands }) => ({
        ...{ role: one.role, target: one.target, note: one.note },
        ...{ standing: stands.standing, reasons: stands.reasons, isKept: stands.isKept },
        ...(stands.isWithheld ? { withheld: true } : { seen: one.pin.seen, now: stands.now, asOf: one.asOf }),
        codebookVersion: one.pin.codebookVersion,
      })),
    })),
    numbers: numbers.map(({ number, standing, reasons }) => ({
      ...{ name: number.name, target: number.target, standing, reasons },
      printed: number.pin.seen.values ?? [],
    })),
  }
}

/** A classic script, since a page that is opened from a disk may read no other file. */
function countsScript(findings: readonly PublishedFinding[]): string {
  const asked = findings.flatMap(finding => (finding.put ? [{ finding, put: finding.put }] : []))
  const { counts, questions } = packCounts(asked.map(({ put }) => put))
  const published: PublishedCounts = {
    counts,
    findings: asked.map(
      ({ finding }, index): CountedFinding => ({
        id: finding.id,
        name: inLanguages(language => questionName(finding.question, language)),
        question: questions[index]!,
        values: valuesOf(finding),
      }),
    ),
  }
  return `globalThis.silverscreenCounts = ${written(published)};\n`
}

function valuesOf({ outline }: PublishedFinding): PublishedValue[] {
  return outline.en.lines.flatMap(({ key, unit, label, numbers }, index) =>
    numberNames.flatMap(number => {
      const value = numbers[number]
      const labels = { en: label, 'zh-Hans': outline['zh-Hans'].lines[index]?.label ?? label }
      return value === undefined ? [] : [{ line: key, label: labels, unit, number, value }]
    }),
  )
}

function questionName(question: string, language: 'en' | 'zh-Hans'): string {
  const { questions } = wordsIn(language)
  return question in questions ? questions[question as keyof typeof questions].name : question
}

function inLanguages<Value>(
  of: (language: (typeof essayLanguages)[number]) => Value,
): InEssayLanguages<Value> {
  const [first, second] = essayLanguages
  return { [first]: of(first), [second]: of(second) }
}

/** A number without end is written as one that is too large for any machine: JSON has no other word for it. */
function written(value: unknown): string {
  const endless = '\u0001endless'
  return JSON.stringify(value, (_, one) =>
    one === Infinity ? endless : one === -Infinity ? `-${endless}` : (one as unknown),
  )
    .replaceAll('"-\\u0001endless"', '-1e999')
    .replaceAll('"\\u0001endless"', '1e999')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

function shotTables({ films }: Publication, site: Site): PublishedFile[] {
  return films.flatMap(({ parts }) =>
    parts
      .filter(({ shots }) => shots.length > 0)
      .map(({ part, shots }) => ({
        path: shotsPath(site.part(part.id)!),
        text: [
          ['number', 'start_ms', 'end_ms', 'begins_by', 'origin'],
          ...shots.map(({ startMs, endMs, transitionIn, origin }, index) => [
            index + 1,
            startMs,
            endMs,
            transitionIn,
            origin,
          ]),
        ]
          .map(row => `${row.join(',')}\r\n`)
          .join(''),
      })),
  )
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
