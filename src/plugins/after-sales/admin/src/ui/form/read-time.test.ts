import { readTime } from './read-time';

describe('[PF1] a time of the day as people write it', () => {
  test.each([
    ['8', '08:00'],
    ['۸:۳۰', '08:30'],
    ['٠٩:٠٥', '09:05'],
    ['8.30', '08:30'],
    ['17:5', '17:05'],
    [' 24:00 ', '24:00'],
    ['0', '00:00'],
  ])('%s is %s', (typed, time) => expect(readTime(typed)).toBe(time));

  test.each(['', '25:00', '24:01', '8:60', 'هشت', '8:', '-8', '08:30:00'])('«%s» is no time', (typed) => expect(readTime(typed)).toBeUndefined());
});
