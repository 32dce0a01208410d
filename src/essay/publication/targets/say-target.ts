import type { EvidenceTarget, Seen } from '../../../study/index.ts'
import { factsOf, nameIn } from '../../../study/index.ts'
import { nameSource, numberNames, positionName, sayDate, sayNumber } from '../../../words/index.ts'
import { sayMeasured } from '../../evidence/measured.ts'
import { coordinatesAsSeen } from '../../evidence/see-sources.ts'
import { readFound, readLine, readNumber } from '../../evidence/seen-texts.ts'
import type { Stretch } from '../../evidence/sight.ts'
import { readStill } from '../../evidence/sight.ts'
import type { PublishedEvidence } from '../publication.ts'
import type { Site } from '../site.ts'
import { filmPage, platePlace } from '../site.ts'
import { stretchOf } from '../text/figures.ts'

/** A target as a reader of the publication is told of it. */
export interface SaidTarget {
  /** Lines, the first of which names it. */
  lines: readonly string[]
  /** Where it is seen, each with a page and perhaps a still. */
  places: readonly Stretch[]
  /** A page of the publication that has more of it; null where the places are all there is. */
  page: string | null
}

const nothing: SaidTarget = { lines: [], places: [], page: null }

/** What a claim stands on, in words; null where the study has it no more. */
export function sayTarget(site: Site, evidence: PublishedEvidence): SaidTarget | null {
  const { target, pin } = evidence.evidence
  const { records, plates, sources } = site.publication
  const { language, words } = site
  const own = words.publication
  switch (target.what) {
    case 'shot': {
      const found = site.shotAt(target)
      const said = found ? own.shotNumber(found.number) : site.sayTime(target)
      return { ...nothing, lines: [said], places: [found ? stretchOf(found.shot) : stretchOf(target)] }
    }
    case 'span':
      return { ...nothing, places: [stretchOf(target)] }
    case 'measurement':
      return sayMeasurement(site, target, pin.seen.values ?? [])
    case 'mark': {
      const mark = byId(records.marks, target.id)
      if (!mark) return null
      const said = mark.said
      return {
        ...nothing,
        lines: [
          site.codeName(mark.codeId),
          ...(said?.aspects ?? []).flatMap(({ aspectId, values }) => {
            const aspect = byId(records.aspects, aspectId)
            const chosen = aspect?.values.filter(({ id }) => values.includes(id)) ?? []
            const named = chosen.map(({ names }) => nameIn(names, language)).join(words.codebook.between)
            return aspect ? [`${nameIn(aspect.names, language)}: ${named}`] : []
          }),
          ...(said?.positions ?? []).map(({ contradictionId, positions }) =>
            sayPositions(site, contradictionId, positions, []),
          ),
          said?.connotes ?? '',
          (said?.connotesIds ?? []).map(id => site.codeName(id)).join(words.codebook.between),
          site.coderName(mark.coderId),
        ].filter(Boolean),
        places: [stretchOf(mark)],
      }
    }
    case 'scene': {
      const scene = byId(records.scenes, target.id)
      return scene && { ...nothing, lines: [scene.name].filter(Boolean), places: [stretchOf(scene)] }
    }
    case 'dialogue': {
      const quoted = site.quotedLine({ lineId: target.id, isRead: true })
      if (!quoted) return null
      const rows = quoted.rows.map(({ text }) => text.replaceAll('\n', ' / '))
      return { ...nothing, lines: [...rows, quoted.by].filter(Boolean), places: [quoted.stretch] }
    }
    case 'mediation': {
      const found = records.mediations.find(({ mediation }) => mediation.id === target.id)
      if (!found) return null
      const { mediation, spans } = found
      const film = site.film(mediation.filmId)
      return {
        ...nothing,
        lines: [
          film ? site.titleOf(film.film) : '',
          sayPositions(site, mediation.contradictionId, mediation.positionsBefore, mediation.positionsAfter),
          mediation.codeIds.map(id => site.codeName(id)).join(words.codebook.between),
          mediation.reading,
          site.coderName(mediation.coderId),
        ].filter(Boolean),
        places: spans.map(stretchOf),
      }
    }
    case 'plate': {
      const found = plates.find(({ plate }) => plate.id === target.id)
      if (!found) return null
      const { plate, items } = found
      return {
        lines: [plate.name, plate.caption].filter(Boolean),
        places: items.map(stretchOf),
        page: platePlace(target.id),
      }
    }
    case 'memo': {
      const memo = byId(records.memos, target.id)
      return memo && { ...nothing, lines: [memo.text, site.coderName(memo.coderId)].filter(Boolean) }
    }
    case 'pass': {
      const found = records.passes.find(({ pass }) => pass.id === target.id)
      if (!found) return null
      const film = site.film(found.pass.filmId)
      return {
        ...nothing,
        lines: [film ? site.titleOf(film.film) : '', site.sayCoverage(found)].filter(Boolean),
        page: 'coding.html#passes',
      }
    }
    case 'excerpt': {
      const excerpt = byId(records.excerpts, target.id)
      if (!excerpt) return null
      const { item, locator, quotation, translation } = excerpt
      return {
        ...nothing,
        lines: [quotation, translation, item ? nameSource(item, language, locator) : locator].filter(Boolean),
      }
    }
    case 'source': {
      const source = byId(sources, target.id)
      return source && { ...nothing, lines: [nameSource(source.item, language)], page: 'references.html' }
    }
    case 'event': {
      const event = byId(records.events, target.id)
      return event && { ...nothing, lines: [nameIn(event.names, language), sayDate(event.date, language)] }
    }
    case 'fact': {
      const fact = byId(records.facts, target.id)
      if (!fact) return null
      const { facts, isDisputed } = factsOf(records.facts, fact)
      const say = ({ value, says, locator }: typeof fact) =>
        [value, [says, locator].filter(Boolean).join(', ')].filter(Boolean).join(' — ')
      const others = facts.filter(one => one !== fact).map(say)
      return { ...nothing, lines: [say(fact), ...(isDisputed ? [own.disputed, ...others] : [])] }
    }
    case 'place': {
      const place = byId(records.places, target.id)
      return (
        place && {
          ...nothing,
          lines: [nameIn(place.names, language), coordinatesAsSeen(place)].filter(Boolean),
        }
      )
    }
    case 'query':
      return sayQuery(site, pin.seen)
    case 'finding':
      return sayFindingTarget(site, target)
  }
}

