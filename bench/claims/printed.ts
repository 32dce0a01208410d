// What an essay prints of a target, as a reader of its pages has it: written anew here, beside the program's own looking,
// so that one can be held against the other.
import type { StudyStore } from '../../src/store/index.ts'
import type { EvidenceTarget, Names, Shot } from '../../src/study/index.ts'

/** In how many films a code is, of how many that were looked through for it, and from when to when. */
export interface CodePresent {
  codeId: string
  present: number
  lookedThrough: number
  first: { years: { from: number } } | null
  last: { years: { from: number } } | null
}

/** Null where there is nothing left to print. */
export async function printed(
  store: StudyStore,
  target: EvidenceTarget,
  {
    filmId,
    coderId,
    present,
  }: {
    filmId: string
    coderId: string
    /** What the question is answered now; null where it is refused. */
    present: readonly CodePresent[] | null
  },
): Promise<string | null> {
  const codes = new Map((await store.coding.codes()).map(code => [code.id, said(code.names)]))
  const time = (one: { startMs: number; endMs: number }) => `${one.startMs} to ${one.endMs}`
  switch (target.what) {
    case 'mark': {
      const mark = await store.coding.mark(target.id)
      if (!mark) return null
      const { positions = [], connotes = '', connotesIds = [], aspects = [] } = mark.said ?? {}
      const at = positions.map(
        one =>
          `${one.contradictionId}: ${one.positions} ${one.attitudeToFirst} ${one.attitudeToSecond} ${one.treatment}`,
      )
      return `${mark.codeId} ${codes.get(mark.codeId)} in ${mark.filmId} ${time(mark)}; ${at}; ${connotes} ${connotesIds}; ${aspects.map(one => `${one.aspectId} ${one.values}`)}; by ${mark.coderId}`
    }
    case 'scene': {
      const { scenes } = await store.shots.listOfPart(filmPart(await store.films.find(filmId)))
      const scene = scenes.find(({ id }) => id === target.id)
      return scene ? `${scene.name} ${time(scene)}` : null
    }
    case 'mediation': {
      const { mediations, spans } = await store.readings.of({ coderId, filmId })
      const found = mediations.find(({ id }) => id === target.id)
      if (!found) return null
      const where = spans.filter(({ mediationId }) => mediationId === found.id).map(time)
      return `${found.contradictionId} ${found.positionsBefore} → ${found.positionsAfter} ${found.attitudeToFirst} ${found.attitudeToSecond} ${found.treatment} ${found.certainty} ${found.codeIds.map(id => codes.get(id))} ${found.reading} ${where}`
    }
    case 'plate': {
      const { plates, items } = await store.readings.plates(coderId)
      const plate = plates.find(({ id }) => id === target.id)
      if (!plate) return null
      const on = items.filter(({ plateId }) => plateId === plate.id).sort((a, b) => a.position - b.position)
      return `${plate.name} ${plate.caption} ${on.map(one => `${time(one)} ${one.caption}`)}`
    }
    case 'memo': {
      const { memos, frames } = await store.readings.notebook(coderId)
      const memo = memos.find(({ id }) => id === target.id)
      if (!memo) return null
      return `${memo.text} ${frames.filter(({ memoId }) => memoId === memo.id).map(({ atMs }) => atMs)}`
    }
    case 'pass': {
      const pass = await store.coding.pass(target.id)
      if (!pass) return null
      const looked = await store.coding.lookedThrough(pass.id)
      const seen = new Set(
        looked.flatMap(one =>
          Array.from({ length: (one.endMs - one.startMs) / 10 }, (_, at) => one.startMs + 10 * at),
        ),
      )
      return `${pass.codeIds.map(id => codes.get(id))} ${seen.size}`
    }
    case 'excerpt':
    case 'source': {
      const excerpt = (await store.sources.excerpts()).find(({ id }) => id === target.id)
      if (target.what === 'excerpt' && !excerpt) return null
      const sourceId = excerpt?.sourceId ?? target.id
      const source = (await store.sources.all()).find(({ id }) => id === sourceId)
      if (target.what === 'source' && !source) return null
      const { title, publisher, issued } = (source?.item ?? {}) as Record<string, unknown>
      return `${excerpt?.quotation} ${excerpt?.translation} ${excerpt?.locator} ${source?.item.type} ${String(title)} ${String(publisher)} ${JSON.stringify(issued)}`
    }
    case 'event': {
      const { events } = await store.world.of(coderId)
      const event = events.find(({ id }) => id === target.id)
      return event ? `${said(event.names)} ${event.date}` : null
    }
    case 'fact': {
      const { facts } = await store.world.of(coderId)
      const fact = facts.find(({ id }) => id === target.id)
      if (!fact) return null
      const beside = facts.filter(one => one.aboutId === fact.aboutId && one.field === fact.field)
      return `${fact.value} ${beside.map(one => `${one.value}/${one.says}/${one.locator}/${one.standing}/${one.isUsed}`).sort()}`
    }
    case 'place': {
      const { places } = await store.world.of(coderId)
      const place = places.find(({ id }) => id === target.id)
      return place ? `${said(place.names)} ${place.latitude} ${place.longitude}` : null
    }
    case 'dialogue': {
      const { dialogue } = await store.subtitles.ofPart(filmPart(await store.films.find(filmId)))
      const line = dialogue.find(({ id }) => id === target.id)
      if (!line) return null
      return `${line.original} / ${line.pinyin} / ${line.translation}, ${line.speaker} (${line.dialect}) ${time(line)}`
    }
    case 'query': {
      const saved = (await store.findings.savedQueries()).find(({ id }) => id === target.id)
      if (saved?.query.is !== 'near') return null
      const named = [saved.query.one, saved.query.other].map(one => (one.is === 'code' ? one.codeId : ''))
      const partId = filmPart(await store.films.find(filmId))
      const shots = await store.shots.ofPart(partId)
      const having = await Promise.all(named.map(codeId => shotsWith(store, { partId, codeId, shots })))
      const looked = await Promise.all(named.map(codeId => lookedShots(store, { codeId, shots })))
      const { count } = saved.query.within
      const answers = shots.map((_, at) => {
        const one = having[0]!.has(at) ? 'yes' : looked[0]!.has(at) ? 'no' : 'unknown'
        const within = shots.flatMap((__, other) => (Math.abs(other - at) <= count ? [other] : []))
        const near = within.some(other => having[1]!.has(other))
        const isDoubt = within.some(other => !having[1]!.has(other) && !looked[1]!.has(other))
        if (one === 'no' || (!near && !isDoubt)) return 'no'
        return one === 'yes' && near ? 'yes' : 'unknown'
      })
      const found = shots.filter((_, at) => answers[at] === 'yes')
      const about = `${JSON.stringify(saved.query)} ${named.map(id => codes.get(id))}`
      if (target.path !== null) return `${about}: ${found.length}`
      const unknown = shots.filter((_, at) => answers[at] === 'unknown')
      const ms = (of: typeof shots) => of.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
      const inFilm =
        found.length > 0 ? `${found.length} of ${shots.length}, ${unknown.length}, ${ms(found)}` : ''
      return `${about}: ${inFilm} ${found.slice(0, 12).map(time)}; ${ms(unknown)} of ${ms(shots)} unknown`
    }
    case 'shot': {
      const middle = (target.startMs + target.endMs) / 2
      const shots = await store.shots.ofPart(target.partId)
      const shot = shots.find(one => one.startMs <= middle && middle < one.endMs)
      return shot ? time(shot) : null
    }
    case 'measurement': {
      const ofFilm = { partId: filmPart(await store.films.find(filmId)), endMs: Number.POSITIVE_INFINITY }
      const stretch = 'partId' in target ? target : ofFilm
      const within = (await store.shots.ofPart(stretch.partId)).filter(({ endMs }) => endMs <= stretch.endMs)
      const mean = within.reduce((sum, one) => sum + one.endMs - one.startMs, 0) / within.length / 1000
      return within.length === 0 ? null : Number(mean.toPrecision(3)).toString()
    }
    case 'finding': {
      if (present === null) return null
      if (target.path === null)
        return present
          .map(
            ({ codeId, present: inFilms, lookedThrough, first, last }) =>
              `${codes.get(codeId)}: ${inFilms} of ${lookedThrough}, ${first?.years.from} to ${last?.years.from}`,
          )
          .join()
      const codeId = target.path.split('/')[0]!
      const found = present.find(one => one.codeId === codeId)
      return found ? `${codes.get(codeId)}: ${found.present}` : null
    }
    default:
      return 'partId' in target ? time(target) : null
  }
}

