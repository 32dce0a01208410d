import type {
  Code,
  DialogueLine,
  LookedThrough,
  Mark,
  Mediation,
  MediationSpan,
  Memo,
  MemoFrame,
  Pass,
  Plate,
  PlateItem,
  Scene,
  Shot,
} from '../../study/index.ts'
import { lengthOfSpans, mergeSpans } from '../../study/index.ts'
import { poleAsSeen } from './seen-texts.ts'
import type { Sight, Stretch } from './sight.ts'
import { seeing, stillOf } from './sight.ts'

/** What is known beside a record of coding: codes by id, and the film of a part. */
export interface Beside {
  code: (id: string) => Code | null
  filmOf: (partId: string) => string | null
}

export function seeMark(mark: Mark, beside: Beside): Sight {
  const { said } = mark
  return {
    seen: seeing({
      films: [mark.filmId],
      stills: [stillOf(mark)],
      code: [codeAsSeen(mark.codeId, beside)],
      poles: (said?.positions ?? []).map(poleAsSeen),
      aspects: (said?.aspects ?? []).map(({ aspectId, values }) => [aspectId, ...values].join(' ')),
      connotes: (said?.connotesIds ?? []).map(id => codeAsSeen(id, beside)),
      words: [said?.connotes ?? ''],
      layer: [mark.coderId],
    }),
    whole: mark,
    layer: mark.coderId,
  }
}

/** A shot is seen with the borders that it has now: where they have moved, another picture may be seen. */
export function seeShot(shot: Shot, { filmOf }: Pick<Beside, 'filmOf'>): Sight {
  return {
    seen: seeing({ films: [filmOf(shot.partId)], stills: [stillOf(shot)] }),
    whole: shot,
    layer: null,
  }
}

export function seeSpan(span: Stretch, { filmOf }: Pick<Beside, 'filmOf'>): Sight {
  return { seen: seeing({ films: [filmOf(span.partId)], stills: [stillOf(span)] }), whole: span, layer: null }
}

export function seeScene(scene: Scene, { filmOf }: Pick<Beside, 'filmOf'>): Sight {
  return {
    seen: seeing({ films: [filmOf(scene.partId)], stills: [stillOf(scene)], words: [scene.name] }),
    whole: scene,
    layer: null,
  }
}

/** A line is seen as it is quoted. That it is withheld is no part of it. */
export function seeDialogue(
  { withheld: _, ...line }: DialogueLine,
  { filmOf }: Pick<Beside, 'filmOf'>,
): Sight {
  const { original, pinyin, translation, speaker, dialect } = line
  return {
    seen: seeing({
      films: [filmOf(line.partId)],
      stills: [stillOf(line)],
      words: [original, pinyin, translation, speaker, dialect],
    }),
    whole: line,
    layer: null,
  }
}

export function seeMediation(
  mediation: Mediation,
  spans: readonly MediationSpan[],
  beside: Pick<Beside, 'code'>,
): Sight {
  const { positionsBefore: before, positionsAfter: positions, certainty, reading } = mediation
  return {
    seen: seeing({
      films: [mediation.filmId],
      stills: spans.map(stillOf),
      code: mediation.codeIds.map(id => codeAsSeen(id, beside)),
      poles: [poleAsSeen({ ...mediation, positions, before, certainty })],
      words: [reading],
      layer: [mediation.coderId],
    }),
    whole: [mediation, spans],
    layer: mediation.coderId,
  }
}

/** `items` in their order. */
export function seePlate(
  plate: Plate,
  items: readonly PlateItem[],
  { filmOf }: Pick<Beside, 'filmOf'>,
): Sight {
  return {
    seen: seeing({
      films: [...new Set(items.map(({ partId }) => filmOf(partId)))],
      stills: items.map(stillOf),
      words: [plate.name, plate.caption, ...items.map(({ caption }) => caption)],
    }),
    whole: [plate, items],
    layer: null,
  }
}

export function seeMemo(memo: Memo, frames: readonly MemoFrame[]): Sight {
  return {
    seen: seeing({
      stills: frames.map(({ partId, atMs }) => stillOf({ partId, startMs: atMs, endMs: atMs })),
      words: [memo.text],
      layer: [memo.coderId],
    }),
    whole: [memo, frames],
    layer: memo.coderId,
  }
}

/** How much of its film a pass has looked through, and for what. `filmMs`: the length of all parts. */
export function seePass(
  pass: Pass,
  { lookedThrough, filmMs }: { lookedThrough: readonly LookedThrough[]; filmMs: number },
  beside: Pick<Beside, 'code'>,
): Sight {
  const partIds = [...new Set(lookedThrough.map(({ partId }) => partId))]
  const ms = partIds
    .map(id => lengthOfSpans(mergeSpans(lookedThrough.filter(({ partId }) => partId === id))))
    .reduce((sum, one) => sum + one, 0)
  return {
    seen: seeing({
      films: [pass.filmId],
      code: pass.codeIds.map(id => codeAsSeen(id, beside)),
      coverage: [`${ms} ${filmMs}`],
      layer: [pass.coderId],
    }),
    whole: [pass, lookedThrough],
    layer: pass.coderId,
  }
}

/** Its id too: a code that takes another's name is another code. */
function codeAsSeen(id: string, { code }: Pick<Beside, 'code'>): string {
  const names = code(id)?.names
  return JSON.stringify([id, names?.en ?? '', names?.['zh-Hans'] ?? ''])
}
