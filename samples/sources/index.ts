import type { Sample } from '../support/sample.ts'
import { ANHUI } from './anhui.ts'
import { CLEAN } from './clean.ts'
import { HEBEI } from './hebei.ts'
import { HEBEI_GOALS } from './hebeiGoals.ts'
import { HUBEI } from './hubei.ts'
import { HUNAN } from './hunan.ts'
import { MOF_2015 } from './mof2015.ts'
import { MOF_2021 } from './mof2021.ts'
import { SELF_ASSESSMENT } from './selfAssessment.ts'
import { SHAANXI } from './shaanxi.ts'
import { SHANGHAI } from './shanghai.ts'
import { SHIJIAZHUANG } from './shijiazhuang.ts'
import { SICHUAN } from './sichuan.ts'
import { SICHUAN_LIST } from './sichuanList.ts'
import { TIANJIN } from './tianjin.ts'

/** Every workbook of samples/, in the order of its file name. */
export const SAMPLES: readonly Sample[] = [
  TIANJIN,
  HEBEI,
  HEBEI_GOALS,
  HUNAN,
  MOF_2015,
  MOF_2021,
  SICHUAN,
  SICHUAN_LIST,
  CLEAN,
  SHIJIAZHUANG,
  ANHUI,
  HUBEI,
  SHAANXI,
  SHANGHAI,
  SELF_ASSESSMENT,
]