function said(names: Names): string {
  return `${names.en} / ${names['zh-Hans']}`
}

function filmPart(film: { parts: { id: string }[] } | null): string {
  return film?.parts[0]?.id ?? ''
}

/** The shots of which a mark of the code covers half, or which are half of one. */
async function shotsWith(
  store: StudyStore,
  { partId, codeId, shots }: { partId: string; codeId: string; shots: readonly Shot[] },
): Promise<Set<number>> {
  const marks = (await store.coding.marksOfCodes([codeId])).filter(mark => mark.partId === partId)
  const holds = (shot: Shot, { startMs, endMs, attachedTo }: (typeof marks)[number]) => {
    if (attachedTo === shot.id) return true
    const shared = Math.min(endMs, shot.endMs) - Math.max(startMs, shot.startMs)
    return shared > 0 && shared * 2 >= Math.min(endMs - startMs, shot.endMs - shot.startMs)
  }
  return new Set(shots.flatMap((shot, at) => (marks.some(mark => holds(shot, mark)) ? [at] : [])))
}

/** The shots that passes have looked through for a code, each as a whole. */
async function lookedShots(
  store: StudyStore,
  { codeId, shots }: { codeId: string; shots: readonly Shot[] },
): Promise<Set<number>> {
  const passes = (await store.coding.passes()).filter(({ codeIds }) => codeIds.includes(codeId))
  const looked = (await Promise.all(passes.map(({ id }) => store.coding.lookedThrough(id)))).flat()
  const covers = ({ startMs, endMs }: Shot) => {
    for (let ms = startMs; ms < endMs; ms++)
      if (!looked.some(one => one.startMs <= ms && ms < one.endMs)) return false
    return true
  }
  return new Set(shots.flatMap((shot, at) => (covers(shot) ? [at] : [])))
}
