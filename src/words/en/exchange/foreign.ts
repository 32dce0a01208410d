import type { LeftReason, NoteReason } from '../../../study/index.ts'
import { amounts, several } from '../amounts.ts'

interface ForeignCounts {
  form: string
  films: readonly string[]
  isJoined: boolean
  shots: number
  annotations: number
  measurements: number
  marks: number
  codes: number
  coders: number
}

export const leftReasonsSaid: Record<LeftReason, string> = {
  'ends-before-it-begins': 'the end lies before the beginning',
  'without-length': 'no length',
  'before-the-beginning': 'before the beginning of the film',
  'past-the-end': 'past the end of the film',
  'without-time': 'no time that could be read or shared out',
  'without-parent': 'hanging on an annotation that is not in the file',
  'text-too-long': 'more text than a memo can hold',
  'values-not-read': 'not numbers throughout',
  'uneven-samples': 'samples at uneven distances, which are not kept here',
  'machine-shots': 'shots that a program found, beside the list of a hand',
  'shots-overlap': 'shots that lie over another one of the file',
  'shots-stand': 'shots where the film has others already',
  'time-not-read': 'a time that cannot be read',
  'end-not-said': 'no end, and none that follows from the next row or the film',
  'no-such-shot': 'the film has no shot of that number',
  'nothing-in-row': 'a time, and nothing that is said of it',
  'here-already': 'in the film already, just so',
  'taken-before': 'came in before, with just this file',
}

interface PersonOfFile {
  name: string
  is: 'me' | 'known' | 'new'
}

const personIs = { me: 'is you', known: 'is a coder of this study', new: 'is a new coder' }

const notes: Record<NoteReason, string> = {
  'relations-not-taken': 'relations between annotations do not come along',
  'references-not-taken': 'references to other resources do not come along',
  'linked-files-not-read': 'linked files are not read',
  'vocabulary-elsewhere':
    'the vocabulary stands in another file: only values that were chosen are known, and only for them was looked',
  'film-grows':
    'annotations reach past the end of the film, which has no file: it ends with the last of them from now on',
  'cut-at-the-end': 'annotations reach past the end of the film and come up to it',
  'signs-replaced': 'texts hold signs that no text can hold; a � stands for each',
  'date-mistyped': 'the date in the name of the file is mistyped; it is read where one day can be meant',
  'date-not-read': 'annotations have no date that can be read',
  'dates-of-annotations': 'annotations have a date each; the first is kept as that of the passes',
  'time-shared-out': 'annotations have no time of their own; that of what they hang on is shared evenly',
  'several-media': 'media files belong to the one recording; it comes in as one film',
  'media-offset': 'media files begin later than the document; times are taken as the document has them',
  'length-of-what-is-annotated':
    'the file does not say how long the film is: it ends with the last annotation',
  'several-targets': 'annotations have several targets; they come with the first',
  'regions-not-taken': 'places in the picture do not come along, only times',
  'pages-elsewhere': 'further pages stand at another address and are not fetched',
  'names-in-one-language': 'tags stand in further languages; the first is taken',
  'lists-as-text': 'lists are written out as text; their values are taken',
  'cells-not-taken': 'fields do not come along, though the rest of their row does',
  'aspects-without-mark': 'aspects stand in rows that become no mark, and do not come along',
  'codes-here-already': 'codes are in the codebook by name and stay as they are',
  'codes-named-apart': 'codes have the name of another one; what they stand under is put before it',
  'sets-here-already': 'sets are here by name and stay as they are',
  'descriptions-of-sets': 'descriptions of sets do not come along',
  'sets-of-nothing': 'sets hold no code of the file, and do not come along',
  'cut-short':
    'names or descriptions are longer than they can be, or hold signs that none can hold; they come without that',
  'maker-not-said':
    'the file does not say whether a hand or a program made them: they come as marks that count nowhere',
}

const elanMisfits = {
  moved: (count: number) =>
    `${several(count, 'annotation stands', 'annotations stand')} on a tier of ${count === 1 ? 'its' : 'their'} own: where ${count === 1 ? 'it' : 'they'} came from, time would be another, or something lies over ${count === 1 ? 'it' : 'them'}.`,
  series: (count: number) =>
    `${several(count, 'series of measurements is', 'series of measurements are')} not in it.`,
  said: (count: number) => `Of ${several(count, 'mark', 'marks')} positions or connotations are not in it.`,
  examples: (count: number) =>
    `${several(count, 'mark is an example', 'marks are examples')}, outside every pass; in it they look like all others.`,
}

/** Files of other programs: what comes of them, and what does not. */
export const foreign = {
  open: 'From another program…',
  title: 'Coding from another program',
  meaning:
    'Packages of Advene, as the AdA project publishes them (.azp), documents of ELAN (.eaf), packages of TIB AV-A, VIAN and VideoScope (.mediapkg), Web Annotations (.jsonld), codebooks of REFI-QDA (.qdc), and tables of shots or marks from Cinemetrics, PySceneDetect or any spreadsheet (.csv, .tsv), of which you say what the columns mean. You see what would come, and what would not, before anything is written. A film comes in without its file, and joins the one that is here where both name the same medium.',
  choose: 'Choose files…',
  looking: 'Reading…',
  listOf: 'What the files hold',
  bringIn: (count: number) => `Bring in ${several(count, 'file', 'files')}`,
  brought: 'Brought in.',
  lookedThrough:
    'Where somebody chose from a vocabulary, that stretch counts as looked through for every value of it, and no other stretch does. Free text counts nowhere until you say where it was looked for.',
  film: ({ films, isJoined, form }: Pick<ForeignCounts, 'films' | 'isJoined' | 'form'>) =>
    form === 'refi-qda'
      ? 'A codebook.'
      : films.length === 0
        ? 'No film: the file holds no annotation.'
        : isJoined
          ? `Joins the film ${films.join('; ')}, which is here.`
          : `A new film: ${films.join('; ')}.`,
  counts: ({ shots, annotations, measurements, marks, codes, coders }: ForeignCounts) =>
    `${several(shots, 'shot', 'shots')}; ${several(annotations, 'annotation', 'annotations')} as ${several(marks, 'mark', 'marks')} by ${several(coders, 'coder', 'coders')}, with ${several(codes, 'new code', 'new codes')}; ${several(measurements, 'series of measurements', 'series of measurements')}.`,
  people: 'Coders of the file',
  whoIs: (name: string) => `“${name}” is`,
  calledSo: (name: string) => `a coder called “${name}”`,
  peopleAre: (people: readonly PersonOfFile[]) =>
    `Coders: ${people.map(({ name, is }) => `“${name}” ${personIs[is]}`).join('; ')}.`,
  leftHeading: (count: number) => `Left: ${several(count, 'annotation', 'annotations')}`,
  nothingLeft: 'Nothing is left.',
  left: (what: string, count: number, why: LeftReason) =>
    `${what}: ${several(count, 'annotation', 'annotations')} – ${leftReasonsSaid[why]}`,
  elanWritten: (folder: string, { files, annotations }: { files: number; annotations: number }) =>
    `${several(annotations, 'annotation', 'annotations')} in ${several(files, 'document', 'documents')} of ELAN written into ${folder}. What was looked through is not in it.`,
  elanMisfit: ({ kind, count }: { kind: keyof typeof elanMisfits; count: number }) =>
    elanMisfits[kind](count),
  notesHeading: 'Comes otherwise, or not at all',
  note: (what: string, count: number, why: NoteReason) => `${what} (${amounts.count(count)}): ${notes[why]}`,
}

export type ForeignWords = typeof foreign
