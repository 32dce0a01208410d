import { amounts, several } from '../amounts.ts'

/** Plates: stills and spans from any films, laid beside each other. */
export const plates = {
  title: 'Plates',
  meaning: 'Stills and spans from any films, beside each other',
  sections: {
    mediations: 'Mediations',
    reality: 'Reality',
    links: 'Links',
    plates: 'Plates',
    notebook: 'Notebook',
  },
  sectionsOf: 'Sections of the reading',
  purpose:
    'A plate is a light table: lay stills and spans from any films on it, arrange, number and caption them, and take it out as a picture or a PDF.',
  make: 'New plate',
  newName: (number: number) => `Plate ${amounts.count(number)}`,
  count: (count: number) => several(count, 'still', 'stills'),
  plate: (name: string) => `Plate “${name}”`,
  name: 'Name of the plate',
  caption: 'Caption of the plate',
  wholeHint: 'What is to be seen when these stand beside each other',
  remove: 'Remove the plate',
  gone: 'This plate is not there any more. It may have been removed in another window; undo among the plates brings it back.',
  layTray: (count: number) =>
    count === 0 ? 'The tray is empty' : `Lay the tray on it (${amounts.count(count)})`,
  layFrame: 'Lay the frame at the desk on it',
  laid: (count: number) => `${several(count, 'still', 'stills')} laid at the end.`,
  tableOf: (name: string) => `Light table of “${name}”`,
  begin: 'Nothing lies here yet. Drag stills out of the tray, or lay the whole tray on it.',
  moves:
    'Enter goes to the frame, Alt with an arrow moves, + and − size, Delete takes off. A span moves under the hand or in focus.',
  itemSaid: ({
    number,
    title,
    time,
    caption,
  }: {
    number: number
    title: string
    time: string
    caption: string
  }) => [`${amounts.count(number)} ${title}`, time, caption].filter(Boolean).join(', '),
  captionOf: (number: number) => `Caption of ${amounts.count(number)}`,
  captionHint: 'Caption',
  drag: (number: number) => `Put ${amounts.count(number)} in another place`,
  larger: (number: number) => `Make ${amounts.count(number)} larger`,
  smaller: (number: number) => `Make ${amounts.count(number)} smaller`,
  takeOff: (number: number) => `Take ${amounts.count(number)} off the plate`,
  noStill: 'No file',
  out: 'Take it out',
  forms: { pdf: 'As a PDF', png: 'As a picture (PNG)' },
  failed:
    'The plate was not taken out: a still could not be had. Check that the film files are where they were, and try again.',
}

export type PlateWords = typeof plates
