import type { Certainty } from '../readings/mediation.ts'

/** From where a place is looked at. */
export const views = ['aerial', 'elevated', 'street', 'interior', 'vehicle', 'plan', 'archive'] as const
export type View = (typeof views)[number]

/** What a stretch of a film does with an event: it shows it, looks back at it, or takes place before it. */
export const eventWays = ['stages', 'remembers', 'predates'] as const
export type EventWay = (typeof eventWays)[number]

export interface SettingSaid {
  filmedIds: string[]
  representedIds: string[]
  view: View | null
  /** EDTF; null where it is the film's. */
  storyDate: string | null
  events: { eventId: string; way: EventWay }[]
  certainty: Certainty | null
}

/** Where and when a scene, or any stretch of a film, is: one coder's, and each field may be left open. */
export interface Setting extends SettingSaid {
  id: string
  filmId: string
  partId: string
  coderId: string
  startMs: number
  endMs: number
  /** The scene or the shot that it was; null for a stretch of its own. */
  attachedTo: string | null
}

export const nothingSaidOfSetting: SettingSaid = {
  ...{ filmedIds: [], representedIds: [], view: null, storyDate: null, events: [], certainty: null },
}
