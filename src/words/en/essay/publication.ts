import { amounts, several } from '../amounts.ts'

/** What the pages of a published essay say, beside the words of its writer. */
export const publication = {
  pages: {
    essay: 'Essay',
    beside: 'Both languages',
    claims: 'Claims',
    films: 'Films',
    findings: 'Findings',
    methods: 'Methods',
    coding: 'Record of coding',
    references: 'References',
    plates: 'Plates',
    stills: 'Stills',
    check: 'Check the numbers',
    editions: 'Editions',
  },
  sections: 'Pages of this publication',
  inLanguage: { en: 'English', 'zh-Hans': '中文' },
  skip: 'To the text',
  foot: ({ study, day, program }: { study: string; day: string; program: string }) =>
    `From the study “${study}”, published on ${day} with Silverscreen ${program}.`,
  offline: 'These pages ask nothing of any network.',
  signed: (who: string) => `By ${who}`,
  published: (day: string) => `Published ${day}`,
  notes: 'Notes',
  note: (number: number) => `Note ${number}`,
  backToNote: (number: number) => `Back to the text at note ${number}`,
  claimMark: (name: string, kind: string) => `${kind} ${name}: what it stands on`,
  numberFrom: 'where this number comes from',
  otherMarkdown: 'Text that is neither heading, paragraph, list nor picture',
  claims: {
    lead: (count: number) =>
      `${several(count, 'sentence of this essay says', 'sentences of this essay say')} what ${count === 1 ? 'it stands' : 'they stand'} on. Evidence that opposes a claim stands beside evidence that supports it.`,
    none: 'No sentence of this essay says what it stands on.',
    words: 'The words',
    toText: 'In the text',
    without: 'It stands on nothing that is named.',
    noWords: 'No text has its words any more.',
    evidence: 'What it stands on',
    standing: 'How it stood on the day of publication',
    stands: ({ standing, meaning, because }: { standing: string; meaning: string; because: string }) =>
      because === '' ? `${standing}. ${meaning}` : `${standing} (${because}). ${meaning}`,
    keptAsOf: ({ reason, day }: { reason: string; day: string }) =>
      `Left as it was by its writer on ${day}: ${reason}`,
    before: 'Then',
    now: 'Now',
    absence: (coverage: string) => `Looked for and not found: ${coverage}`,
    withheld: 'Withheld.',
    gone: 'Not in the study any more; as it was seen:',
    goneUnseen: 'Not in the study any more.',
    noteOf: 'Note',
    stood: 'Stood',
    glance: 'All claims, with how many pieces of evidence each has of each kind',
    rivals: (names: readonly string[]) => `Rival readings: ${names.join(', ')}`,
    rivalsSaid:
      'They read the same thing otherwise, and the essay lets both stand. Each is printed with what it stands on.',
    rivalOf: (names: readonly string[]) => `Rival reading: ${names.join(', ')}`,
  },
  walk: {
    title: 'Claim after claim',
    meaning:
      'One claim at a time with what it stands on, without the rest: → or J the next, ← or K the one before, Esc all.',
    start: 'Walk through the claims',
    next: 'Next',
    previous: 'Previous',
    end: 'Show all',
    position: '{at} of {of}',
  },
  shotNumber: (number: number) => `shot ${amounts.count(number)}`,
  coverage: ({ share, coder, codes }: { share: string; coder: string; codes: string }) =>
    `${share} of the film looked through${coder === '' ? '' : ` by ${coder}`} for ${codes}`,
  disputed: 'Sources differ:',
  foundInFilm: ({ film, said }: { film: string; said: string }) => `${film}: ${said}`,
  measured: ({ measure, value, unit }: { measure: string; value: string; unit: string }) =>
    `${measure}: ${value} (${unit})`,
  position: ({ from, to }: { from: string; to: string }) => (to === '' ? from : `${from} → ${to}`),
  films: {
    lead: 'Films that this essay shows, cites or counts. What it cites of a film has an address on the page of the film.',
    directedBy: (names: string) => `Directed by ${names}`,
    versions: 'Versions and parts',
    version: (name: string) => (name === '' ? 'Version' : `Version: ${name}`),
    part: (number: number, name: string) =>
      name === '' ? `Part ${amounts.count(number)}` : `Part ${amounts.count(number)}: ${name}`,
    length: 'Length',
    citedHere: 'Shown and cited in the essay',
    nothingCited: 'The essay shows and cites no place of this film; its findings count it.',
    shots: 'Shots',
    shotsOf: (count: number) => several(count, 'shot', 'shots'),
    columns: { number: 'No.', from: 'From', to: 'To', length: 'Length', begins: 'Begins by' },
    transitions: { start: 'start', cut: 'cut', dissolve: 'dissolve', fade: 'fade', wipe: 'wipe' },
    table: 'The shots as a table (CSV)',
    citedBy: 'Cited in',
    frame: (frame: number) => `frame ${amounts.count(frame)}`,
    at: (time: string) => `at ${time}`,
    noPicture: 'No picture: the film file was not at hand.',
    withheldPicture: 'The picture is withheld.',
    play: 'Play from here',
  },
  ownCopy: {
    title: 'Your own copy',
    lead: 'No film lies in this publication. If you have the film, choose its file: it plays here at every address. It is read by this page alone and never leaves your machine.',
    choose: (part: string) => `File of ${part}`,
    needsScript: 'For this the page needs its scripts.',
    reading: 'Reading the file…',
    same: 'This is the very file by which the essay was written.',
    alike: 'Another file, of the same length: places should fit to within a few frames.',
    otherLength:
      'This file is of another length. It may be another version, and places may not be where the essay says.',
    looksSame: 'It looks as the stills do at {same} of {of} places.',
    looksOther:
      'It looks otherwise than the stills at {other} of {of} places: this may be another film or version.',
    unplayable: 'This browser cannot play the file.',
  },
  findings: {
    lead: 'Each finding as it is answered on the day of publication, with its picture, its table and its cautions.',
    none: 'This essay rests on no finding.',
    picture: (name: string) => `Picture of the finding “${name}”; its numbers stand in the table below`,
    table: 'Numbers',
    said: 'What is said of it',
    how: 'How it was computed',
    of: 'Of',
    asFiles: 'As files',
    csv: 'table (CSV)',
    json: 'all of it (JSON)',
    changed: ({ count, kept }: { count: number; kept: string }) =>
      `When it was kept, on ${kept}, ${several(count, 'of its numbers was another', 'of its numbers were others')}.`,
    asKept: (kept: string) =>
      `The question cannot be put any more; this is what was answered on ${kept}, and it is not checked again.`,
    usedBy: 'Claims that rest on it',
  },
  check: {
    lead: 'Here the questions of this essay are put once more to the counts that were published with it, in your browser, and every number is compared with the one that is printed.',
    needsScript: 'For this the page needs its scripts. The counts stand in data/counts.js as plain text.',
    working: ({ done, of }: { done: number; of: number }) =>
      `Putting question ${amounts.count(done)} of ${amounts.count(of)}…`,
    agree: ({ agree, of }: { agree: number; of: number }) =>
      `${amounts.count(agree)} of ${amounts.count(of)} ${of === 1 ? 'number' : 'numbers'} agree.`,
    nothing: 'This essay rests on no finding, so there is no number to be computed again.',
    differing: 'Numbers that do not agree',
    failed: (what: string) => `A question could not be put again: ${what}`,
    columns: { finding: 'Finding', of: 'Of', number: 'Number', printed: 'Printed', computed: 'Computed' },
    missing: 'none',
    counts: 'The published counts',
  },
  methods: {
    films: 'Which films, and why these',
    how: 'How the essay was made',
    evidence:
      'A sentence that is marked as a claim names what it stands on. What a reader would see of that was kept when the claim was last checked, and compared with the study on the day of publication.',
    unit: 'The unit of evidence is the film: tests and intervals take films, or directors with all their films, never shots.',
    looked:
      'What nobody looked for in a film is missing there, not absent. A claim of absence names the passes that looked.',
    numbers: 'Each number of a finding can be computed again in this publication, without the program.',
    findings: 'How each finding was computed',
    archive: 'The study',
    archiveSaid: (size: string) =>
      `The study stands in archive/study.zip (${size}), as text that is read without this program; the program makes the same study of it again.`,
    noArchive: 'The study does not go along.',
    withheld: 'Withheld',
    program: 'The program',
    sources: 'Files of this publication',
    asDocument: { docx: 'The essay as a Word document', md: 'The essay as Markdown' },
    filesSaid:
      'data/claims.json has the claims with what they stand on, data/findings.json the findings, data/counts.js what was counted; data/shots has the shots of each film that is cited.',
  },
  coding: {
    lead: 'What was looked for, by whom, and how much of the films was looked through.',
    codebook: 'Codebook',
    noCodebook: 'The study has no codes.',
    versions: 'Versions of the codebook',
    draft: 'No version of the codebook was published; it stands as a draft.',
    version: ({ number, day }: { number: number; day: string }) => `Version ${number}, ${day}`,
    passes: 'Passes',
    noPasses: 'Nobody has looked through a film in a pass.',
    columns: {
      film: 'Film',
      coder: 'Coder',
      codes: 'Looked for',
      coverage: 'Looked through',
      day: 'Begun',
    },
    marks: (count: number) => `${several(count, 'mark', 'marks')} in all.`,
    agreement: 'Agreement',
    noAgreement: 'No two coders have looked through the same films, so nothing can be said of agreement.',
    training: 'to learn in; not counted',
    hadSeen: (names: readonly string[]) =>
      `not blind: had seen the marks of ${names.join(', ')}; in no agreement with them`,
  },
  references: {
    lead: 'Films are cited as works of their own; titles and names stand in the scripts in which they are known.',
    none: 'This essay cites nothing.',
    data: 'The list as CSL-JSON',
  },
  stills: {
    lead: 'Every picture that is shown here, with the ground on which it is.',
    none: 'No picture is shown.',
    grounds: {
      quotation: 'Quotation: shown to speak of it',
      'public-domain': 'In the public domain',
      permission: 'With permission',
      own: 'Own film',
    },
    unsaid: 'No ground is stated',
    columns: { still: 'Still', film: 'Film', place: 'Place', ground: 'Ground' },
    count: (count: number) => several(count, 'still', 'stills'),
  },
  plates: {
    lead: 'Stills put beside each other for this essay; each plate has an address here.',
    none: 'This essay shows and cites no plate.',
    gone: 'This plate is not in the study any more.',
  },
  findingGone: 'This finding is not in the study any more.',
  cff: 'If you use this publication, please cite it as below.',
  warnings: {
    manyStills: ({ film, count, most }: { film: string; count: number; most: number }) =>
      `${several(count, 'still', 'stills')} of ${film} go out, more than ${amounts.count(most)}: ask whether a quotation needs as many.`,
    noGround: ({ film, count }: { film: string; count: number }) =>
      `No ground is stated for ${several(count, 'still', 'stills')} of ${film}.`,
    noPicture: (count: number) =>
      `${several(count, 'still', 'stills')} could not be had: the film files were not at hand.`,
    notAskedAgain: (count: number) =>
      `${several(count, 'finding cannot be asked', 'findings cannot be asked')} any more and ${count === 1 ? 'goes' : 'go'} out as kept.`,
    notFresh: (count: number) =>
      `${several(count, 'claim does', 'claims do')} not stand as when ${count === 1 ? 'it was' : 'they were'} checked; the pages say so.`,
  },
  done: ({ folder, files, bytes }: { folder: string; files: number; bytes: number }) =>
    `Published to ${folder}: ${several(files, 'file', 'files')}, ${amounts.bytes(bytes)}. Open index.html.`,
  noEssays: 'This study has no essay yet.',
  listed: ({ claims }: { claims: number }) => several(claims, 'claim', 'claims'),
}

export type PublicationWords = typeof publication
