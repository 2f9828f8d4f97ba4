import { describe, expect, it } from 'vitest';
import { issuerAddress, renamedAddresses } from '../../src/model/addresses.ts';
import { type Unit, unitSchema } from '../../src/model/register.ts';

const entry = (fields: Partial<Unit>) =>
  unitSchema.parse({ id: 'changzhi-emergency', name: '长治市应急管理局', region: 'changzhi', ...fields });
const leadsFrom = (unit: Unit) =>
  Object.fromEntries([...renamedAddresses({ units: [unit] })].map(([old, { now }]) => [old, now]));

describe('addresses that the register of units gave up', () => {
  it('lead from an entry that was joined to the one that it is now', () => {
    expect(leadsFrom(entry({ formerly: ['changzhi-yingjiju'] }))).toMatchObject({
      '/units/changzhi-yingjiju/': '/units/changzhi-emergency/',
      '/issuers/changzhi-yingjiju/': '/issuers/changzhi-emergency/',
    });
  });

  it('lead from an issuer before a person looked at its entry to that after', () => {
    const unreviewed = issuerAddress('长治市应急管理局', { units: [entry({ reviewed: false })] });
    const reviewed = issuerAddress('长治市应急管理局', { units: [entry({})] });
    expect(unreviewed).not.toBe(reviewed);
    expect(leadsFrom(entry({}))).toEqual({ [unreviewed]: reviewed });
    expect(leadsFrom(entry({ reviewed: false }))).toEqual({});
  });
});
