import type { RefusalSentences } from '../../refusal-kinds.ts'
import { amounts, several } from '../amounts.ts'
import { filmLists } from './film-lists.ts'

const nothing = 'No film was brought in.'

/** What a list of films can meet. */
export const filmListRefusals = {
  'film-list-without-films': () =>
    `There is no film in this list. ${nothing} A table needs a line that names its columns and a line for each film.`,
  'film-list-too-long': ({ most }) =>
    `This list holds more than ${several(most, 'film', 'films')}, which is too many for one act. ${nothing} Divide it into several files.`,
  'film-list-not-json': ({ said }) =>
    `This file is broken or only half downloaded (${said}). ${nothing} Download it again.`,
  'film-list-of-no-form': () =>
    `There is JSON in this file, but neither the answer of Wikidata’s query service nor items of Wikidata. ${nothing} Take the result of a query out as JSON, or an item from Special:EntityData.`,
  'film-list-without-titles': ({ columns }) =>
    `No column of this list is known to hold titles (${Object.keys(columns).slice(0, 30).join(', ')}). ${nothing} Say which column holds the title.`,
  'film-list-line': ({ line, field, text }) =>
    `Line ${amounts.count(line)}: “${text}” cannot be read as ${filmLists.asField[field]}. ${nothing} Mend that cell, or say that its column is to be passed over.`,
} satisfies Partial<RefusalSentences>
