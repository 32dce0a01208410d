import type { UnfitSentences } from '../../unfit-sentences.ts'
import { amounts } from '../amounts.ts'

const entry = (at: number) => `Entry ${amounts.count(at)}`

export const unfit: UnfitSentences = {
  'entry-not-an-item': ({ at }) => `${entry(at)} is no reference.`,
  'item-without-id': ({ at }) => `${entry(at)} has no “id”.`,
  'item-id-twice': ({ at, id }) => `${entry(at)} has the id “${id}”, which one above it has already.`,
  'item-without-type': ({ at, id }) =>
    `${entry(at)} (“${id}”) has no “type”: book, chapter, article-journal …`,
  'item-type-unknown': ({ at, id, type }) =>
    `${entry(at)} (“${id}”) is of the type “${type}”, which CSL does not know.`,
  'item-field-unfit': ({ at, id, field }) =>
    `${entry(at)} (“${id}”) has something in “${field}” that cannot stand there.`,
  'entry-broken': ({ at, id }) =>
    `${entry(at)}${id === '' ? '' : ` (“${id}”)`} is broken, such as by a bracket that is not closed.`,
  'field-set-aside': ({ at, id, field }) =>
    `“${field}” of entry ${amounts.count(at)} (“${id}”) has no place in CSL; it is kept word for word under “custom”.`,
}
