import { Type } from 'typebox'
import { bounds } from '../../study/index.ts'
import { Line, Milliseconds } from './bounded.ts'
import { Id } from './records.ts'

const Every = Type.Integer({ minimum: 1, maximum: 1000 })
const Length = Type.Integer({ minimum: 1000, maximum: bounds.milliseconds })

/** What of each film is coded. */
export const PlanHow = Type.Union([
  Type.Object({ kind: Type.Literal('whole') }),
  Type.Object({ kind: Type.Literal('slices'), every: Every, sliceMs: Length }),
  Type.Object({ kind: Type.Literal('shots'), every: Every }),
  Type.Object({ kind: Type.Literal('scenes'), count: Every }),
  Type.Object({ kind: Type.Literal('ends'), lengthMs: Length }),
  Type.Object({ kind: Type.Literal('parts'), lengthMs: Length }),
])

/** Who of several coders looks through what. */
export const PlanSharing = Type.Union([
  Type.Object({ kind: Type.Literal('everyone') }),
  Type.Object({
    kind: Type.Literal('dealt'),
    again: Every,
    readers: Type.Integer({ minimum: 2, maximum: 100 }),
  }),
])

const Seed = Type.Integer({ minimum: 0, maximum: 2 ** 32 - 1 })

export const NewPlan = Type.Object({
  id: Id,
  name: Line(bounds.name),
  codeIds: Type.Array(Id, { maxItems: 1000 }),
  coderIds: Type.Array(Id, { maxItems: 100 }),
  how: PlanHow,
  sharing: PlanSharing,
  seed: Seed,
  isTraining: Type.Boolean(),
})

const Drawn = {
  ...{ partId: Id, startMs: Milliseconds, endMs: Milliseconds },
  coderId: Type.Union([Id, Type.Null()]),
  forReliability: Type.Boolean(),
}

export const NewPlannedSpan = Type.Object({ id: Id, ...Drawn })

export const CodingPlan = Type.Object({ ...NewPlan.properties, createdAt: Type.String() })

export const PlannedSpan = Type.Object({ id: Id, codingPlanId: Id, ...Drawn })

/** Every plan with what was drawn for it. */
export const PlansAnswer = Type.Object({
  plans: Type.Array(CodingPlan),
  spans: Type.Array(PlannedSpan),
})

/** How far the coder at home has come with the sample of a plan, film by film. */
export const PlanProgressAnswer = Type.Object({
  films: Type.Array(
    Type.Object({
      filmId: Id,
      passId: Type.Union([Id, Type.Null()]),
      isFinished: Type.Boolean(),
      spans: Type.Integer(),
      spansLeft: Type.Integer(),
      ms: Type.Number(),
      msLeft: Type.Number(),
      nextPartId: Id,
      onlyForReliability: Type.Boolean(),
    }),
  ),
  /** Film time looked through in a unit of working time; null where nothing tells. */
  speed: Type.Union([Type.Number(), Type.Null()]),
})

/** What is asked before there is a plan: what would be drawn, and what these films can show. */
export const PlanDraftRequest = Type.Object({
  filmIds: Type.Array(Id, { maxItems: bounds.filmsAtOnce }),
  how: PlanHow,
  sharing: PlanSharing,
  coderIds: Type.Array(Id, { maxItems: 100 }),
  /** Films whose coder was chosen by hand. */
  chosen: Type.Record(Type.String(), Id),
  seed: Seed,
  codeIds: Type.Array(Id, { maxItems: 1000 }),
  periodisationId: Type.Union([Id, Type.Null()]),
})

const Share = Type.Number({ minimum: 0, maximum: 1 })

/** What so many films against so many can show. */
export const PlanPower = Type.Object({
  films: Type.Object({ first: Type.Integer(), second: Type.Integer() }),
  /** Where one has several films; null where none has. */
  directors: Type.Union([Type.Object({ first: Type.Integer(), second: Type.Integer() }), Type.Null()]),
  /** The names of the periods; null where the films were halved by number. */
  periods: Type.Union([Type.Tuple([Type.String(), Type.String()]), Type.Null()]),
  smallestP: Type.Union([Type.Number(), Type.Null()]),
  mostCodes: Type.Integer(),
  /** At a stated assumption; null where there are too few films. */
  assumed: Type.Union([
    Type.Object({ from: Share, to: Share, toInQuarter: Share, rho: Type.Number(), units: Type.Number() }),
    Type.Null(),
  ]),
  /** At the films' own spread, of a code that is coded already; null where none is. */
  own: Type.Union([Type.Object({ codeId: Id, from: Share, to: Share }), Type.Null()]),
})

/** How films and time lie with each coder, so that nobody codes one period only. */
export const PlanBalance = Type.Object({
  /** The names of the periods; null where dated films were halved by date, none where too few are dated. */
  periods: Type.Union([Type.Array(Type.String()), Type.Null()]),
  coders: Type.Array(
    Type.Object({
      coderId: Id,
      /** Films in each period; in none, or without a date. */
      films: Type.Array(Type.Integer()),
      elsewhere: Type.Integer(),
      ms: Type.Number(),
      /** What another coder has, too. */
      againMs: Type.Number(),
    }),
  ),
  /** Those who code films of one period only, with which. */
  oneSided: Type.Array(Type.Object({ coderId: Id, period: Type.Integer() })),
})

export const PlanDraftAnswer = Type.Object({
  films: Type.Array(
    Type.Object({
      filmId: Id,
      /** How long it is; of some of it nothing may be drawn. */
      runningMs: Type.Number(),
      /** Who codes it; null where every coder does. */
      coderId: Type.Union([Id, Type.Null()]),
      spans: Type.Array(Type.Object(Drawn)),
    }),
  ),
  speed: Type.Union([Type.Number(), Type.Null()]),
  power: PlanPower,
  /** Null where nothing is dealt. */
  balance: Type.Union([PlanBalance, Type.Null()]),
})
