import type { QueryFault, QueryField } from '../../../study/index.ts'
import { queryFields } from '../../../study/index.ts'
import type { RefusalSentences } from '../../refusal-kinds.ts'

const fields = Object.values(queryFields)
  .map(({ en }) => en)
  .join(', ')

const things: Record<QueryField, string> = {
  ...{ code: 'code', alone: 'code', value: 'aspect or value', position: 'contradiction or position' },
  ...{ attitude: 'contradiction or attitude', coder: 'coder', link: 'kind of link', film: 'film' },
  ...{ period: 'periodisation or period', place: 'place', text: 'text', sound: 'text' },
}

const sentences: Record<QueryFault['what'], (fault: Omit<QueryFault, 'kind'>) => string> = {
  'nothing-asked': () =>
    'Nothing is asked yet. Type a code by its name, or text:… for words that stand in texts.',
  'nothing-after': () => 'Something is missing at the end of the line.',
  'not-expected': ({ said }) => `“${said}” cannot stand here.`,
  'not-closed': ({ said }) => `“${said.slice(0, 20)}” is opened and not closed.`,
  'no-such-field': ({ said }) => `There is no “${said}”. Ask for one of these, before a colon: ${fields}.`,
  'no-reach': ({ said }) => `“${said}” needs to know how far: ${said}/3 for shots, ${said}/10s for seconds.`,
  'reach-too-far': ({ said }) => `“${said}” reaches further than any film.`,
  'no-such-name': ({ said, field }) =>
    `No ${things[field ?? 'code']} is called “${said}”.${field === 'code' ? ` For words in texts, write text:"${said}".` : ''}`,
  'several-of-name': ({ said, field }) =>
    `More than one ${things[field ?? 'code']} is called “${said}”. Choose it in the builder, which names it by its id.`,
  'pair-expected': ({ field }) =>
    `After ${field === null ? 'this' : queryFields[field].en} come two names with = between them, such as ${field === null ? '' : queryFields[field].en}:"…"="…".`,
  'not-of-a-mark': ({ said }) => `“${said}” is not said of a mark, and cannot stand between square brackets.`,
  'too-large': () => 'This asks for more at once than can be answered. Take it apart.',
}

export const queryRefusals: Pick<
  RefusalSentences,
  | 'query-not-read'
  | 'no-such-saved-query'
  | 'saved-query-without-name'
  | 'saved-query-name-too-long'
  | 'saved-query-name-taken'
> = {
  'no-such-saved-query': () =>
    'There is no such saved query. It may have been renamed, or deleted in another window; undo brings it back.',
  'saved-query-without-name': () => 'A saved query needs a name; nothing was changed.',
  'saved-query-name-too-long': ({ most }) =>
    `The name is longer than ${most} signs; nothing was changed. Shorten it.`,
  'saved-query-name-taken': ({ name }) =>
    `Another saved query is called “${name}” already; nothing was changed. Choose another name.`,
  'query-not-read': fault =>
    fault.start < fault.end && fault.said !== ''
      ? `At sign ${fault.start + 1}: ${sentences[fault.what](fault)}`
      : sentences[fault.what](fault),
}
