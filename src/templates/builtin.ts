import { projectTypeSchema, type ProjectType } from './schema.ts'
import agriIndustry from './types/agri_industry.json' with { type: 'json' }
import consumer from './types/consumer.json' with { type: 'json' }
import cultureEvent from './types/culture_event.json' with { type: 'json' }
import ecology from './types/ecology.json' with { type: 'json' }
import elderlyCare from './types/elderly_care.json' with { type: 'json' }
import emergency from './types/emergency.json' with { type: 'json' }
import enforcement from './types/enforcement.json' with { type: 'json' }
import equipment from './types/equipment.json' with { type: 'json' }
import farmland from './types/farmland.json' with { type: 'json' }
import finrisk from './types/finrisk.json' with { type: 'json' }
import food from './types/food.json' with { type: 'json' }
import general from './types/general.json' with { type: 'json' }
import ip from './types/ip.json' with { type: 'json' }
import it from './types/it.json' with { type: 'json' }
import jobTraining from './types/job_training.json' with { type: 'json' }
import medicalEquipment from './types/medical_equipment.json' with { type: 'json' }
import municipal from './types/municipal.json' with { type: 'json' }
import oldCommunity from './types/old_community.json' with { type: 'json' }
import operation from './types/operation.json' with { type: 'json' }
import party from './types/party.json' with { type: 'json' }
import pension from './types/pension.json' with { type: 'json' }
import printing from './types/printing.json' with { type: 'json' }
import publicHealth from './types/public_health.json' with { type: 'json' }
import publicity from './types/publicity.json' with { type: 'json' }
import qualityStd from './types/quality_std.json' with { type: 'json' }
import renovation from './types/renovation.json' with { type: 'json' }
import reward from './types/reward.json' with { type: 'json' }
import road from './types/road.json' with { type: 'json' }
import sampling from './types/sampling.json' with { type: 'json' }
import schoolRepair from './types/school_repair.json' with { type: 'json' }
import science from './types/science.json' with { type: 'json' }
import service from './types/service.json' with { type: 'json' }
import socialRelief from './types/social_relief.json' with { type: 'json' }
import specialEquipment from './types/special_equipment.json' with { type: 'json' }
import staff from './types/staff.json' with { type: 'json' }
import studentAid from './types/student_aid.json' with { type: 'json' }
import teacherTraining from './types/teacher_training.json' with { type: 'json' }
import training from './types/training.json' with { type: 'json' }
import transfer from './types/transfer.json' with { type: 'json' }
import travel from './types/travel.json' with { type: 'json' }
import venueFree from './types/venue_free.json' with { type: 'json' }
import water from './types/water.json' with { type: 'json' }

/** The kinds of project that come with the product. */
export const BUILTIN_TYPES: readonly ProjectType[] = [
  agriIndustry,
  consumer,
  cultureEvent,
  ecology,
  elderlyCare,
  emergency,
  enforcement,
  equipment,
  farmland,
  finrisk,
  food,
  general,
  ip,
  it,
  jobTraining,
  medicalEquipment,
  municipal,
  oldCommunity,
  operation,
  party,
  pension,
  printing,
  publicHealth,
  publicity,
  qualityStd,
  renovation,
  reward,
  road,
  sampling,
  schoolRepair,
  science,
  service,
  socialRelief,
  specialEquipment,
  staff,
  studentAid,
  teacherTraining,
  training,
  transfer,
  travel,
  venueFree,
  water,
].map((type) => projectTypeSchema.parse(type))
