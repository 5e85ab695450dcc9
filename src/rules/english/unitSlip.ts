/** Said wherever two amounts differ by 万. */
export const UNIT_SLIP =
  'One figure is exactly ten thousand times the other: yuan and ten thousand yuan were probably mixed up. Please check the unit of the amounts.'
