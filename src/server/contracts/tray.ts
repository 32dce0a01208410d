import { Type } from 'typebox'
import { bounds, gatheredFroms, gatheredRecordWhats, gatheredWhats } from '../../study/index.ts'
import { Line, Milliseconds, Nullable } from './bounded.ts'
import { ChosenStill, FrameClock, Id, VersionNumber } from './records.ts'

const AskedOnPage = Type.Object({
  question: Line(bounds.name),
  asked: Type.Record(Type.String(), Type.Unknown()),
  place: Nullable(Line(bounds.name)),
})
const AskedOfSymbol = Type.Object({
  question: Line(bounds.name),
  periodisationId: Id,
  first: Line(bounds.name),
  second: Line(bounds.name),
  focalCodeIds: Type.Array(Id, { maxItems: 1000 }),
  codeId: Id,
  codebookVersion: Type.Optional(VersionNumber),
})
const AskedOfFinding = Type.Union([AskedOnPage, AskedOfSymbol])
const Said = Type.Object({ en: Line(bounds.sentence), 'zh-Hans': Line(bounds.sentence) })

/** What an act puts into the tray; who and when, and where in it, the program says. */
const GatheredFrom = Nullable(Type.Object({ what: Type.Enum([...gatheredFroms]), id: Id }))
const Thing = {
  id: Id,
  partId: Id,
  what: Type.Enum([...gatheredWhats]),
  startMs: Milliseconds,
  endMs: Milliseconds,
}
export const NewGathered = Type.Object({ ...Thing, gatheredFrom: Type.Optional(GatheredFrom) })
export const NewRecord = Type.Object({
  id: Id,
  what: Type.Enum([...gatheredRecordWhats]),
  recordId: Id,
  said: Said,
})
export const NewFinding = Type.Object({
  id: Id,
  asked: AskedOfFinding,
  said: Said,
  tableDigest: Type.String({ maxLength: 200 }),
})

const Standing = { coderId: Id, position: Type.Number(), gatheredAt: Type.String() }

export const Gathered = Type.Object({ ...Thing, gatheredFrom: GatheredFrom, ...Standing })
export const GatheredRecord = Type.Object({ ...NewRecord.properties, ...Standing })
export const GatheredFinding = Type.Object({ ...NewFinding.properties, ...Standing })

/** The tray of the coder at home, and of each part in it what its stills and their names are drawn from. */
export const TrayAnswer = Type.Object({
  gathered: Type.Array(Gathered),
  findings: Type.Array(GatheredFinding),
  records: Type.Array(GatheredRecord),
  parts: Type.Array(
    Type.Object({
      partId: Id,
      fileId: Type.Union([Id, Type.Null()]),
      clock: Type.Union([FrameClock, Type.Null()]),
      /** Where its shots begin, by which they have their numbers. */
      shotStartsMs: Type.Array(Milliseconds),
      stills: Type.Array(ChosenStill),
    }),
  ),
})
