import type { ModelWords } from '../en/models.ts'
import { amounts } from './amounts.ts'

export const models: ModelWords = {
  heading: '可选模型',
  purpose: folder =>
    `这里的一切都不是必需的，程序也不会下载任何东西：放入 ${folder} 的即被使用，没有则一切照旧。可用 SILVERSCREEN_MODELS 指定其他文件夹。`,
  there: version => `已有，版本 ${version}`,
  fileThere: byteSize => `已有，${amounts.bytes(byteSize)}`,
  notThere: '没有',
  runtime: {
    name: 'onnxruntime-node',
    what: '用来运行下列模型（MIT）。约 290 MB。',
    how: folder =>
      `cd "${folder}" && echo onnxruntime-node-install=skip > .npmrc && npm install onnxruntime-node`,
  },
  shots: {
    name: '以网络代替镜头识别器',
    what: path =>
      `TransNet V2 形式的 ONNX 文件，放在 ${path}：输入帧为 1 × 100 × 27 × 48 × 3（RGB，0 至 255，整数或浮点），输出为 100 个数，即每一帧处于转场之中的可能性；窗口每次前移 50 帧。此文件与 onnxruntime-node 齐备即被使用；对研究中已有的影片，用“重新识别”即可，手工设定的边界不变。`,
    used: '镜头由此网络识别。',
    notUsed: '镜头由程序自带的识别器识别。',
    wrong:
      '他处测得（此处未测）：电视纪录片 F1 为 96，短片为 78。它不区分叠化、淡变与划变（一律记为叠化），以当代画面训练，其置信度未经校准。无需解码即可更换阈值，仅限程序自带的识别器。',
  },
  writing: {
    name: '画面中的文字：PP-OCRv4，由 @gutenye/ocr-node 提供',
    what: '识读中文与拉丁字母：字幕、标语、厂名（MIT，模型随包提供）。连同运行库约 340 MB。每个研究中默认关闭，需在其中打开。',
    how: folder =>
      `cd "${folder}" && echo onnxruntime-node-install=skip > .npmrc && npm install @gutenye/ocr-node`,
    wrong:
      '实测对手写字和俄文识读有误，俄文会被当作形近的拉丁字母（Завод 读作 3aBOA），置信度仍有四分之三。识读结果连同置信度存为测量值，绝不作为标记。',
  },
  faces: {
    name: '画面中的人脸',
    what: '未接入。npm 上有许可宽松、自带权重的软件包，但尚未在电影画面上实测，更未在老拷贝上实测；在那里失灵的人脸计数还不如没有。',
  },
  state: '状态',
  install: '安装方法',
  wrongOn: '已知不足',
}
