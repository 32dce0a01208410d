import { Type } from 'typebox'
import { Id } from '../records.ts'
import { DatedEvent, Fact, NewSetting, Place, Placing } from '../world.ts'

/** Acts on where and when films are. */
export const WorldActs = [
  Type.Object({ kind: Type.Literal('set-place'), place: Place, upon: Type.Optional(Place) }),
  Type.Object({ kind: Type.Literal('remove-place'), placeId: Id }),
  Type.Object({ kind: Type.Literal('set-event'), event: DatedEvent, upon: Type.Optional(DatedEvent) }),
  Type.Object({ kind: Type.Literal('remove-event'), eventId: Id }),
  Type.Object({ kind: Type.Literal('set-placing'), placing: Placing, upon: Type.Optional(Placing) }),
  Type.Object({ kind: Type.Literal('remove-placing'), placingId: Id }),
  Type.Object({ kind: Type.Literal('set-fact'), fact: Fact, upon: Type.Optional(Fact) }),
  Type.Object({ kind: Type.Literal('remove-fact'), factId: Id }),
  Type.Object({ kind: Type.Literal('use-fact'), factId: Id }),
  Type.Object({ kind: Type.Literal('set-setting'), setting: NewSetting, upon: Type.Optional(NewSetting) }),
  Type.Object({ kind: Type.Literal('remove-setting'), settingId: Id }),
] as const
