import { newsFor, type BoardCall } from './recent';

const call = (rev: number, extension: string, over = false): BoardCall => ({ id: `call-${rev}`, rev, extension, phone: null, at: new Date(0), over });

test('[RC25] an operator is told the calls of the own extension, in their order, each change once', () => {
  const calls = [call(4, '201', true), call(2, '201'), call(3, '202')];
  expect(newsFor(calls, '201', 0).map(({ rev }) => rev)).toEqual([2, 4]);
  expect(newsFor(calls, '201', 2).map(({ rev }) => rev)).toEqual([4]);
  expect(newsFor(calls, '201', 4)).toEqual([]);
  expect(newsFor(calls, '2', 0)).toEqual([]);
});
