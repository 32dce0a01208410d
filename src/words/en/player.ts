import { amounts } from './amounts.ts'

export const player = {
  play: 'Play',
  pause: 'Pause',
  frameBack: 'One frame back',
  frameForward: 'One frame forward',
  previousShot: 'Previous shot',
  nextShot: 'Next shot',
  controls: 'Player',
  frame: 'Frame',
  millisecond: 'Millisecond',
  frameField: 'Frame number: type one to go there',
  timeCode: 'Time code',
  seeking: (frame: number) => `seeking ${amounts.count(frame)}…`,
  picture: 'Picture',
  speed: 'Speed',
  times: (rate: number) => `${rate < 0 ? '−' : ''}${Math.abs(rate)}×`,
  loop: 'Loop',
  endLoop: 'End the loop',
  mute: 'Sound off',
  unmute: 'Sound on',
  still: (frame: number) => `Frame ${amounts.count(frame)}`,
  timeline: 'Time line',
  position: (position: { number: number; count: number; frame: number; time: string }) =>
    `shot ${position.number} of ${position.count}, frame ${position.frame}, ${position.time}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomWhole: 'Whole film',
  notPlayable: (because: string) =>
    `The browser cannot play this file: ${because}. Its frames can be stepped through as stills.`,
  notPlayableKinds: {
    container: 'it does not read this kind of file',
    'video-codec': 'it does not decode this kind of picture',
    'audio-codec': 'it does not decode this kind of sound',
    'pixel-format': 'it does not show this kind of colour',
    interlaced: 'its picture is interlaced',
    'uneven-times':
      'its frames stand for uneven times and are stored out of order, so that it would show a neighbour of the frame asked for',
    'browser-refused': 'it gave up while reading it',
  } as Record<string, string>,
  notPlayableOther: (because: string) => `the reason given is “${because}”`,
  makePlayableCopy: 'Make a playable copy',
  copyUnderWay: 'making a playable copy',
  noFile:
    'The file of this film is not in the study. Its shots, marks and measurements are here to be gone through, told in seconds and milliseconds; once its file is added to the film, they stand on its pictures.',
  fileMissing: 'The file is not where it was. Put it back or add it again; shots and corrections are kept.',
  playingThrough: ({ name, number, count }: { name: string; number: number; count: number }) =>
    `${name}: ${amounts.count(number)} of ${amounts.count(count)}`,
  nextFound: 'Next of the places found',
  previousFound: 'Previous of the places found',
  endFound: 'End',
  secondScreen: 'The picture in a window of its own',
  secondScreenTitle: 'Picture of the desk',
  noDeskOpen:
    'No desk is open in this browser. Open a film at the desk in another window: its picture is shown here and follows it, frame by frame. A double click fills the screen.',
  stillMissing: 'This frame could not be read from the file.',
}

export type PlayerWords = typeof player