/** Of one shot its place is shown; of a longer stretch the page of its film, since no single picture stands for it. */
function sayMeasurement(
  site: Site,
  target: Extract<EvidenceTarget, { what: 'measurement' }>,
  values: readonly string[],
): SaidTarget {
  const lines = values.map(value => sayMeasured(target.measure, value, site.language))
  if ('filmId' in target) {
    const film = site.film(target.filmId)
    return {
      lines: [...lines, film ? site.titleOf(film.film) : ''].filter(Boolean),
      places: [],
      page: filmPage(target.filmId),
    }
  }
  const stretch = stretchOf(target)
  const part = site.part(target.partId)
  const isShot = part?.shots.some(
    ({ startMs, endMs }) => startMs === target.startMs && endMs === target.endMs,
  )
  return isShot || !part
    ? { lines, places: [stretch], page: null }
    : { lines: [...lines, site.sayPlace(stretch)], places: [], page: filmPage(part.film.film.id) }
}

/** As it was seen: its line, what it found in all and in each film, and the places that are shown. */
function sayQuery(site: Site, seen: Seen): SaidTarget {
  return {
    lines: [
      ...(seen.question ?? []).map(text => readLine(text)?.line[site.language] ?? text),
      ...(seen.values ?? []).map(text => {
        const number = readNumber(text)
        return number ? `${number.label[site.language]}: ${number.number}` : text
      }),
      ...(seen.found ?? []).map(text => sayFound(site, text)),
    ],
    // Of a film without a file there is no picture: how much was found in it is said above.
    places: (seen.stills ?? [])
      .flatMap(text => readStill(text) ?? [])
      .filter(({ partId }) => site.part(partId)?.file),
    page: null,
  }
}

/** How much of one film a query found. */
export function sayFound(site: Site, text: string): string {
  const found = readFound(text)
  if (!found) return text
  const film = site.film(found.filmId)
  const { publication, finding } = site.words
  return publication.foundInFilm({ film: film ? site.titleOf(film.film) : '', said: finding.ofFilm(found) })
}

function sayFindingTarget(
  { publication, language, words }: Site,
  { id, path }: Extract<EvidenceTarget, { what: 'finding' }>,
): SaidTarget | null {
  const finding = publication.findings.find(one => one.id === id)
  if (!finding) return null
  const page = `findings.html#finding-${id}`
  if (path === null) return { ...nothing, lines: [finding.said[language].split('\n')[0]!], page }
  const line = finding.outline[language].lines.find(({ key }) => path.startsWith(`${key}/`))
  const name = numberNames.find(one => line && path === `${line.key}/${one}`)
  const value = line && name ? line.numbers[name] : undefined
  if (!line || !name || value === undefined) return null
  const { kept } = words
  const printed = kept.number(name, value, one => sayNumber(line.unit, one))
  return { ...nothing, lines: [`${line.label}, ${kept.numberNames[name]}: ${printed}`], page }
}

function sayPositions(
  { publication, language, words }: Site,
  contradictionId: string,
  before: readonly Parameters<typeof positionName>[1][],
  after: readonly Parameters<typeof positionName>[1][],
): string {
  const contradiction = byId(publication.records.contradictions, contradictionId)
  if (!contradiction) return ''
  const say = (positions: typeof before) =>
    positions.map(one => positionName(contradiction, one, language)).join(words.codebook.between)
  const said = words.publication.position({ from: say(before), to: say(after) })
  return [nameIn(contradiction.names, language), said].filter(Boolean).join(': ')
}

function byId<One extends { id: string }>(all: readonly One[], id: string): One | null {
  return all.find(one => one.id === id) ?? null
}
