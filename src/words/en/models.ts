import { amounts } from './amounts.ts'

export const models = {
  heading: 'Optional models',
  purpose: (folder: string) =>
    `Nothing here is needed, and nothing is fetched: what you put into ${folder} is used, without it nothing changes. Another folder is named by SILVERSCREEN_MODELS.`,
  there: (version: string) => `there, version ${version}`,
  fileThere: (byteSize: number) => `there, ${amounts.bytes(byteSize)}`,
  notThere: 'not there',
  runtime: {
    name: 'onnxruntime-node',
    what: 'Runs the models below (MIT). About 290 MB.',
    how: (folder: string) =>
      `cd "${folder}" && echo onnxruntime-node-install=skip > .npmrc && npm install onnxruntime-node`,
  },
  shots: {
    name: 'A network in place of the shot detector',
    what: (path: string) =>
      `An ONNX file of the form of TransNet V2, at ${path}: frames as 1 × 100 × 27 × 48 × 3 (RGB, 0 to 255, whole or floating), and an output of 100 numbers, the likelihood of each frame to lie in a transition. The windows advance by 50 frames. It is used as soon as it and onnxruntime-node are there; “Run detection again” applies it to films that are in the study, and boundaries set by hand stay.`,
    used: 'Shots are found by this network.',
    notUsed: 'Shots are found by the program’s own detector.',
    wrong:
      'Measured elsewhere, not here: F1 96 on broadcast documentaries, 78 on short clips. It does not tell dissolve, fade and wipe apart (all are given as dissolves), was trained on modern pictures, and its confidence is not calibrated. A new threshold without decoding belongs to the program’s own detector only.',
  },
  writing: {
    name: 'Writing in the picture: PP-OCRv4 by @gutenye/ocr-node',
    what: 'Reads Chinese and Latin: subtitles, slogans, factory signs (MIT, the models inside the package). About 340 MB with its runtime. Off in every study until it is switched on there.',
    how: (folder: string) =>
      `cd "${folder}" && echo onnxruntime-node-install=skip > .npmrc && npm install @gutenye/ocr-node`,
    wrong:
      'Measured to be wrong on handwriting and on Russian, which it gives as Latin look-alikes (“Завод” as “3aBOA”) with a confidence of three quarters. What it reads is kept as a measurement with its confidence, never as a mark.',
  },
  faces: {
    name: 'Faces in the picture',
    what: 'None is joined in. Packages with permissive licences and weights inside exist on npm, but none has been measured here on film pictures, old prints least of all; a face counter that fails on them would be worse than none.',
  },
  state: 'State',
  install: 'To have it',
  wrongOn: 'Wrong on',
}

export type ModelWords = typeof models
