import { Type } from 'typebox'
import {
  bounds,
  certainties,
  channels,
  corners,
  extents,
  questionings,
  recordings,
} from '../../study/index.ts'
import { Milliseconds, Nullable, Writing } from './bounded.ts'
import { Link, LinkEnd, LinkKind } from './links.ts'
import { Memo, MemoFrame, Plate, PlateItem } from './plates.ts'
import { ChosenFromLists, Id, PartShown } from './records.ts'

const Positions = Type.Array(Type.Enum([...corners]), { maxItems: corners.length })

const Lying = {
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  /** The scene or the shot that it was. */
  attachedTo: Nullable(Id),
}

const Said = {
  id: Id,
  contradictionId: Id,
  extent: Type.Enum([...extents]),
  codeIds: Type.Array(Id, { maxItems: bounds.meansOfMediation }),
  channels: Type.Array(Type.Enum([...channels]), { maxItems: channels.length }),
  positionsBefore: Positions,
  positionsAfter: Positions,
  ...ChosenFromLists,
  certainty: Nullable(Type.Enum([...certainties])),
  reading: Writing,
}

/** What an act says of a mediation; whose it is, and since when, the program says. */
export const NewMediation = Type.Object({
  ...Said,
  spans: Type.Array(Type.Object({ id: Id, ...Lying }), { maxItems: bounds.placesOfMediation }),
})

export const NewReality = Type.Object({
  id: Id,
  ...Lying,
  records: Type.Array(Type.Enum([...recordings]), { maxItems: recordings.length }),
  recordsReason: Writing,
  questions: Type.Array(Type.Enum([...questionings]), { maxItems: questionings.length }),
  questionsReason: Writing,
})

export const Mediation = Type.Object({ ...Said, filmId: Id, coderId: Id, createdAt: Type.String() })
export const MediationSpan = Type.Object({ id: Id, mediationId: Id, ...Lying })
export const RealityReading = Type.Object({ ...NewReality.properties, filmId: Id, coderId: Id })

/** What the coder at home reads in films, links, lays on plates and writes in the notebook, and of each part in which that lies what its stills and names are drawn from. */
export const ReadingsAnswer = Type.Object({
  mediations: Type.Array(Mediation),
  spans: Type.Array(MediationSpan),
  realities: Type.Array(RealityReading),
  links: Type.Array(Link),
  linkEnds: Type.Array(LinkEnd),
  linkKinds: Type.Array(LinkKind),
  /** Of marks that are ends of links: what code each has. */
  linkedMarks: Type.Array(Type.Object({ id: Id, codeId: Id })),
  plates: Type.Array(Plate),
  plateItems: Type.Array(PlateItem),
  memos: Type.Array(Memo),
  memoFrames: Type.Array(MemoFrame),
  parts: Type.Array(PartShown),
})
