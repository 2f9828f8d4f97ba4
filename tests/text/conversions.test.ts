import { Converter } from 'opencc-js/t2cn';
import { expect, it } from 'vitest';
import { CONVERSIONS } from '../../src/text/traditional.ts';

const FIRST = 0x4e00;
const LAST = 0x9fff;

it('has every character that opencc converts, one a line, and no other', () => {
  const convert = Converter({ from: 'tw', to: 'cn' });
  const han = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at));
  // A line each: no word goes beyond one.
  const converted = convert(han.join('\n')).split('\n');
  const pairs = han.map((one, at) => [one, converted[at]]).filter(([one, other]) => one !== other);
  expect(CONVERSIONS).toEqual(pairs);
});
