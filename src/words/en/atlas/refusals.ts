import type { RefusalSentences } from '../../refusal-kinds.ts'
import { several } from '../amounts.ts'

const gone = 'It may have been removed in another window; the list is fresh now.'

/** What acts on places, events and facts can meet. */
export const worldRefusals = {
  'no-such-place': () => `This place is no longer in the study. ${gone}`,
  'no-such-event': () => `This event is no longer in the study. ${gone}`,
  'no-such-fact': () => `This value is no longer in the study. ${gone}`,
  'no-such-placing': () => `This place of the film is no longer there. ${gone}`,
  'no-such-setting': () => `What was said of this stretch is no longer there. ${gone}`,
  'without-a-name': () => 'Nothing was kept: it needs a name, in one language at least.',
  'world-text-unfit': ({ field, most }) =>
    `“${field}” is longer than ${most} signs or holds signs that no text can hold. Nothing was kept: shorten it, or leave those signs out.`,
  'not-on-earth': () =>
    'These are no coordinates: latitude lies from −90 to 90, longitude from −180 to 180, and both are given or neither. Nothing was kept.',
  'place-within-itself': () =>
    'A place cannot be part of itself, nor of a place that is part of it. Nothing was changed.',
  'place-in-use': ({ films, events }) =>
    `This place is named by ${several(films, 'film', 'films')} and ${several(events, 'event', 'events')}. It stays until they name it no more.`,
  'event-without-date': () => 'Nothing was kept: an event has a date, exact or not (1986-07, 1997~, 199X).',
  'event-in-use': ({ films }) =>
    `Scenes of ${several(films, 'film', 'films')} are linked to this event. It stays until they are not.`,
  'placed-already': () => 'This film has that place already, so it was not put there twice.',
  'nothing-said-of-setting': () =>
    'Nothing was kept: say at least where or when this stretch is, from where it is seen, or which event it stages.',
  'setting-there-already': () =>
    'Of this very stretch it is said already where and when it is: change that instead.',
  'fact-without-value': () => 'Nothing was kept: a fact needs its field and a value.',
} satisfies Partial<RefusalSentences>
